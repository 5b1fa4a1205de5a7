import { expect, it, vi } from 'vitest';
import { article, emptyLibrary, noteId } from '../library.fixture.ts';
import { saveNote } from '../write/notes.ts';
import { tagArticle } from '../write/tags.ts';
import { readEntryFacts } from './entry-facts.ts';

const START = Date.UTC(2026, 0);

it('reads what pictures count of each entry: tags, when it and its notes began, and its keys', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  const library = await emptyLibrary();
  const one = article({ pmid: '1', doi: '10.1000/a' }, { title: 'Vital signs' });
  await tagArticle(library, one, 'Methods/RCT');
  for (const note of [1, 2]) {
    vi.setSystemTime(START + note * 1_000);
    await saveNote(library, one, { note: noteId(note), text: 'Small sample', author: '' });
  }
  vi.useRealTimers();
  expect(await readEntryFacts(library.db)).toEqual([
    {
      key: 'pmid:1',
      title: 'Vital signs',
      tagKeys: ['methods/rct'],
      created: START,
      noted: [START + 1_000, START + 2_000],
      knownAs: ['pmid:1', 'doi:10.1000/a'],
    },
  ]);
});

it('does not know an entry by a key that the user took it apart from', async () => {
  const library = await emptyLibrary();
  await tagArticle(library, article({ doi: '10.1000/a', pmcid: 'PMC7' }), 'kept');
  const row = await library.db.get('entries', 'pmcid:PMC7');
  if (row) await library.db.put('entries', { ...row, separatedFrom: ['doi:10.1000/a'] });
  const [facts] = await readEntryFacts(library.db);
  expect(facts?.knownAs).toEqual(['pmcid:PMC7']);
});
