import { describe, expect, it } from 'vitest';
import { emptyLibrary } from '../library.fixture.ts';
import { tagAll } from '../write/tagged.fixture.ts';
import { planTagChange } from './tag-plan.ts';

describe('the plan of a change', () => {
  it('says how many articles and which tags it would touch', async () => {
    const library = await emptyLibrary();
    await tagAll(library, ['a', 'a/x', 'b'], ['a/x', 'a/y'], ['b/x']);
    expect(await planTagChange(library.db, 'a', { type: 'delete' })).toEqual({
      articles: 2,
      below: ['a/x', 'a/y'],
      renames: [],
      merges: [],
      conflicts: [],
    });
    expect(await planTagChange(library.db, 'a', { type: 'merge', into: 'b' })).toMatchObject({
      renames: [{ from: 'a/y', to: 'b/y' }],
      merges: [
        { from: 'a', into: 'b' },
        { from: 'a/x', into: 'b/x' },
      ],
    });
    expect(await planTagChange(library.db, 'a', { type: 'rename', name: 'b' })).toMatchObject({
      conflicts: [
        { from: 'a', to: 'b', taken: 'b' },
        { from: 'a/x', to: 'b/x', taken: 'b/x' },
      ],
    });
    expect(await planTagChange(library.db, 'a', { type: 'rename', name: 'c' })).toMatchObject({
      renames: [
        { from: 'a', to: 'c' },
        { from: 'a/x', to: 'c/x' },
        { from: 'a/y', to: 'c/y' },
      ],
    });
    await expect(planTagChange(library.db, 'z', { type: 'delete' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('says the same of the tags below a name that is none itself', async () => {
    const library = await emptyLibrary();
    await tagAll(library, ['a/x'], ['a/x', 'a/y'], ['b', 'B/x']);
    const plan = (change: Parameters<typeof planTagChange>[2]) =>
      planTagChange(library.db, { below: 'a' }, change);
    expect(await plan({ type: 'delete' })).toMatchObject({ articles: 2, below: ['a/x', 'a/y'] });
    expect(await plan({ type: 'merge', into: 'b' })).toMatchObject({
      renames: [{ from: 'a/y', to: 'b/y' }],
      merges: [{ from: 'a/x', into: 'B/x' }],
    });
    expect((await plan({ type: 'rename', name: 'B' })).conflicts).toEqual([
      { from: 'a', to: 'b', taken: 'b' },
      { from: 'a/x', to: 'B/x', taken: 'b/x' },
    ]);
    await expect(plan({ type: 'merge', into: 'z' })).rejects.toMatchObject({ code: 'not-found' });
  });
});
