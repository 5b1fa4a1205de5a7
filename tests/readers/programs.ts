import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Is there such a command here? What is missing is said. */
export function isThere(command: string): boolean {
  const there = spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;
  if (!there)
    console.warn(
      `${command} is not installed (npm test does it as root on Debian): what it makes of our files is not tested.`,
    );
  return there;
}

/** What a command says on its standard output of what it is given. Throws with its own words where it fails. */
export function said(command: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr, error } = ran(command, args, input);
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? ''}${stderr}${stdout}`);
  return stdout;
}

/** What a command does with what it is given, also where it fails. */
export function ran(command: string, args: readonly string[], input = '') {
  return spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 100_000_000 });
}

/** What `use` makes of a folder that is there as long as it runs, with these files in it. */
export function inFolder<T>(
  files: Readonly<Record<string, string>>,
  use: (path: (name: string) => string) => T,
): T {
  const folder = mkdtempSync(join(tmpdir(), 'pubmargin-readers-'));
  const path = (name: string) => join(folder, name);
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(path(name), text);
    return use(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A text file. */
export function textOf(path: string): string {
  return readFileSync(path, 'utf8');
}
