import type { ScreeningCounts, TagScreening } from '../entry/screening.ts';
import { text, type TextKey } from './text.ts';

/**
 * The part of a PRISMA 2020 flow (prisma-statement.org, "Records screened" to "Records included") that decisions tell,
 * as plain text, one box a line: for a manuscript or a protocol. "Maybe" and what is not decided yet are named, since a
 * flow that is not finished has them. `whole`: what the first box calls all of them.
 */
export function prismaText(counts: ScreeningCounts, whole: TextKey = 'prismaShown'): string {
  const { shown, included, maybe, excluded, open } = counts;
  return [
    text(whole, shown),
    text('prismaScreened', shown - open),
    text('prismaExcluded', excluded),
    ...prismaReasons(counts).map((line) => `    ${line}`),
    text('prismaMaybe', maybe),
    text('prismaIncluded', included),
    text('prismaOpen', open),
  ].join('\n');
}

/** The lines of the box "Records excluded": each reason with its count, and how many have none. */
export function prismaReasons({ reasons, withoutReason }: ScreeningCounts): string[] {
  return [
    ...reasons.map(({ reason, count }) => text('prismaReason', reason, count)),
    ...(withoutReason > 0 ? [text('prismaReason', text('prismaNoReason'), withoutReason)] : []),
  ];
}

/** The whole and then each tag, under their names: what "Copy counts" copies. */
export function allPrismaText(whole: ScreeningCounts, tags: readonly TagScreening[]): string {
  const parts = tags.map(({ name, counts }) => `${text('prismaTag', name)}\n${prismaText(counts)}`);
  return [prismaText(whole), ...parts].join('\n\n');
}
