import type { Citation } from '../article/citation.ts';

/** The abstract as one text: a section a line, each behind its label, as PubMed's own exports have them (`METHODS: …`). */
export function abstractText({ abstracts: [abstract] }: Citation): string | undefined {
  return abstract?.sections.map(({ label, text }) => (label ? `${label}: ${text}` : text)).join('\n');
}
