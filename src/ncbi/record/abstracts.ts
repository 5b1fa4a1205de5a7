import type { Abstract } from '../../article/citation.ts';
import { children, textOf } from '../xml.ts';

/** The abstracts of a record: its own, those in other languages, and the summary in plain language. */
export function abstractsOf(own: Element | undefined, citation: Element | undefined): Abstract[] {
  const others = children(citation, 'OtherAbstract');
  const all = [
    abstractOf(own, 'eng'),
    ...others.map((other) => {
      if (other.getAttribute('Type') === 'plain-language-summary') return plainSummary(other);
      return abstractOf(other, other.getAttribute('Language') ?? 'eng');
    }),
  ];
  return all.filter((abstract) => abstract !== undefined);
}

/** The sections of an abstract element, with their labels as PubMed prints them: `Background`, not `BACKGROUND`. */
function sectionsOf(element: Element | undefined): Abstract['sections'] {
  return children(element, 'AbstractText').flatMap((part) => {
    const [text, label] = [textOf(part), printedLabel(part.getAttribute('Label') ?? '')];
    if (!text) return [];
    return [label ? { label, text } : { text }];
  });
}

function abstractOf(element: Element | undefined, language: string): Abstract | undefined {
  const sections = sectionsOf(element);
  return sections.length > 0 ? { language, sections } : undefined;
}

function plainSummary(element: Element): Abstract | undefined {
  const [first, ...rest] = sectionsOf(element);
  return first && { sections: [{ label: 'Plain language summary', text: first.text }, ...rest] };
}

function printedLabel(label: string): string {
  if (label === 'UNLABELLED') return '';
  return label === label.toUpperCase() ? label.slice(0, 1) + label.slice(1).toLowerCase() : label;
}
