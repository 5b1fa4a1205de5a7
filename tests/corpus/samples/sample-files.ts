import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { recognisedFormat } from '../../../src/exchange/records/formats.ts';
import type { FileRecord } from '../../../src/exchange/records/record.ts';
import { withBeginning } from '../../../src/exchange/text/beginning.ts';
import { decoded } from '../../../src/exchange/text/decoded.ts';
import { AppError } from '../../../src/lib/app-error.ts';
import { refusedInEnglish } from '../../fakes/told-in-english.ts';

/** Files that other programs wrote; they lie beside the project, not in it, and are not always at hand. */
const SAMPLES = join(import.meta.dirname, '../../../../shared/samples');

export const hasSamples = existsSync(SAMPLES);
if (!hasSamples)
  console.warn('../shared/samples is not here: the tests with other programs’ files are skipped.');

/** What PubMargin makes of a file: as an import does it, by its bytes alone. */
export interface ReadSample {
  /** The name of the format it was taken for; `none` where it looks like none. */
  readonly format: string;
  readonly records: readonly FileRecord[];
  /** Places that were not understood. */
  readonly strange: number;
  /** What is said of a file that is refused as a whole. */
  readonly refusal?: string;
}

/** The paths of all samples. */
export function sampleFiles(): string[] {
  if (!hasSamples) return [];
  return readdirSync(SAMPLES, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => relative(SAMPLES, join(parentPath, name)))
    .sort();
}

export function textOfSample(path: string): string {
  return readFileSync(join(SAMPLES, path), 'utf8');
}

/** Throws whatever is no AppError. */
export async function readSample(path: string): Promise<ReadSample> {
  const bytes = readFileSync(join(SAMPLES, path));
  const { beginning, whole } = await withBeginning(decoded(inPieces(bytes)));
  const format = recognisedFormat(beginning);
  if (!format?.in) return { format: 'none', records: [], strange: 0 };
  const records: FileRecord[] = [];
  let strange = 0;
  try {
    for await (const item of refusedInEnglish(format.in.read(whole))) {
      if ('record' in item) records.push(item.record);
      else strange += 1;
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { format: format.name, records, strange, refusal: error.message };
  }
  return { format: format.name, records, strange };
}

/** Small ones, so that nothing depends on where they end. */
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 997) yield await Promise.resolve(bytes.subarray(at, at + 997));
}
