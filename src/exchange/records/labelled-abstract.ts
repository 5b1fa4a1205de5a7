import type { Abstract } from '../../article/citation.ts';

/** An abstract whose sections stand one a line, each behind its label, as PubMed's own exports have them (`METHODS: …`). */
export function labelledAbstract(text: string): Abstract {
  const sections = text.split('\n').map((line) => {
    const [, label, rest = ''] = /^(\p{Lu}[\p{Lu} ,/&()-]{2,60}): (.+)$/u.exec(line) ?? [];
    return label === undefined ? { text: line } : { label, text: rest };
  });
  return { sections };
}
