// `npm run anchors`: where highlights are found again after everything that happens to pages, beside Hypothesis' own
// anchoring of the same highlights. `npm run anchors -- 200` takes fewer of them, `-- 200 2000` others.
import { hasCorpus } from '../corpus/corpus.ts';
import { measure } from './measure.ts';
import { broken, table } from './verdicts.ts';

const HIGHLIGHTS = 2000;

if (hasCorpus) {
  const [highlights = HIGHLIGHTS, first] = process.argv.slice(2).map(Number);
  const measured = await measure(highlights, first);
  console.log(table(measured));
  const problems = broken(measured);
  console.log(problems.length === 0 ? 'All of it holds.' : problems.join('\n'));
  process.exitCode = problems.length === 0 ? 0 : 1;
} else {
  console.log('Nothing was measured: the saved pages are not at hand.');
}
