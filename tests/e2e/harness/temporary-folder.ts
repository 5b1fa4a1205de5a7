import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives all that these tests put among temporary files one folder, which goes with them: profiles of browsers that were
 * killed too. The workers have its name by the environment.
 */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'pubmargin-e2e-'));
  chmodSync(folder, 0o755); // Where tests run as root, Apache serves as somebody else.
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
