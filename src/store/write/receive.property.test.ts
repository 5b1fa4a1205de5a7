import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ArticleIds } from '../../article/identifiers.ts';
import { article, noteId } from '../library.fixture.ts';
import { carry, carryAll, devices } from '../synced.fixture.ts';
import { changeTag } from './change-tag.ts';
import { setChoice } from './choices.ts';
import { discardNote, saveNote } from './notes.ts';
import { forgetPair, joinEntries, keepApart } from './same-article.ts';
import { expectInStep, shown } from './tagged.fixture.ts';
import { tagArticle, untagArticle } from './tags.ts';
import type { Library } from './writing.ts';

/** More for a long look: PUBMARGIN_RUNS=2000. */
const RUNS = Number(process.env.PUBMARGIN_RUNS ?? 40);

const IDS: ArticleIds[] = [{ pmid: '1' }, { doi: '10.1000/one' }, { pmid: '2' }];
const PAIR = ['pmid:1', 'doi:10.1000/one'] as const;

/** One thing that somebody does, or a file that goes from one device to another. */
const STEP = fc.record({
  device: fc.nat(2),
  article: fc.nat(2),
  what: fc.constantFrom(
    'tag',
    'untag',
    'note',
    'discard',
    'include',
    'maybe',
    'join',
    'part',
    'apart',
    'rename',
    'carry',
  ),
  which: fc.nat(1),
});
type Step = typeof STEP extends fc.Arbitrary<infer One> ? One : never;

async function take(all: readonly Library[], { device, article: at, what, which }: Step): Promise<void> {
  const library = all[device] as Library;
  const subject = article(IDS[at] as ArticleIds, { title: `Article ${at}` });
  const tag = which === 0 ? 'a' : 'b';
  if (what === 'tag') await tagArticle(library, subject, tag);
  else if (what === 'untag') await untagArticle(library, subject, tag);
  else if (what === 'note')
    await saveNote(library, subject, {
      note: noteId(at * 10 + device),
      text: `By ${device}, ${which}`,
      author: '',
    });
  else if (what === 'discard') await discardNote(library, subject, noteId(at * 10 + which));
  else if (what === 'include' || what === 'maybe') await setChoice(library, subject, 'decision', what);
  else if (what === 'join') await joinEntries(library, PAIR);
  else if (what === 'part') await forgetPair(library, PAIR);
  else if (what === 'apart') await keepApart(library, PAIR);
  else if (what === 'rename')
    await changeTag(library, tag, { type: 'rename', name: `${tag}${device}` }).catch(() => undefined); // There is none.
  else await carry(library, ...all.filter((one) => one !== library));
}

async function pages(library: Library) {
  const { entries, tags, citations } = await shown(library);
  return {
    tags: tags.filter(({ count }) => count > 0),
    titles: citations.map(({ key, citation }) => [key, citation.title]),
    entries: entries.map((entry) => ({ ...entry, created: 0, modified: 0, beginnings: [] })),
  };
}

it(
  'whatever is done where, all devices show the same in the end, and stop sending',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(STEP, { maxLength: 14 }), async (steps) => {
        const all = await devices(3);
        for (const step of steps) await take(all, step);
        await carryAll(...all);
        const [first, ...others] = await Promise.all(all.map(pages));
        for (const other of others) expect(other).toEqual(first);
        for (const library of all) await expectInStep(library);
        for (const { db } of all) db.close();
      }),
      { numRuns: RUNS },
    );
  },
  20_000 + RUNS * 300,
);
