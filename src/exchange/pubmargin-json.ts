import * as v from 'valibot';
import { AppError } from '../lib/app-error.ts';
import { fromBase64, toBase64 } from '../lib/base64.ts';

/** The version of the file format that is written here; older ones are read. */
const VERSION = 1;

/** A document of the library: its id and bytes (citations too, as `c:` documents). */
export interface LibraryDocument {
  id: string;
  state: Uint8Array;
}

const FileSchema = v.object({
  format: v.literal('PubMargin'),
  version: v.number(),
  documents: v.array(
    v.object({ id: v.pipe(v.string(), v.minLength(1), v.maxLength(1_100)), state: v.string() }),
  ),
});

/**
 * The whole library as one text file: JSON whose documents carry their merge states in base64, so that opening it
 * anywhere merges instead of overwriting.
 */
export function encodePubMarginJson(documents: readonly LibraryDocument[]): string {
  const file = {
    format: 'PubMargin',
    version: VERSION,
    documents: documents.map(({ id, state }) => ({ id, state: toBase64(state) })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/**
 * The documents in a file that PubMargin wrote, with their states still in base64, as the message `restore` takes them.
 * Throws AppError: `invalid` with a sentence that says what is wrong with the file, `unsupported` for a file of a newer
 * version.
 */
export function parsePubMarginJson(text: string): { id: string; state: string }[] {
  const json = parseJson(text);
  const head = v.safeParse(v.object({ format: v.literal('PubMargin'), version: v.number() }), json);
  if (!head.success) {
    throw new AppError(
      'invalid',
      'This file was not written by PubMargin. Choose a copy that PubMargin saved.',
    );
  }
  if (head.output.version > VERSION) {
    throw new AppError(
      'unsupported',
      'A newer version of PubMargin wrote this file. Update PubMargin, then open it again.',
    );
  }
  const file = v.safeParse(FileSchema, json);
  if (!file.success) throw damaged(file.issues);
  for (const { state } of file.output.documents) {
    try {
      fromBase64(state);
    } catch (cause) {
      throw damaged(cause);
    }
  }
  return file.output.documents;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')); // Some editors put a byte order mark before it.
  } catch (cause) {
    if (/^\uFEFF?\s*\{\s*"format":\s*"PubMargin"/.test(text)) {
      throw new AppError(
        'invalid',
        'This file ends too early: it was not copied or downloaded whole. Nothing was changed.',
        { cause },
      );
    }
    throw new AppError('invalid', 'This file is not JSON. Choose a copy that PubMargin saved (.json).', {
      cause,
    });
  }
}

function damaged(cause: unknown): AppError {
  return new AppError('invalid', 'This file is damaged. Nothing was changed. Try another copy.', { cause });
}
