import { tool } from './command.ts';
import { type Outcome, single } from './outcome.ts';

/** Builds both extensions into `.output` (or WXT_OUT), as `npm run build` does. */
export async function builds(): Promise<Outcome[]> {
  const chrome = await tool('wxt/bin/wxt.mjs', 'build', '-b', 'chrome');
  const firefox = await tool('wxt/bin/wxt.mjs', 'build', '-b', 'firefox', '--mv3');
  return [
    single('build for Chrome', chrome.ok, chrome.ok ? '' : chrome.output),
    single('build for Firefox', firefox.ok, firefox.ok ? '' : firefox.output),
  ];
}

/** TypeScript finds no error. */
export async function types(): Promise<Outcome> {
  const { ok, output } = await tool('typescript/bin/tsc', '--noEmit', '--pretty', 'false');
  return single('types', ok, output);
}

/** ESLint, the walls included, finds nothing: warnings count. */
export async function lint(): Promise<Outcome> {
  const { ok, output } = await tool('eslint/bin/eslint.js', '--max-warnings', '0', '.');
  return single('lint', ok, output);
}

/** Every file is as Prettier would write it. */
export async function format(): Promise<Outcome> {
  const { ok, output } = await tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.');
  return single('format', ok, output);
}

/** knip finds no file, export or dependency that nothing uses. */
export async function unused(): Promise<Outcome> {
  const { ok, output } = await tool('knip/bin/knip.js', '--no-progress', '--treat-config-hints-as-errors');
  return single('nothing unused', ok, output);
}
