import { ERROR_CODES } from '../lib/app-error.ts';
import type { Reply } from './envelope.ts';
import type { Answer, MessageName } from './messages.ts';

type Fields = Record<string, unknown>;

/**
 * What must be there in each answer for a page to go on with it. Only our own background can answer `sendMessage`, its
 * handlers are typed, and what they read from outside is parsed there. So pages check the outline: the schemas of
 * messages.ts, with the library that reads them, would be a tenth of everything that PubMargin loads into a page. What is
 * not listed is answered with an object.
 */
const OUTLINES: { readonly [N in MessageName]?: (answer: unknown) => boolean } = {
  lookup: (answer) =>
    isObject(answer) &&
    isNumber(answer.revision) &&
    isObjectOrNull(answer.article) &&
    isArrayOf(answer.mentions, isObjectOrNull) &&
    isObject(answer.tab) &&
    isObject(answer.choices) &&
    isObject(answer.around) &&
    isArrayOf(answer.around.cites, isObject) &&
    isArrayOf(answer.around.citedBy, isObject) &&
    isArrayOf(answer.backlinks, isObject),
  write: isWriteAnswer,
  undo: isWriteAnswer,
  learn: hasRevision,
  'learn-many': hasRevision,
  'same-article': hasRevision,
  restore: counted('entries'),
  'remove-origin': counted('changed'),
  'remove-outdated': counted('changed'),
  'sync-folder': (answer) => isObject(answer) && isString(answer.verdict),
  'undo-pull': hasRevision,
  'open-note': (answer) => isObject(answer) && isString(answer.text) && isString(answer.state),
  drafts: (answer) =>
    isArrayOf(answer, (draft) => isObject(draft) && isString(draft.text) && isObject(draft.subject)),
  tags: (answer) => isArrayOf(answer, (tag) => isObject(tag) && isString(tag.key) && isString(tag.name)),
  'write-many': counted('changed'),
  'do-act': isActAnswer,
  'undo-act': isActAnswer,
  'leave-act': isActAnswer,
  'change-tag': counted('entries'),
  'open-side-panel': (answer) => isObject(answer) && typeof answer.opened === 'boolean',
  shortcuts: (answer) => isObject(answer) && isArrayOf(answer.shortcuts, isObject),
};

/** Is this an answer to that question, in outline? */
export function isAnswer<N extends MessageName>(name: N, value: unknown): value is Answer<N> {
  return (OUTLINES[name] ?? isObject)(value);
}

/** Is this a reply of the background at all? */
export function isReply(value: unknown): value is Reply {
  if (!isObject(value)) return false;
  const { ok, error } = value;
  return ok === true || (ok === false && isObject(error) && ERROR_CODES.some((code) => code === error.code));
}

function counted(count: string): (answer: unknown) => boolean {
  return (answer) => isObject(answer) && isNumber(answer[count]) && isNumber(answer.revision);
}

function hasRevision(answer: unknown): boolean {
  return isObject(answer) && isNumber(answer.revision);
}

function isWriteAnswer(answer: unknown): boolean {
  return isObject(answer) && isObjectOrNull(answer.entry) && isNumber(answer.revision);
}

function isActAnswer(answer: unknown): boolean {
  if (!isObject(answer) || !isNumber(answer.revision)) return false;
  const { act } = answer;
  return act === null || (isObject(act) && isNumber(act.reached) && isNumber(act.total));
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isObjectOrNull(value: unknown): value is Fields | null {
  return value === null || isObject(value);
}

function isArrayOf(value: unknown, each: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(each);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}
