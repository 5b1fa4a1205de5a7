import { text, type TextKey } from '../ui/text.ts';

/**
 * By what is kept of why a copy failed: the browser's word for an interrupted download
 * (https://developer.chrome.com/docs/extensions/reference/api/downloads#type-InterruptReason), or an AppError's code.
 */
const SENTENCES: Readonly<Record<string, TextKey>> = {
  FILE_NO_SPACE: 'copyNoSpace',
  quota: 'copyNoSpace',
  FILE_ACCESS_DENIED: 'copyNotAllowed',
  FILE_BLOCKED: 'copyNotAllowed',
  FILE_SECURITY_CHECK_FAILED: 'copyNotAllowed',
  USER_CANCELED: 'copyCancelled',
};

/** That the last scheduled copy could not be saved, and why where that can be told in words. */
export function copyProblemText(why: string): string {
  return withReason(text('copyTimesFailed'), why);
}

/** The same where it was saved, but not in the other format that was wanted. */
export function alsoProblemText(why: string): string {
  return withReason(text('copyAlsoFailed'), why);
}

function withReason(sentence: string, why: string): string {
  return [sentence, interruptText(why)].filter(Boolean).join(' ');
}

/** Why a copy was not saved, in words; '' where there are none for it. */
export function interruptText(why: string): string {
  const key = SENTENCES[why];
  return key ? text(key) : '';
}
