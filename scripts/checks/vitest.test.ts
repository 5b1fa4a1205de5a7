import { describe, expect, it } from 'vitest';
import { single, summary } from './outcome.ts';
import { outcome, said } from './vitest.ts';

const file = (status: string, ...tests: [string, string][]) => ({
  name: 'some.test.ts',
  status,
  message: 'could not be loaded',
  assertionResults: tests.map(([fullName, result]) => ({ fullName, status: result })),
});

describe('what a test run amounts to', () => {
  it('counts every test', () => {
    const report = {
      testResults: [file('failed', ['a', 'passed'], ['b', 'failed']), file('passed', ['c', 'skipped'])],
    };
    expect(outcome('tests', report, { ok: false, output: '' })).toMatchObject({
      passed: 1,
      failed: 1,
      skipped: 1,
    });
  });

  it('fails when a test file could not be loaded', () => {
    const { failed, report } = outcome('tests', { testResults: [file('failed')] }, { ok: false, output: '' });
    expect(failed).toBe(1);
    expect(report).toContain('could not be loaded');
  });

  it('fails when vitest failed for another reason than a test', () => {
    const report = { testResults: [file('passed', ['a', 'passed'])] };
    expect(outcome('tests', report, { ok: false, output: 'Unhandled rejection' })).toMatchObject({
      passed: 1,
      failed: 1,
    });
    expect(outcome('tests', undefined, { ok: false, output: 'no such option' }).failed).toBe(1);
  });
});

it('passes on what the tests print for people, and nothing of unit tests', () => {
  const output = [
    ' RUN  v5',
    '',
    'stdout | tests/corpus/a.test.ts > titles',
    'titles: 98 %',
    'years: 99 %',
    '',
    'stderr | src/store/b.test.ts > rows',
    'expected noise',
    '',
    ' ✓ a',
    '',
  ];
  expect(said(output.join('\n'))).toEqual(['titles: 98 %', 'years: 99 %']);
});

describe('the last line', () => {
  it('sums up, and names skipped tests only where there are some', () => {
    expect(summary([single('lint', true, ''), single('types', false, 'TS1')])).toBe('1 passed, 1 failed');
    const run = { name: 'tests', passed: 3, failed: 0, skipped: 2, report: '' };
    expect(summary([run])).toBe('3 passed, 0 failed, 2 skipped');
  });
});
