import type { Abstract } from '../../article/citation.ts';
import { folded, textOf } from '../page-text.ts';

type Section = Abstract['sections'][number];

/** The abstracts of a PubMed article, one per language, and its plain language summary; none where there is none. */
export function readAbstracts(page: ParentNode): Abstract[] {
  const abstracts: Abstract[] = [];
  for (const content of page.querySelectorAll('.abstract .abstract-content')) {
    const sections = [...content.querySelectorAll('p')]
      .map(sectionOf)
      .filter((section) => section !== undefined);
    if (sections.length > 0) abstracts.push({ ...languageOf(content), sections });
  }
  const summary = page.querySelector('#plain-language-summary');
  const label = textOf(summary?.querySelector('.title'));
  const sections = [...(summary?.querySelectorAll('p') ?? [])]
    .map(sectionOf)
    .filter((section) => section !== undefined);
  if (sections[0] && label) abstracts.push({ sections: [{ ...sections[0], label }, ...sections.slice(1)] });
  return abstracts;
}

/** The keywords that stand under the abstract: `Keywords: cohort difference; happiness; …`. */
export function readKeywords(page: ParentNode): string[] {
  for (const heading of page.querySelectorAll('.abstract > p > .sub-title')) {
    if (!/^keywords/i.test(folded(heading.textContent))) continue;
    const list = folded(heading.parentElement?.textContent).slice(folded(heading.textContent).length);
    return list.replace(/\.$/, '').split(/; ?/).map(folded).filter(Boolean);
  }
  return [];
}

function sectionOf(paragraph: Element): Section | undefined {
  const heading = paragraph.querySelector('.sub-title');
  const label = folded(heading?.textContent);
  const whole = folded(withoutScripts(paragraph));
  const text = folded(whole.startsWith(label) ? whole.slice(label.length) : whole);
  if (!text) return undefined;
  return label ? { label: label.replace(/ ?:$/, ''), text } : { text };
}

/** MathJax leaves the formula's source in a script beside what it draws. */
function withoutScripts(element: Element): string {
  if (!element.querySelector('script')) return element.textContent;
  return [...element.childNodes]
    .map((node) => (node.nodeName === 'SCRIPT' ? '' : (node.textContent ?? '')))
    .join('');
}

/** `eng-abstract` now, `enc-abstract` and `en-abstract` until 2022. */
function languageOf(content: Element): { language?: string } {
  const code = /^([a-z]{2,3})-abstract$/.exec(content.id)?.[1];
  if (!code) return {};
  return { language: code === 'en' || code === 'enc' ? 'eng' : code };
}
