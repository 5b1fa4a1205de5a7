/** What one check found. A tool counts as one; a test run counts its tests. */
export interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What to print: failures, figures, what was skipped and why. */
  readonly report: string;
}

/** The outcome of a check that either holds or does not. */
export function single(name: string, holds: boolean, report: string): Outcome {
  return { name, passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: 0, report: report.trim() };
}

/** The last line of a test run: `12 passed, 0 failed`, and `, 3 skipped` where something was. */
export function summary(outcomes: readonly Outcome[]): string {
  const sum = (part: 'passed' | 'failed' | 'skipped') =>
    outcomes.reduce((total, outcome) => total + outcome[part], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
