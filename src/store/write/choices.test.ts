import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Choices } from '../../entry/choices-document.ts';
import { article, emptyLibrary, everyRow } from '../library.fixture.ts';
import { setChoice } from './choices.ts';
import { tagArticle } from './tags.ts';
import { undoChange } from './undo.ts';
import type { Library } from './writing.ts';

const ONE = article({ pmid: '1' }, { title: 'One', cites: [{ pmid: '7' }] });

let library: Library;
beforeEach(async () => {
  library = await emptyLibrary();
});
const entry = () => library.db.get('entries', 'pmid:1');
const set = <Name extends keyof Choices>(name: Name, value: Choices[Name]) =>
  setChoice(library, ONE, name, value);
const undo = async (made: number | undefined) => (await undoChange(library, made ?? -1)).value;

describe('a choice', () => {
  it('begins an entry, and ends it when it was the last thing there', async () => {
    expect((await set('status', 'to-read')).value.entry).toMatchObject({ status: 'to-read', title: 'One' });
    expect((await set('status', undefined)).value.entry).toBeUndefined();
    for (const store of ['entries', 'citations', 'links'] as const) {
      expect([store, await library.db.count(store)]).toEqual([store, 0]);
    }
  });

  it('changes no other one: reasons stay when the decision changes, and the other way round', async () => {
    await set('reasons', ['animals', 'no control group']);
    await set('decision', 'include');
    expect(await entry()).toMatchObject({ decision: 'include', reasons: ['animals', 'no control group'] });
    await set('reasons', undefined);
    expect(await entry()).toMatchObject({ decision: 'include', reasons: [] });
    await set('reasons', ['animals']);
    await set('decision', undefined);
    expect(await entry()).toMatchObject({ reasons: ['animals'] });
    expect((await entry())?.decision).toBeUndefined();
  });

  it('made twice changes nothing more', async () => {
    await set('reasons', ['animals']);
    const rows = await everyRow(library);
    expect(await set('reasons', ['animals'])).toMatchObject({ keys: [], value: { made: undefined } });
    expect(await everyRow(library)).toEqual(rows);
  });

  it('is undone to what it was, twice the same, with citation and links of an entry that was gone', async () => {
    await set('rating', 2);
    const [before, citations, links] = [
      await entry(),
      await library.db.getAll('citations'),
      await library.db.getAll('links'),
    ];
    const { made } = (await set('rating', undefined)).value;
    expect(await undo(made)).toEqual(before);
    expect(await undo(made)).toEqual(before);
    expect(await library.db.getAll('citations')).toEqual(citations);
    expect(await library.db.getAll('links')).toEqual(links);
  });

  it('that was made anew since stays when an older one is undone', async () => {
    const { made } = (await set('decision', 'include')).value;
    await set('decision', 'exclude');
    expect(await undo(made)).toMatchObject({ decision: 'exclude' });
  });
});

it('any row of choices is undone, step by step, to exactly what was there', async () => {
  const step = fc.oneof(
    fc.tuple(fc.constant('status' as const), fc.constantFrom(undefined, 'to-read', 'reading', 'read')),
    fc.tuple(fc.constant('decision' as const), fc.constantFrom(undefined, 'include', 'maybe', 'exclude')),
    fc.tuple(fc.constant('reasons' as const), fc.constantFrom(undefined, ['a'], ['b', 'a'])),
    fc.tuple(fc.constant('rating' as const), fc.constantFrom(undefined, 1, 5)),
    fc.tuple(fc.constant('tag' as const), fc.constantFrom('a', 'A', 'b')),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      library = await emptyLibrary();
      const seen: { before: unknown; made: number | undefined }[] = [];
      for (const [name, value] of steps) {
        const before = await entry();
        const done =
          name === 'tag'
            ? await tagArticle(library, ONE, value)
            : await set(name, value as Choices[typeof name]);
        seen.push({ before, made: done.value.made });
      }
      for (const { before, made } of seen.reverse()) {
        if (made !== undefined) await undo(made);
        expect(await entry()).toEqual(before);
      }
    }),
    { numRuns: 60 },
  );
});
