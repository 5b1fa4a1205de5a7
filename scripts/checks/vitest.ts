import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import * as v from 'valibot';
import { ROOT, tool } from './command.ts';
import type { Outcome } from './outcome.ts';

/** The parts of vitest's JSON report (the same as Jest's) that are read here. */
const Report = v.object({
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

/** Runs these vitest projects; every test counts, and so does a file that could not be loaded. */
export async function tests(...projects: string[]): Promise<Outcome> {
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
    );
    return outcome(`tests: ${projects.join(', ')}`, readReport(file), finished);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file: string): v.InferOutput<typeof Report> | undefined {
  try {
    return v.parse(Report, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined; // vitest ended before it wrote its report; its output says why.
  }
}

/** What a vitest run amounts to. Whatever else made vitest fail, an unhandled rejection say, counts as one failure. */
export function outcome(
  name: string,
  report: v.InferOutput<typeof Report> | undefined,
  finished: { ok: boolean; output: string },
): Outcome {
  const files = report?.testResults ?? [];
  const all = files.flatMap((file) => file.assertionResults);
  const failures = files.flatMap((file) => {
    const where = relative(ROOT, file.name);
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && file.status === 'failed') return [`${where}\n${file.message}`];
    return failed.map((test) => `${where} > ${test.fullName}\n${(test.failureMessages ?? []).join('\n')}`);
  });
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

/** What the tests of `tests/` printed for people, figures and reasons for skipping: unit tests have nothing to say. */
export function said(output: string): string[] {
  return [...output.matchAll(/^std(?:out|err) \| tests\/.*\n((?:.+\n)*)/gm)].flatMap(([, lines]) =>
    (lines ?? '').trimEnd().split('\n'),
  );
}
