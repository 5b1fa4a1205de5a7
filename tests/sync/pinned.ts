import { CUT } from './server.ts';
import type { History, Step } from './steps.ts';

const sync = (device: number, more: Partial<Extract<Step, { does: 'sync' }>> = {}): Step => ({
  ...{ does: 'sync', device, badDay: 0, dies: null, meanwhile: null },
  ...more,
});
const cut = { badDay: CUT };
const tag = (device: number, article = 0): Step => ({ does: 'tag', device, article, tag: 0 });
const wipe: Step = { does: 'wipe-server' };
const join = (device: number, strong: number, weak: number): Step => ({ does: 'join', device, strong, weak });
const begin = (device: number): Step => ({ does: 'begin', device, article: 0 });

/** Histories in which something was lost once, here or while the protocol was made. */
const TOLD: [what: string, steps: Step[], isEncrypted?: boolean][] = [
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
  ['an encrypted folder is emptied', [tag(0), sync(0), tag(0, 1), sync(0, cut), wipe], true],
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
    'a device that comes late hears of a join, of what was written since the two were taken apart, and of that last',
    [
      ...[join(0, 0, 2), sync(0), sync(1), { does: 'separate', device: 1, weak: 2 }, sync(1)],
      ...[sync(0), { does: 'begin', device: 0, article: 2 }],
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

const CHAIN: Step[] = [
  ...[{ does: 'import', device: 2, article: 2, file: 0 } as const, { does: 'new-device' } as const],
  ...[join(0, 1, 2), join(1, 0, 1), sync(2), tag(1, 2), sync(0), wipe],
];

/** Two devices get to hold the same in a file each, and tidy up at once: the second begins before this step of the first. */
const tidyAtOnce = (after: number): Step[] => [
  ...[begin(0), sync(0), sync(1), wipe, sync(1), { does: 'wait', minutes: 11 } as const],
  ...[sync(0, { meanwhile: { after: 1, device: 1 } }), sync(0, { meanwhile: { after, device: 1 } })],
];

/** The pinned histories, with what happens in each. */
export const PINNED: (readonly [what: string, history: History])[] = [
  ...TOLD.map(
    ([what, steps, isEncrypted = false]) =>
      [what, { devices: 2, isEncrypted, isTight: false, steps }] as const,
  ),
  [
    'three keys of an article are joined in a chain, and a device hears of one join after the other',
    { devices: 3, isEncrypted: false, isTight: false, steps: CHAIN },
  ],
  ...Array.from({ length: 20 }, (_, after) => {
    const history = { devices: 2, isEncrypted: false, isTight: false, steps: tidyAtOnce(after) };
    return [`two devices tidy up at once, the second at step ${after} of the first`, history] as const;
  }),
];
