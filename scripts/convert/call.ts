import { parseArgs } from 'node:util';
import { FORMATS, formatOfId } from '../../src/exchange/records/formats.ts';
import type { Format, FormatOut } from '../../src/exchange/records/format.ts';

const USE = 'npm run convert -- [--from FORMAT] --to FORMAT IN [OUT]';

/** A format that files can be written in. */
type Writable = Format & { readonly out: FormatOut };

/** What is to be converted. `input` and `output`: a file's name, or `-` for standard input and output. */
export interface Call {
  /** Absent: what the file's beginning tells. */
  readonly from?: Format | undefined;
  readonly to: Writable;
  readonly input: string;
  readonly output: string;
}

/** A call that cannot be meant, with a sentence that says why. */
export class WrongCall extends Error {}

/** What the command line asks for; 'help' where it asks for that. Throws WrongCall. */
export function parseCall(args: readonly string[]): Call | 'help' {
  const { values, positionals } = parsed(args);
  if (values.help) return 'help';
  if (values.to === undefined) throw new WrongCall(`Say which format to write: ${USE}`);
  const [input, output = '-', ...more] = positionals;
  if (input === undefined) throw new WrongCall(`Name the file to read, or - for standard input: ${USE}`);
  if (more.length > 0) throw new WrongCall(`One file goes in and one out: ${more.join(' ')} is too much.`);
  return {
    from: values.from === undefined ? undefined : readable(values.from),
    to: writable(values.to),
    input,
    output,
  };
}

/** How the command is used, with all formats. */
export function helpText(): string {
  const width = Math.max(...FORMATS.map(({ id }) => id.length));
  const formats = FORMATS.map((format) => {
    const ways = [format.in && 'reads', format.out && 'writes'].filter(Boolean).join(', ');
    return `  ${format.id.padEnd(width)}  ${format.name} (${ways})\n`;
  });
  return (
    `${USE}\n\nIN may be - for standard input; without OUT, or with -, it goes to standard output (then call it with ` +
    '"npm run --silent").\nWhat the format does not carry, and what was not understood, is said on standard error.\n\n' +
    `Formats:\n${formats.join('')}`
  );
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { from: { type: 'string' }, to: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new WrongCall(error instanceof Error ? error.message : USE);
  }
}

function readable(id: string): Format {
  const format = formatOfId(id);
  if (format?.in) return format;
  const ids = FORMATS.filter((one) => one.in).map((one) => one.id);
  throw new WrongCall(`--from ${id} is none of the formats that can be read: ${ids.join(', ')}.`);
}

function writable(id: string): Writable {
  const format = formatOfId(id);
  if (format && canBeWritten(format)) return format;
  if (format?.id === 'pubmargin') {
    throw new WrongCall(
      'PubMargin JSON holds merge documents, which only a library has: import the file in PubMargin and save a copy there.',
    );
  }
  const ids = FORMATS.filter(canBeWritten).map((one) => one.id);
  throw new WrongCall(`--to ${id} is none of the formats that can be written: ${ids.join(', ')}.`);
}

function canBeWritten(format: Format): format is Writable {
  return format.out !== undefined;
}
