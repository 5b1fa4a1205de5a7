import { keysInForce } from '../../settings/key-actions.ts';
import { ownKeys, singleKeys } from '../../settings/keys.ts';
import type { ResultAction } from './triage-script.ts';

/** The key of each action on results, as the user set them; none where single keys are switched off. */
export async function resultKeys(): Promise<ReadonlyMap<ResultAction, string>> {
  const [isOn, own] = await Promise.all([singleKeys.getValue(), ownKeys.getValue()]);
  const keys = new Map<ResultAction, string>();
  if (!isOn) return keys;
  for (const [key, action] of keysInForce(own, 'results')) if (isForResults(action)) keys.set(action, key);
  return keys;
}

function isForResults(action: string): action is ResultAction {
  return action !== 'help' && action !== 'highlight' && action !== 'toolbar' && action !== 'panel';
}
