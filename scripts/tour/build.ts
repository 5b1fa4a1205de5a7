import { join } from 'node:path';
import { outputFolder } from '../checks/build-folder.ts';
import { tool } from '../checks/command.ts';

/** Builds the extension for Chromium and gives its folder. Throws with the builder's own words when it can't. */
export async function chromeBuild(): Promise<string> {
  const { ok, output } = await tool('wxt/bin/wxt.mjs', 'build', '-b', 'chrome');
  if (!ok) throw new Error(`The extension could not be built:\n${output}`);
  return join(outputFolder(), 'chrome-mv3');
}
