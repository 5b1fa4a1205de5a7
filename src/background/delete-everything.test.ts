import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as Y from 'yjs';
import {
  asked,
  EUROPE_PMC,
  freshBackground,
  granted,
  NOTE,
  OWN_PAGE,
  subject,
  write,
} from '../../tests/fakes/woken-background.ts';

const remove = vi.fn(({ origins = [], permissions = [] }: { origins?: string[]; permissions?: string[] }) => {
  for (const one of [...origins, ...permissions]) granted.delete(one);
  return Promise.resolve(true);
});
beforeEach(async () => {
  await freshBackground();
  Object.assign(fakeBrowser.permissions, { remove });
});

const deleteAll = () => asked('delete-everything', {}, OWN_PAGE);
const look = () => asked('lookup', { article: subject.ids, mentions: [] });

it('leaves no database, no setting, no draft and no permission', async () => {
  await write({ type: 'save-note', note: NOTE, text: 'gone', author: '' });
  await fakeBrowser.storage.local.set({ 'settings:authorName': 'Ward 3', 'draft:x': {} });
  await fakeBrowser.storage.session.set({ 'private-windows-allowed': true });
  const manifest = fakeBrowser.runtime.getManifest();
  Object.assign(manifest, { optional_permissions: ['downloads'] });
  granted.add('downloads').add(EUROPE_PMC).add('https://pubmed-ncbi-nlm-nih-gov.proxy.example.edu/*');
  expect(await deleteAll()).toMatchObject({ ok: true });
  expect(await indexedDB.databases()).toEqual([]);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  expect([...granted]).toEqual([]);
});

it('leaves no back-up that was being made meanwhile', async () => {
  await write({ type: 'save-note', note: NOTE, text: 'gone', author: '' });
  const compression = slowCompression();
  const making = asked('back-up', {}, OWN_PAGE);
  await vi.waitFor(() => expect(compression.begun).toHaveBeenCalled());
  const deleting = deleteAll();
  await new Promise((resolve) => setTimeout(resolve, 50));
  compression.goOn();
  await Promise.all([making, deleting]);
  expect(await indexedDB.databases()).toEqual([]);
  vi.restoreAllMocks();
});

/** What is compressed waits until it may go on. */
function slowCompression() {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const Compression = CompressionStream;
  const begun = vi.spyOn(globalThis, 'CompressionStream').mockImplementation(function (format) {
    const { readable, writable } = new Compression(format);
    const waiting = new TransformStream<Uint8Array<ArrayBuffer>>({
      async transform(piece, controller) {
        await promise;
        controller.enqueue(piece);
      },
    });
    void waiting.readable.pipeTo(writable);
    return { readable, writable: waiting.writable } as CompressionStream;
  });
  return { begun, goOn: () => resolve(undefined) };
}

it('deletes what another page has open, which finds an empty library then', async () => {
  await write({ type: 'add-tag', name: 'RCT' });
  const { libraryConnection } = await import('../store/open.ts');
  const connect = libraryConnection();
  expect(await (await connect()).count('entries')).toBe(1);
  await deleteAll();
  expect(await (await connect()).count('entries')).toBe(0);
  expect(await look()).toMatchObject({ value: { article: null, revision: 0 } });
});

it('tells every open page, whatever its revision is', async () => {
  const heard: unknown[] = [];
  fakeBrowser.storage.onChanged.addListener(
    (changes) => void heard.push(changes['library-change']?.newValue),
  );
  await deleteAll();
  expect(heard).toContainEqual({ keys: 'all', revision: Number.MAX_SAFE_INTEGER });
});

it('writes under new ids, so that a copy from before can be opened afterwards', async () => {
  const { libraryConnection } = await import('../store/open.ts');
  const writers = async () => {
    const documents = await (await libraryConnection()()).getAll('docs');
    return documents.flatMap(({ state }) => [...Y.parseUpdateMeta(state).from.keys()]);
  };
  await write({ type: 'add-tag', name: 'before' });
  const before = await writers();
  await deleteAll();
  await write({ type: 'add-tag', name: 'after' });
  const after = await writers();
  expect(after.length).toBeGreaterThan(0);
  expect(after.filter((writer) => before.includes(writer))).toEqual([]);
});
