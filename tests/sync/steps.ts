import fc from 'fast-check';

/** One thing that happens in a history. Numbers name devices, articles, slots by their remainder. */
export type Step =
  | { does: 'tag' | 'untag'; device: number; article: number; tag: number }
  | { does: 'status'; device: number; article: number; nth: number }
  | { does: 'begin'; device: number; article: number }
  | { does: 'write'; device: number; article: number; nth: number; place: number; cut: number }
  | { does: 'discard'; device: number; article: number; nth: number }
  | { does: 'import'; device: number; article: number; file: number }
  | { does: 'separate'; device: number; weak: number }
  | { does: 'join'; device: number; strong: number; weak: number }
  | {
      does: 'sync';
      device: number;
      badDay: number;
      dies: { after: number; isDone: boolean } | null;
      meanwhile: { after: number; device: number } | null;
    }
  | { does: 'save' | 'restore-now' | 'restore-file'; device: number; slot: number }
  | { does: 'wait'; minutes: number }
  | { does: 'wipe-server' | 'back-up-server' | 'restore-server' }
  | { does: 'new-device' }
  | { does: 'copy-profile' | 'put-profile-back' | 'clone'; device: number; slot: number }
  | { does: 'die'; device: number };

const small = (max: number) => fc.nat({ max });
const device = small(5);
const article = small(2);
const slot = small(1);
const step = (does: Step['does'], rest: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ does: fc.constant(does), ...rest }) as fc.Arbitrary<Step>;

const dies = fc.option(fc.record({ after: small(40), isDone: fc.boolean() }), { freq: 4 });
const meanwhile = fc.option(fc.record({ after: small(40), device }), { freq: 3 });
const sync = step('sync', { device, dies, meanwhile, badDay: fc.oneof(fc.constant(0), small(1_000_000)) });

/** What happens to some devices, up to six, and their folder. */
export interface History {
  devices: number;
  isEncrypted: boolean;
  isTight: boolean;
  steps: Step[];
}

/** Steps, the common things more often than the rare ones, but those often too that mostly find nothing to do. */
const STEPS: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 16, arbitrary: sync },
    { weight: 4, arbitrary: step('tag', { device, article, tag: small(2) }) },
    { weight: 6, arbitrary: step('untag', { device, article, tag: small(2) }) },
    { weight: 1, arbitrary: step('status', { device, article, nth: small(2) }) },
    { weight: 3, arbitrary: step('begin', { device, article }) },
    {
      weight: 5,
      arbitrary: step('write', {
        ...{ device, article, nth: small(2), cut: small(4) },
        place: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    },
    { weight: 1, arbitrary: step('discard', { device, article, nth: small(2) }) },
    { weight: 2, arbitrary: step('join', { device, strong: article, weak: article }) },
    { weight: 2, arbitrary: step('import', { device, article, file: small(1) }) },
    { weight: 2, arbitrary: step('separate', { device, weak: article }) },
    { weight: 2, arbitrary: step('save', { device, slot }) },
    { weight: 2, arbitrary: step('restore-now', { device, slot }) },
    { weight: 2, arbitrary: step('restore-file', { device, slot }) },
    { weight: 2, arbitrary: step('wait', { minutes: small(12) }) },
    { weight: 1, arbitrary: step('wipe-server', {}) },
    { weight: 1, arbitrary: step('back-up-server', {}) },
    { weight: 1, arbitrary: step('restore-server', {}) },
    { weight: 2, arbitrary: step('new-device', {}) },
    { weight: 1, arbitrary: step('copy-profile', { device, slot }) },
    { weight: 1, arbitrary: step('put-profile-back', { device, slot }) },
    { weight: 1, arbitrary: step('clone', { device, slot }) },
    { weight: 1, arbitrary: step('die', { device }) },
  ),
  { maxLength: 48, size: 'max' },
);

export const HISTORIES: fc.Arbitrary<History> = fc.record({
  devices: fc.integer({ min: 1, max: 6 }),
  isEncrypted: fc.boolean(),
  isTight: fc.boolean(),
  steps: STEPS,
});
