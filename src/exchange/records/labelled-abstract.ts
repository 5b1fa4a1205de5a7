import type { Abstract, Citation } from '../../article/citation.ts';

/** The abstract as one text: a section a line, each behind its label, as PubMed's own exports have them (`METHODS: …`). */
export function abstractText({ abstracts: [abstract] }: Citation): string | undefined {
  return abstract?.sections.map(({ label, text }) => (label ? `${label}: ${text}` : text)).join('\n');
}

/** The abstract in such a text. */
export function labelledAbstract(text: string): Abstract {
  const sections = text.split('\n').map((line) => {
    const [, label, rest = ''] = /^(\p{Lu}[\p{Lu} ,/&()-]{2,60}): (.+)$/u.exec(line) ?? [];
    return label === undefined ? { text: line } : { label, text: rest };
  });
  return { sections };
}
