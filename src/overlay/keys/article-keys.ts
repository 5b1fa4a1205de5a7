import type { Decision, Status } from '../../entry/entry.ts';
import { ask } from '../../protocol/ask.ts';
import type { EntryView } from '../../protocol/messages.ts';
import type { KeyAction } from '../../settings/key-actions.ts';
import { choiceLabel, decisionText, statusText } from '../../ui/choice-text.ts';
import { text } from '../../ui/text.ts';
import type { KeyedChange } from './article-changes.ts';

const DECISIONS = new Map<KeyAction, Decision | null>([
  ['include', 'include'],
  ['maybe', 'maybe'],
  ['exclude', 'exclude'],
  ['undecided', null],
]);
const STATUSES = new Map<KeyAction, Status>([
  ['to-read', 'to-read'],
  ['reading', 'reading'],
  ['read', 'read'],
]);

/**
 * What a key does to the entry of the page's article: a change, or a sentence why there is none. A status that it has
 * already and a tag that is there already are taken away, as Zotero's number keys do. undefined for other keys.
 */
export function keyedChange(
  action: KeyAction,
): ((entry: EntryView | null) => KeyedChange | string | Promise<KeyedChange | string>) | undefined {
  const decision = DECISIONS.get(action);
  if (decision !== undefined) return () => decided(decision);
  const status = STATUSES.get(action);
  if (status) return (entry) => marked(entry?.status === status ? null : status);
  const number = /^tag-(\d)$/.exec(action)?.[1];
  return number === undefined ? undefined : (entry) => tagged(entry, Number(number));
}

function decided(decision: Decision | null): KeyedChange {
  return {
    change: { type: 'set-decision', decision },
    said: text('choiceIs', choiceLabel('decision'), decision ? decisionText(decision) : text('choiceNone')),
  };
}

function marked(status: Status | null): KeyedChange {
  return {
    change: { type: 'set-status', status },
    said: text('choiceIs', choiceLabel('status'), status ? statusText(status) : text('choiceNone')),
  };
}

async function tagged(entry: EntryView | null, number: number): Promise<KeyedChange | string> {
  const tag = (await ask('tags', {})).find((one) => one.number === number);
  if (!tag) return text('keysNoTag', number);
  const { key, name } = tag;
  return entry?.tags.some((one) => one.key === key)
    ? { change: { type: 'remove-tag', tag: key }, said: text('panelTagRemoved', name) }
    : { change: { type: 'add-tag', name }, said: text('panelTagAdded', name) };
}
