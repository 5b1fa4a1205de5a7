import { expect, it } from 'vitest';
import { afterSecondTry } from './second-try.ts';
import type { VitestRun } from './vitest.ts';

const run = (results: Record<string, 'passed' | 'failed'>): VitestRun => ({
  report: {
    testResults: Object.entries(results).map(([name, status]) => ({
      ...{ name, status, message: '' },
      assertionResults: [{ fullName: `of ${name}`, status }],
    })),
  },
  finished: { ok: !Object.values(results).includes('failed'), output: '' },
});

it('counts what passes at the second try, and says that it failed before', () => {
  const first = run({ 'a.test.ts': 'passed', 'b.test.ts': 'failed' });
  const { passed, failed, report } = afterSecondTry('e2e', first, run({ 'b.test.ts': 'passed' }));
  expect([passed, failed]).toEqual([2, 0]);
  expect(report).toMatch(/^At the first try: .*b\.test\.ts > of b\.test\.ts/);
});

it('fails where the second try fails too, or comes to nothing', () => {
  const first = run({ 'a.test.ts': 'passed', 'b.test.ts': 'failed' });
  expect(afterSecondTry('e2e', first, run({ 'b.test.ts': 'failed' }))).toMatchObject({
    passed: 1,
    failed: 1,
  });
  const none = { report: undefined, finished: { ok: false, output: 'no browser' } };
  expect(afterSecondTry('e2e', first, none).failed).toBe(1);
});
