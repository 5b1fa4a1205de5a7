import type { Author } from '../../article/citation.ts';
import { authorNamed } from '../records/person-name.ts';

/** Words that no person's name has. */
const OF_GROUPS =
  /\b(?:of|for|the|on|and|Group|Consortium|Committee|Organi[sz]ation|Society|Association|Institutes?|Universit(?:y|ies)|Cent(?:er|re)s?|Collaborat(?:ion|ive|ors)|Network|Investigators|Team|Force|Department|Ministry|Agency|Council|Foundation|Initiative|Program(?:me)?)\b/;

/** The author that another program's file names: a group where the words can't be a person's (`World Health Organization`). */
export function foreignAuthor(text: string): Author | undefined {
  const name = text.trim().replace(/\s+/g, ' ');
  const isGroup = name.includes(' ') && !name.includes(',') && OF_GROUPS.test(name);
  return isGroup ? { name, group: true } : authorNamed(name);
}
