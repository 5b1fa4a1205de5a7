import type { Abstract, Citation } from '../../article/citation.ts';

/** An abstract as most formats have it: one section a line, with its label as PubMed's own exports have it. Other languages have no place. */
export function abstractLines({ abstracts: [abstract] }: Citation): string | undefined {
  return abstract?.sections
    .map(({ label, text }) => (label === undefined ? text : `${label}: ${text}`))
    .join('\n');
}

/** The sections of an abstract that stands so; elsewhere it is one text. */
export function abstractOfLines(text: string | undefined): Abstract[] {
  if (text === undefined) return [];
  const sections = text.split('\n').map((line) => {
    const [, label, rest = ''] = /^(\p{Lu}[\p{Lu} ,/&()-]{2,60}): (.+)$/u.exec(line) ?? [];
    return label === undefined ? { text: line } : { label, text: rest };
  });
  return [{ sections }];
}
