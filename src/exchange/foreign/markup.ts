import type { Abstract } from '../../article/citation.ts';
import { labelledAbstract } from '../records/labelled-abstract.ts';

/** Marks for how letters look, which Zotero, Europe PMC and Crossref keep in titles and abstracts. */
const LOOKS = /<\/?(?:i|b|em|strong|sub|sup|sc|span|p|br|div|jats:[a-z-]+)\b[^<>]*>/gi;
/** Europe PMC's and Crossref's headings within an abstract. */
const HEADING = /<(h4|jats:title)>([^<>]{1,80})<\/\1>\s*/gi;

/** A text without such marks; a `<` between numbers is none. */
export function withoutMarkup(text: string): string {
  return text.includes('<') ? text.replace(LOOKS, '') : text;
}

/** The abstract of another program's file: where it has headings, each begins a section. */
export function foreignAbstract(text: string): Abstract {
  const lines = text.replace(HEADING, (_, _mark, label: string) => `\n${label.trim().toUpperCase()}: `);
  const plain = withoutMarkup(lines).trim();
  return lines === text ? { sections: [{ text: plain }] } : labelledAbstract(plain);
}
