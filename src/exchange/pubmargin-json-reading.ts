import { JSONParser } from '@streamparser/json';
import * as v from 'valibot';
import { AppError } from '../lib/app-error.ts';
import { fromBase64 } from '../lib/base64.ts';
import { JsonGuard } from './text/json-guard.ts';
import { isPlainJson, type LibraryDocument, PUBMARGIN_JSON_VERSION } from './pubmargin-json.ts';

/** What can be wrong with a file, each with a sentence of its own (copies/fault-text.ts). */
export type Fault = 'empty' | 'not-json' | 'foreign' | 'newer' | 'cut-off' | 'damaged';

/** A file that cannot be opened, and why: its code is `unsupported` for one of a newer version, else `invalid`. */
export class FileFault extends AppError {
  readonly fault: Fault;

  constructor(fault: Fault, cause?: unknown) {
    super(fault === 'newer' ? 'unsupported' : 'invalid', `The file cannot be opened: ${fault}.`, { cause });
    this.fault = fault;
  }
}

/** What a file says of itself; a file of version 1 does not say when it was saved. */
export interface FileHead {
  version: number;
  /** Milliseconds since 1970. */
  savedAt: number | undefined;
  savedBy: string | undefined;
}

const DocumentSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(1_100)), // The longest is that of a long DOI.
  state: v.optional(v.string()),
  json: v.optional(v.looseObject({})),
});

/**
 * The documents in a file that PubMargin wrote, some at a time, so that no file is too large; at its end what the file
 * says of itself. What was given before something is found wrong is of no worth. Throws FileFault.
 */
export async function* readPubMarginJson(
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<LibraryDocument[], FileHead> {
  const reading = new Reading();
  for await (const piece of pieces) {
    const documents = reading.take(piece);
    if (documents.length > 0) yield documents;
  }
  return reading.end();
}

class Reading {
  readonly #head: Record<string, unknown> = {};
  readonly #ids = new Set<string>();
  // The entries in words are passed over one by one: together they may be more than there is room for.
  readonly #parser = new JSONParser({
    paths: ['$.format', '$.version', '$.saved', '$.savedBy', '$.entries.*', '$.documents.*'],
    keepStack: false,
  });
  readonly #guard = new JsonGuard();
  #documents: LibraryDocument[] = [];
  #isEmpty = true;
  #fault: FileFault | undefined;

  constructor() {
    this.#parser.onError = (error) => {
      this.#fault ??= new FileFault(this.#isOurs() ? 'damaged' : 'not-json', error);
    };
    this.#parser.onValue = ({ value, key, stack }) => {
      const [, list] = stack;
      if (!list) this.#takeHead(String(key), value);
      else if (list.key === 'documents') this.#takeDocument(value);
    };
  }

  /** The documents that this piece of the file completes. */
  take(piece: Uint8Array): LibraryDocument[] {
    this.#isEmpty &&= piece.every((byte) => BLANK.includes(byte));
    if (this.#isEmpty) return [];
    if (!this.#guard.passes(piece)) throw new FileFault(this.#isOurs() ? 'damaged' : 'not-json');
    this.#parser.write(piece);
    if (this.#fault) throw this.#fault;
    const documents = this.#documents;
    this.#documents = [];
    return documents;
  }

  end(): FileHead {
    if (this.#isEmpty) throw new FileFault('empty');
    if (!this.#parser.isEnded) throw new FileFault(this.#isOurs() ? 'cut-off' : 'not-json');
    if (!this.#isOurs()) throw new FileFault('foreign');
    const { version, saved, savedBy } = this.#head;
    if (typeof version !== 'number') throw new FileFault('damaged');
    const savedAt = typeof saved === 'string' ? Date.parse(saved) : NaN;
    return {
      version,
      savedAt: Number.isNaN(savedAt) ? undefined : savedAt,
      savedBy: typeof savedBy === 'string' ? savedBy : undefined,
    };
  }

  #isOurs(): boolean {
    return this.#head.format === 'PubMargin';
  }

  #takeHead(key: string, value: unknown): void {
    this.#head[key] = value;
    const { format = 'PubMargin', version } = this.#head;
    if (format !== 'PubMargin') this.#fault ??= new FileFault('foreign');
    else if (this.#isOurs() && typeof version === 'number' && version > PUBMARGIN_JSON_VERSION) {
      this.#fault ??= new FileFault('newer');
    }
  }

  #takeDocument(value: unknown): void {
    try {
      const document = libraryDocument(value);
      // Of two the later would win unseen: no PubMargin writes such a file.
      if (this.#ids.has(document.id)) throw new AppError('invalid', 'A document is there twice.');
      this.#ids.add(document.id);
      this.#documents.push(document);
    } catch (cause) {
      this.#fault ??= new FileFault(this.#isOurs() ? 'damaged' : 'foreign', cause);
    }
  }
}

/** Space, tab, line feed, carriage return, and the byte order mark that some editors put before a text. */
const BLANK: readonly number[] = [0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf];

/** Version 1 has every document in base64. */
function libraryDocument(value: unknown): LibraryDocument {
  const { id, state, json } = v.parse(DocumentSchema, value);
  if (state !== undefined) return { id, state: fromBase64(state) };
  if (json === undefined || !isPlainJson(id)) throw new AppError('invalid', 'A document says nothing.');
  return { id, state: new TextEncoder().encode(JSON.stringify(json)) };
}
