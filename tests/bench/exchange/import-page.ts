import { ris } from '../../../src/exchange/ris.ts';
import type { FileRecord } from '../../../src/exchange/records/record.ts';
import { toBase64 } from '../../../src/lib/base64.ts';
import type { ImportPreview, Imports, Watching } from '../../../src/import/importing.ts';
import { importsOver } from '../../../src/import/imports-over.ts';
import { libraryConnection } from '../../../src/store/open.ts';
import { idsOfArticle, seededRandom } from '../store/seeded-library.ts';

const SEED = 20_260_401;
const WORDS =
  'trial cohort dose response blinded placebo mortality outcome adults weeks baseline hazard'.split(' ');

/** A file that was read and put aside, and waits to be merged. */
let waiting: { imports: Imports; preview: ImportPreview; articles: number } | undefined;
/** Bytes of the page's heap at most, with what nobody needs any more and was not yet collected. */
let peak = 0;

/** Reads a RIS file of so many articles, and puts it aside by messages to the worker as PubMargin does. Gives ms and bytes. */
async function benchRead(articles: number): Promise<{ readMs: number; fileBytes: number }> {
  const file = await risFile(articles);
  const imports = importsOver(libraryConnection('bench-import'), {
    stage: async (of, documents) => {
      const sent = documents.map(({ id, state }) => ({ id, state: toBase64(state) }));
      await ask('stage-file', { file: of, documents: sent });
    },
    forget: async (of) => {
      await ask('forget-file', { file: of });
    },
    restore: async (of) => (await ask('restore', { file: of })) as { changed: number; undo?: number },
    undo: () => Promise.reject(new Error('Nothing is undone here.')),
    removeOrigin: () => Promise.reject(new Error('Nothing is removed here.')),
    removeOutdated: () => Promise.reject(new Error('Nothing is removed here.')),
    onProgress: () => undefined,
  });
  const start = performance.now();
  const preview = await watched((watching) => imports.read(file, { origin: 'bench.ris', tag: '' }, watching));
  waiting = { imports, preview, articles };
  return { readMs: performance.now() - start, fileBytes: file.size };
}

/** Merges what was read into the library, which is empty. Gives ms, and bytes of reading and merging. */
async function benchMerge(): Promise<{ mergeMs: number; peak: number }> {
  if (!waiting) throw new Error('Nothing was read.');
  const { imports, preview, articles } = waiting;
  const start = performance.now();
  const { changed } = await watched((watching) => imports.merge(preview, new Set(), watching));
  if (changed !== articles) throw new Error(`${changed} articles came in, not ${articles}.`);
  return { mergeMs: performance.now() - start, peak };
}

async function watched<Result>(work: (watching: Watching) => Promise<Result>): Promise<Result> {
  const look = () => {
    const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } };
    peak = Math.max(peak, memory?.usedJSHeapSize ?? 0);
  };
  const sampling = setInterval(look, 50);
  try {
    return await work({ progress: look, signal: new AbortController().signal });
  } finally {
    clearInterval(sampling);
  }
}

async function ask(name: string, request: unknown): Promise<unknown> {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage: (m: unknown) => Promise<unknown> } } }
  ).chrome;
  const { value, error } = (await runtime.sendMessage({ name, request })) as {
    value: unknown;
    error?: string;
  };
  if (error !== undefined) throw new Error(error);
  return value;
}

/** Each with an abstract, two tags and a note, as PubMargin's own RIS has them. */
async function risFile(articles: number): Promise<Blob> {
  const random = seededRandom(SEED);
  const pieces: Blob[] = [];
  for (let start = 0; start < articles; start += 1_000) {
    const count = Math.min(1_000, articles - start);
    const records = Array.from({ length: count }, (_, at) => record(start + at, random));
    const texts: (string | Uint8Array)[] = [];
    for await (const piece of ris.out?.write(records, { at: 0, title: '' }) ?? []) texts.push(piece);
    pieces.push(new Blob(texts.map((text) => (typeof text === 'string' ? text : new Uint8Array(text)))));
  }
  return new Blob(pieces);
}

function record(n: number, random: () => number): FileRecord {
  const words = (count: number) =>
    Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
  return {
    citation: {
      ids: idsOfArticle(n),
      title: words(12),
      authors: Array.from({ length: 5 }, (_, at) => ({ name: `Author${(n + at) % 1000} AB` })),
      journal: 'Journal of seeded medicine',
      date: { text: '2024', year: 2024 },
      ...{ volume: String(n % 90), issue: '2', pages: '101-9' },
      ...{ publicationTypes: [], mesh: [], keywords: [], substances: [], notices: [] },
      abstracts: [{ sections: [{ text: words(150) }] }],
    },
    tags: [0, 1].map((which) => ({ name: `Tag ${Math.floor(random() * 100) * 2 + which}` })),
    notes: [{ body: words(24) }],
    reasons: [],
    extra: [],
  };
}

Object.assign(globalThis, { benchRead, benchMerge });
