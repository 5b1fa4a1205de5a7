import type { BadgeView } from '../protocol/messages.ts';
import { text, type TextKey } from './text.ts';

const CHOICES: Record<NonNullable<BadgeView['decision'] | BadgeView['status']>, TextKey> = {
  include: 'badgeIncluded',
  maybe: 'badgeMaybe',
  exclude: 'badgeExcluded',
  'to-read': 'badgeToRead',
  reading: 'badgeReading',
  read: 'badgeRead',
};

/** The accessible name of a badge: "In your library: included, read, 2 notes, tags rct, endpoint". */
export function badgeName({ decision, status, noteCount, tags, imported }: Omit<BadgeView, 'name'>): string {
  const names = tags.map(({ name }) => name).join(', ');
  const parts = [
    ...chosenWords({ decision, status }),
    ...(noteCount > 0 ? [noteCountText(noteCount)] : []),
    ...(tags.length > 0 ? [text(tags.length === 1 ? 'badgeTag' : 'badgeTags', names)] : []),
    ...(imported ? [text('badgeImported')] : []),
  ];
  return text('badgeName', parts.length > 0 ? parts.join(', ') : text('badgeNothing'));
}

/** "included", "to read". */
export function chosenWords({ decision, status }: Pick<BadgeView, 'decision' | 'status'>): string[] {
  return [decision, status].flatMap((choice) => (choice ? [text(CHOICES[choice])] : []));
}

/** "1 note", "2 notes". */
export function noteCountText(count: number): string {
  return count === 1 ? text('badgeNote') : text('badgeNotes', count);
}
