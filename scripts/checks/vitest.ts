import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import * as v from 'valibot';
import { ROOT, tool } from './command.ts';
import type { Outcome } from './outcome.ts';

/** The parts of vitest's JSON report (the same as Jest's) that are read here. */
export const Report = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      message: v.optional(v.string(), ''),
      assertionResults: v.array(
        v.object({
          fullName: v.string(),
          status: v.string(),
          failureMessages: v.optional(v.nullable(v.array(v.string()))),
        }),
      ),
    }),
  ),
});

export type VitestReport = v.InferOutput<typeof Report>;

/** What vitest left behind: no report where it ended before it wrote one; its output says why. */
export interface VitestRun {
  readonly report: VitestReport | undefined;
  readonly finished: { readonly ok: boolean; readonly output: string };
}

/** Runs these vitest projects; every test counts, and so does a file that could not be loaded. */
export async function tests(...projects: string[]): Promise<Outcome> {
  const { report, finished } = await runVitest(projects);
  return outcome(nameOf(projects), report, finished);
}

/** What a check of these vitest projects is called. */
export function nameOf(projects: readonly string[]): string {
  return `tests: ${projects.join(', ')}`;
}

/** Runs vitest with these projects, and with more of its own arguments. */
export async function runVitest(projects: readonly string[], ...more: string[]): Promise<VitestRun> {
  const folder = mkdtempSync(join(tmpdir(), 'pubmargin-tests-'));
  try {
    const file = join(folder, 'report.json');
    const finished = await tool(
      'vitest/vitest.mjs',
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=json',
      '--reporter=default',
      `--outputFile.json=${file}`,
      '--passWithNoTests',
      ...more,
    );
    return { report: readReport(file), finished };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file: string): VitestReport | undefined {
  try {
    return v.parse(Report, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** What a vitest run amounts to. Whatever else made vitest fail, an unhandled rejection say, counts as one failure. */
export function outcome(
  name: string,
  report: VitestReport | undefined,
  finished: { ok: boolean; output: string },
): Outcome {
  const all = (report?.testResults ?? []).flatMap((file) => file.assertionResults);
  const failures = failuresOf(report);
  if (!finished.ok && failures.length === 0) failures.push(finished.output);
  const passed = all.filter(({ status }) => status === 'passed').length;
  return {
    name,
    passed,
    failed: failures.length,
    skipped: all.filter(({ status }) => !['passed', 'failed'].includes(status)).length,
    report: [...said(finished.output), ...failures].join('\n').trim(),
  };
}

/** What failed, each with where it is and why; a file that could not be loaded counts as one. */
export function failuresOf(report: VitestReport | undefined): string[] {
  return (report?.testResults ?? []).flatMap((file) => {
    const where = relative(ROOT, file.name);
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && file.status === 'failed') return [`${where}\n${file.message}`];
    return failed.map((test) => `${where} > ${test.fullName}\n${(test.failureMessages ?? []).join('\n')}`);
  });
}

/** What the tests of `tests/` printed for people, figures and reasons for skipping: unit tests have nothing to say. */
export function said(output: string): string[] {
  return [...output.matchAll(/^std(?:out|err) \| tests\/.*\n((?:.+\n)*)/gm)].flatMap(([, lines]) =>
    (lines ?? '').trimEnd().split('\n'),
  );
}
