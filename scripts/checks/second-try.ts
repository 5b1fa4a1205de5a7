import type { Outcome } from './outcome.ts';
import { failuresOf, nameOf, outcome, runVitest, type VitestRun } from './vitest.ts';

/**
 * Runs vitest projects that drive browsers, and the files of which something failed once more, alone: a browser stumbles
 * where other work keeps the machine busy. What failed at the first try is printed all the same.
 */
export async function testsOfBrowsers(...projects: string[]): Promise<Outcome> {
  const first = await runVitest(projects);
  const failed = first.report?.testResults.filter(({ status }) => status === 'failed') ?? [];
  if (failed.length === 0) return outcome(nameOf(projects), first.report, first.finished);
  const files = failed.map(({ name }) => name);
  return afterSecondTry(nameOf(projects), first, await runVitest(projects, '--maxWorkers=1', ...files));
}

/** What both tries amount to: the files of the second one count as it left them, and the report names what failed in the first. */
export function afterSecondTry(name: string, first: VitestRun, second: VitestRun): Outcome {
  const again = second.report?.testResults ?? [];
  const tried = new Set(again.map((file) => file.name));
  const before = first.report?.testResults.filter((file) => !tried.has(file.name)) ?? [];
  const { ok } = second.finished;
  const output = first.finished.output + second.finished.output;
  const found = outcome(name, { testResults: [...before, ...again] }, { ok, output });
  const stumbled = failuresOf(first.report).map((failure) => `At the first try: ${failure}`);
  return { ...found, report: [...stumbled, found.report].join('\n').trim() };
}
