import { ask } from '../protocol/ask.ts';
import type { PageScript } from '../protocol/messages.ts';

/**
 * What one of the scripts that only some pages need offers, loaded into this tab the first time: bundlers inline
 * `import()` in content scripts, so the background injects it as a script of its own. `offered` looks whether it is
 * there. Throws AppError when it cannot be loaded.
 */
export async function lateScript<T>(script: PageScript, offered: () => T | undefined): Promise<T> {
  if (!offered()) await ask('load-script', { script });
  const offer = offered();
  if (!offer) throw new Error(`The script ${script} was loaded but did not start.`);
  return offer;
}
