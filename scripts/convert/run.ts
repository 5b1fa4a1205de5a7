import { parse } from 'node:path';
import { recognisedFormat } from '../../src/exchange/records/formats.ts';
import { KeywordsOfFile } from '../../src/exchange/records/keywords-of-file.ts';
import { withBeginning } from '../../src/exchange/text/beginning.ts';
import { decoded } from '../../src/exchange/text/decoded.ts';
import { AppError } from '../../src/lib/app-error.ts';
import { type Call, helpText, parseCall, WrongCall } from './call.ts';
import { reasonOf } from './english.ts';
import { bytesOf, ofFile, type Streams, writeOut } from './files.ts';
import { printable, Tally } from './tally.ts';

/** Does what the command line asks for. Gives the exit code. */
export async function run(args: readonly string[], streams: Streams): Promise<0 | 1 | 2> {
  try {
    const call = parseCall(args);
    if (call === 'help') streams.stdout.write(helpText());
    else streams.stderr.write(await convert(call, streams));
    return 0;
  } catch (error) {
    if (!(error instanceof WrongCall || error instanceof AppError)) throw error;
    streams.stderr.write(`${printable(reasonOf(error))}\n`);
    return error instanceof WrongCall ? 2 : 1;
  }
}

/** Gives what is to be told of it. */
async function convert(call: Call, { stdin, stdout }: Streams): Promise<string> {
  const { to, input, output } = call;
  const { beginning, whole } = await withBeginning(ofFile(input, decoded(bytesOf(input, stdin))));
  if (beginning.trim() === '') throw new AppError('invalid', `Can't read ${input}: the file is empty.`);
  const from = call.from ?? recognisedFormat(beginning);
  if (!from?.in) throw new WrongCall(`The beginning of ${input} tells no format: say it with --from.`);
  const tally = new Tally();
  const items = new KeywordsOfFile().settled(from.in.read(whole));
  const records = ofFile(input, tally.passing(items, from, to));
  const title = input === '-' ? '' : parse(input).name;
  await writeOut(output, to.out.write(records, { at: Date.now(), title }), stdout);
  return tally.report(from, to);
}
