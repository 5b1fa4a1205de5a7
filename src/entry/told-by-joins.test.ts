import { expect, it } from 'vitest';
import { recordDifferent } from './different-articles.ts';
import { joinRecord, recordJoin, recordSeparation } from './joins-document.ts';
import { openDocument } from './merge-document.ts';
import { saidByJoins, toldSince } from './told-by-joins.ts';

it('names both ends of what was joined, parted and told apart since then, and nothing else', () => {
  const doc = openDocument();
  recordJoin(doc, 'doi:10.1000/old', 'pmid:9', 'seen');
  recordJoin(doc, 'doi:10.1000/one', 'pmid:1', 'seen');
  const before = saidByJoins(doc);
  expect([...toldSince(before, doc)]).toEqual([]);
  const record = joinRecord(doc, 'doi:10.1000/one');
  if (record) recordSeparation(doc, 'doi:10.1000/one', record, 5);
  recordJoin(doc, 'pmcid:PMC2', 'pmid:2', 'seen');
  recordDifferent(doc, 'pmid:3', 'pmid:4', 5);
  expect([...toldSince(before, doc)].sort()).toEqual([
    'doi:10.1000/one',
    ...['pmcid:PMC2', 'pmid:1', 'pmid:2', 'pmid:3', 'pmid:4'],
  ]);
});
