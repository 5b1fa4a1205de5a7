import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { applyJoins, joinedUnder, joinRecord, recordJoin, recordSeparation } from './joins-document.ts';
import { documentState, openDocument } from './merge-document.ts';

const [WEAKER, STRONGER] = ['doi:10.1000/one', 'pmid:1'] as const;

/** A device's document, written under this client id: of two records that know nothing of each other the larger one's counts. */
function device(client: number): Y.Doc {
  const doc = openDocument();
  doc.clientID = client;
  return doc;
}

function separated(doc: Y.Doc, at: number): void {
  const record = joinRecord(doc, WEAKER);
  if (!record) throw new Error('They were never joined.');
  recordSeparation(doc, WEAKER, record, at);
}

function inStep(one: Y.Doc, other: Y.Doc): void {
  for (let round = 0; round < 2; round++) {
    applyJoins(other, documentState(one));
    applyJoins(one, documentState(other));
  }
}

describe.each([
  ['smaller', 1],
  ['larger', 3],
])('a pair that one device joined and parted, whose client id is the %s', (_, client) => {
  it('stays apart where another joined it that had not heard of that', () => {
    const [here, there] = [device(client), device(2)];
    recordJoin(here, WEAKER, STRONGER, 'seen');
    separated(here, 10);
    recordJoin(there, WEAKER, STRONGER, 'seen too');
    inStep(here, there);
    expect([joinedUnder(here, WEAKER), joinedUnder(there, WEAKER)]).toEqual([WEAKER, WEAKER]);
  });

  it('is together again where it was joined anew by somebody who had', () => {
    const [here, there] = [device(client), device(2)];
    recordJoin(here, WEAKER, STRONGER, 'seen');
    for (const at of [10, 20]) {
      separated(here, at);
      inStep(here, there);
      recordJoin(there, WEAKER, STRONGER, 'by hand');
    }
    inStep(here, there);
    expect([joinedUnder(here, WEAKER), joinedUnder(there, WEAKER)]).toEqual([STRONGER, STRONGER]);
  });
});
