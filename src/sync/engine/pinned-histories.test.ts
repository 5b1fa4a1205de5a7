import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { judge } from '../../../tests/sync/judge.ts';
import { PINNED } from '../../../tests/sync/pinned.ts';

it.each(PINNED)('nothing is lost when %s', async (_what, history) => {
  expect(await judge(history)).toEqual([]);
});

describe('a client id that two copies of a profile share', () => {
  const met = (clients: [number, number]) => {
    const start = new Y.Doc();
    const [one, other] = clients.map((client) => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(start));
      doc.clientID = client;
      return doc;
    }) as [Y.Doc, Y.Doc];
    one.getText('note').insert(0, 'here');
    other.getText('note').insert(0, 'there');
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
    return one.getText('note').toJSON();
  };

  it('loses what one of them wrote, which is why none is ever stored', () => {
    expect(met([7, 7])).not.toContain('there');
    expect(met([7, 8])).toContain('there');
    expect(met([7, 8])).toContain('here');
  });
});
