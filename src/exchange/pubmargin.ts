import type { TextKey } from '../lib/sentence.ts';
import { recordsInLibrary } from './pubmargin/library-records.ts';
import { type Fault, FileFault, readPubMarginJson } from './pubmargin-json-reading.ts';
import { FileProblem } from './records/file-problem.ts';
import type { Format } from './records/format.ts';

const SENTENCES: Readonly<Record<Fault, TextKey>> = {
  empty: 'unreadEmpty',
  'not-json': 'unreadNotJson',
  foreign: 'unreadForeign',
  newer: 'unreadNewer',
  'cut-off': 'unreadCutOff',
  damaged: 'unreadDamaged',
};

/**
 * PubMargin's own files (docs/pubmargin-json.md) as records, for going on to other formats. One way only: opening such a
 * file in PubMargin merges its documents, and these only a library has. They may stand in any order, so they are kept
 * until all are there.
 */
export const pubmarginFormat: Format = {
  id: 'pubmargin',
  name: 'PubMargin JSON',
  extension: 'json',
  mediaType: 'application/json',
  in: {
    recognises: (beginning) => /^\s*\{\s*"format"\s*:\s*"PubMargin"/.test(beginning),
    async *read(text) {
      const documents = new Map<string, Uint8Array>();
      try {
        for await (const batch of readPubMarginJson(encoded(text)))
          for (const { id, state } of batch) documents.set(id, state);
      } catch (error) {
        if (!(error instanceof FileFault)) throw error;
        throw new FileProblem([SENTENCES[error.fault]], { code: error.code, cause: error });
      }
      yield* recordsInLibrary(documents);
    },
  },
};

async function* encoded(text: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of text) yield encoder.encode(piece);
}
