import { beforeEach, describe, expect, it } from 'vitest';
import { risFile, TITLE } from '../../../tests/fakes/foreign-files.ts';
import { filesWorld } from '../../../tests/fakes/files-world.ts';
import { importsInto } from '../../../tests/fakes/imports-into.ts';
import { bareCitation } from '../../article/bare-citation.ts';
import { article, emptyLibrary } from '../../store/library.fixture.ts';
import { tagArticle } from '../../store/write/tags.ts';
import type { Library } from '../../store/write/writing.ts';
import type { ImportNow, ImportStep } from './import-now.ts';
import { ImportRun } from './import-run.ts';

let library: Library;
let run: ImportRun;
beforeEach(async () => {
  library = await emptyLibrary();
  const imports = importsInto(library);
  run = new ImportRun({
    files: filesWorld(),
    readers: () => Promise.resolve({ imports, formats: [] }),
    allowPrivate: () => Promise.resolve(),
  });
});

const entry = (key: 'pmid:1' | 'pmid:2' | 'pmid:7') => library.db.get('entries', key);
const gives = (...records: string[][]) => run.give([new File([risFile(...records)], 'review.ris')]);

/** Waits until there is this to say. */
function says<Type extends ImportStep['type']>(
  type: Type,
  isIt: (now: ImportNow) => boolean = () => true,
): Promise<Extract<ImportStep, { type: Type }>> {
  return new Promise((resolve) => {
    const heard = new AbortController();
    const look = () => {
      const { now } = run;
      if (!isStep(now.step, type) || !isIt(now)) return;
      heard.abort();
      resolve(now.step);
    };
    run.listen(look, heard.signal);
    look();
  });
}

function isStep<Type extends ImportStep['type']>(
  step: ImportStep,
  type: Type,
): step is Extract<ImportStep, { type: Type }> {
  return step.type === type;
}

/** Imports, and cancels that as soon as some of it is in the library. */
async function cancelsHalfWay(): Promise<void> {
  const heard = new AbortController();
  const look = () => {
    const { step } = run.now;
    if (step.type !== 'work' || step.what !== 'merge' || step.done === 0) return;
    heard.abort();
    run.cancel();
  };
  run.listen(look, heard.signal);
  run.merge(new Set());
  await says('preview');
}

describe('an import that was cancelled half way', () => {
  it('is taken back, and brings everything when it is imported after all', async () => {
    gives([`TI  - ${TITLE}`, 'AN  - 1', 'DB  - PubMed', 'N1  - Large']);
    await says('preview');
    await cancelsHalfWay();
    expect(await entry('pmid:1')).toBeUndefined();
    run.merge(new Set());
    const { imported } = await says('done');
    expect(await entry('pmid:1')).toMatchObject({ notes: [{ body: 'Large' }] });
    expect(imported.changed).toBe(1);
    run.undo();
    await says('undone');
    expect(await entry('pmid:1')).toBeUndefined();
  });

  it('takes the answers that are given then', async () => {
    const citation = { ...bareCitation({ pmid: '7' }), title: TITLE, date: { text: '2020', year: 2020 } };
    await tagArticle(library, article({ pmid: '7' }, { citation }), 'mine');
    gives(
      [`TI  - ${TITLE}`, 'PY  - 2020', 'N1  - Large'],
      ['TI  - Two', 'AN  - 2', 'DB  - PubMed', 'N1  - Small'],
    );
    const { preview } = await says('preview');
    expect(preview.questions.map(({ record }) => record)).toEqual([0]);
    await cancelsHalfWay();
    run.merge(new Set([0]));
    await says('done');
    expect((await entry('pmid:7'))?.notes).toMatchObject([{ body: 'Large' }]);
    expect(await entry('pmid:2')).toBeDefined();
  });
});
