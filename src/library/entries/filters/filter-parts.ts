import type { Decision, Status } from '../../../entry/entry.ts';
import { originName } from '../../../entry/origin.ts';
import type { Filter, YearRange } from '../../../search/filter.ts';
import { decisionText, statusText } from '../../../ui/choice-text.ts';
import { text } from '../../../ui/text.ts';

/** One thing that is chosen at the side, and the filter without it. */
export interface FilterPart {
  /** What the group is called, and what is chosen of it. */
  readonly group: string;
  readonly value: string;
  readonly without: Filter;
}

/** What the status is called where none was set. */
export function statusName(status: Status | 'none'): string {
  return status === 'none' ? text('choiceNone') : statusText(status);
}

/** What the decision is called where none was made. */
export function decisionName(decision: Decision | 'none'): string {
  return decision === 'none' ? text('choiceNone') : decisionText(decision);
}

/** Whose hand an origin is: the user's own has no name. */
export function handName(origin: string): string {
  return origin === '' ? text('filterOwnHand') : originName(origin);
}

/** Everything that is chosen, in the order of the groups; `tagName` names a tag by its key. */
export function filterParts(filter: Filter, tagName: (key: string) => string): FilterPart[] {
  const { tags, statuses, decisions, years, journals, authors, origins, isRetracted } = filter;
  const each = <T>(
    values: readonly T[],
    group: string,
    name: (value: T) => string,
    without: (rest: T[]) => Partial<Filter>,
  ): FilterPart[] =>
    values.map((value) => {
      const rest = values.filter((one) => one !== value);
      return { group, value: name(value), without: { ...filter, ...without(rest) } };
    });
  return [
    ...each(tags, text('tagsLabel'), tagName, (rest) => ({ tags: rest })),
    ...each(statuses, text('statusLabel'), statusName, (rest) => ({ statuses: rest })),
    ...each(decisions, text('decisionLabel'), decisionName, (rest) => ({ decisions: rest })),
    ...(years
      ? [{ group: text('listYear'), value: yearsText(years), without: { ...filter, years: undefined } }]
      : []),
    ...each(journals, text('listJournal'), String, (rest) => ({ journals: rest })),
    ...each(authors, text('listAuthors'), String, (rest) => ({ authors: rest })),
    ...each(origins, text('filterOrigin'), handName, (rest) => ({ origins: rest })),
    ...(isRetracted
      ? [
          {
            group: text('filterNotices'),
            value: text('listRetracted'),
            without: { ...filter, isRetracted: false },
          },
        ]
      : []),
  ];
}

/** Years as one reads them: the one, from the first to the last, or where an open range begins or ends. */
function yearsText({ from, to }: YearRange): string {
  if (to === undefined) return text('filterYearsFrom', String(from ?? ''));
  if (from === undefined) return text('filterYearsTo', String(to));
  return from === to ? String(from) : `${from}–${to}`;
}
