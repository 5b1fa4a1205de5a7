import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { judge } from '../../../tests/sync/judge.ts';
import { CUT } from '../../../tests/sync/server.ts';
import type { Step } from '../../../tests/sync/steps.ts';

const sync = (device: number, more: Partial<Extract<Step, { does: 'sync' }>> = {}): Step => ({
  ...{ does: 'sync', device, badDay: 0, dies: null, meanwhile: null },
  ...more,
});
const cut = { badDay: CUT };
const tag = (device: number, article = 0): Step => ({ does: 'tag', device, article, tag: 0 });
const begin = (device: number): Step => ({ does: 'begin', device, article: 0 });

/** Histories in which something was lost once, here or while the protocol was made (SYNC.md). */
const PINNED: [what: string, steps: Step[], isEncrypted?: boolean][] = [
  [
    'an old profile and an old back-up of the server are put back together',
    [
      ...[sync(0), sync(1), { does: 'copy-profile', device: 0, slot: 0 }, { does: 'back-up-server' }],
      ...[tag(0), begin(0), sync(0), sync(1)],
      ...[{ does: 'put-profile-back', device: 0, slot: 0 }, { does: 'restore-server' }],
    ] as Step[],
  ],
  [
    'the server is put back to where a file was half there, and its author is gone',
    [
      ...[begin(1), sync(1, cut), sync(1, cut), { does: 'back-up-server' }, sync(1), sync(0)],
      ...[{ does: 'die', device: 1 }, { does: 'restore-server' }],
    ] as Step[],
  ],
  ['the key of an encrypted folder arrived in part', [tag(0), sync(0, cut)], true],
  [
    'an encrypted folder is emptied',
    [tag(0), sync(0), tag(0, 1), sync(0, cut), { does: 'wipe-server' }],
    true,
  ],
  [
    'a cloned profile and its original write under one name',
    [
      ...[{ does: 'die', device: 1 }, tag(0), sync(0)],
      ...[
        { does: 'copy-profile', device: 0, slot: 0 },
        { does: 'clone', device: 0, slot: 0 },
      ],
      ...[begin(0), begin(1), sync(0), sync(1, { meanwhile: { after: 3, device: 0 } }), begin(0), sync(0)],
      { does: 'die', device: 1 },
    ] as Step[],
  ],
  [
    'a device joins two articles while another tags the weaker one',
    [
      ...[tag(0, 0), tag(1, 2), sync(0), sync(1), { does: 'join', device: 0, strong: 0, weak: 2 }],
      ...[{ does: 'untag', device: 1, article: 2, tag: 0 }, tag(1, 2), sync(0), sync(1)],
    ] as Step[],
  ],
  [
    'a file is imported on two devices, and one of them writes in its note',
    [
      ...[0, 1].map((device): Step => ({ does: 'import', device, article: 0, file: 0 })),
      { does: 'write', device: 1, article: 0, nth: 0, place: 1, cut: 0 },
      { does: 'import', device: 0, article: 0, file: 0 },
    ],
  ],
];

it.each(PINNED)('nothing is lost when %s', async (_what, steps, isEncrypted = false) => {
  expect(await judge({ devices: 2, isEncrypted, steps })).toEqual([]);
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
