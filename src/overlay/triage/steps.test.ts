// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../lib/app-error.ts';
import type { MessageName, Request } from '../../protocol/messages.ts';
import { FakeLibrary } from '../../../tests/fakes/fake-library.ts';
import { speakEnglish } from '../../../tests/fakes/speak-english.ts';
import type { Row } from './rows.ts';
import { type Outcome, Steps } from './steps.ts';

const asked = vi.hoisted(() => vi.fn<(name: MessageName, request: unknown) => Promise<unknown>>());
vi.mock('../../protocol/ask.ts', () => ({ ask: asked }));

beforeAll(speakEnglish);

function row(position: number): Row {
  const element = document.createElement('article');
  const parts = { title: `Article ${position}`, authors: [{ name: 'Author A' }], doi: '10.1/printed' };
  const mention = { role: 'result', position, ids: { pmid: String(position) }, text: '', parts } as const;
  return { mention: { ...mention, element, anchor: element }, view: null, element, position };
}

const INCLUDE = { type: 'set-decision', decision: 'include' } as const;
const include = (...positions: number[]) => ({
  rows: positions.map(row),
  change: INCLUDE,
  said: `Included ${positions.join()}`,
});

describe('steps', () => {
  let outcomes: Outcome[];
  let steps: Steps;
  let history: number;
  const session = {
    ...new FakeLibrary({ pmid: '1' }).session(),
    mentionSubject: ({ ids }: Row['mention']) => ({
      ...{
        ids,
        cites: [],
        citedBy: [],
        source: { site: 'PubMed', page: 'https://pubmed.ncbi.nlm.nih.gov/' },
      },
    }),
  };
  beforeEach(() => {
    outcomes = [];
    history = 0;
    asked.mockReset();
    asked.mockImplementation((name) =>
      Promise.resolve(
        name === 'undo' ? { entry: null, revision: 1 } : { changed: 1, revision: 1, undo: ++history },
      ),
    );
    steps = new Steps(session, (outcome) => outcomes.push(outcome));
  });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

  it('write all their results as one change, with what the page says of each', async () => {
    steps.take(() => include(1, 2));
    await settled();
    expect(asked).toHaveBeenCalledTimes(1);
    const [name, request] = asked.mock.calls[0] ?? [];
    expect(name).toBe('write-many');
    const { subjects, change } = request as Request<'write-many'>;
    expect(change).toEqual(INCLUDE);
    expect(subjects.map(({ citation }) => [citation?.ids, citation?.title])).toEqual([
      [{ pmid: '1' }, 'Article 1'],
      [{ pmid: '2' }, 'Article 2'],
    ]);
    expect(outcomes).toEqual([{ said: 'Included 1,2', canUndo: true }]);
  });

  it('are taken back, the last one first, and then there is nothing left to undo', async () => {
    steps.take(() => include(1));
    steps.take(() => include(2));
    for (let at = 0; at < 3; at++) steps.undo();
    await settled();
    const undone = asked.mock.calls.filter(([name]) => name === 'undo').map(([, request]) => request);
    expect(undone).toEqual([{ history: 2 }, { history: 1 }]);
    expect(outcomes.slice(2)).toEqual([
      { said: 'Undone: Included 2', canUndo: true },
      { said: 'Undone: Included 1', canUndo: false },
      { said: 'There is nothing to undo here.', canUndo: false },
    ]);
  });

  it('say so when nothing changed, and leave nothing to undo', async () => {
    asked.mockResolvedValueOnce({ changed: 0, revision: 1 });
    steps.take(() => include(1));
    await settled();
    expect(outcomes).toEqual([{ said: 'Nothing changed: it was so already.', canUndo: false }]);
  });

  it('that fail are told with the way to do them again, and hold up none after them', async () => {
    asked.mockRejectedValueOnce(new AppError('quota', 'full'));
    steps.take(() => include(1));
    steps.take(() => include(2));
    await settled();
    expect(outcomes[1]).toEqual({ said: 'Included 2', canUndo: true });
    const [failed] = outcomes;
    if (failed && 'again' in failed) failed.again();
    await settled();
    expect(outcomes[2]).toEqual({ said: 'Included 1', canUndo: true });
  });
});
