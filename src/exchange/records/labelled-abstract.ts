import type { Abstract } from '../../article/citation.ts';

/** The abstract in a text with a section a line, each behind its label (cite/abstract-text.ts). */
export function labelledAbstract(text: string): Abstract {
  const sections = text.split('\n').map((line) => {
    const [, label, rest = ''] = /^(\p{Lu}[\p{Lu} ,/&()-]{2,60}): (.+)$/u.exec(line) ?? [];
    return label === undefined ? { text: line } : { label, text: rest };
  });
  return { sections };
}
