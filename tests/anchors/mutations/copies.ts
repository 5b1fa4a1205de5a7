import { textPartsOf } from '../../../src/pages/text-parts/text-parts.ts';
import type { TextPart } from '../../../src/pages/text-parts/text-part.ts';
import { type Edit, edited, editPage, apart } from '../edits.ts';
import { ADDRESS, type SourcePage } from '../source-pages.ts';
import type { Case, Mutation } from './mutation.ts';
import { printedOtherwise } from './printing.ts';
import { insertedSentence, outsideTypos } from './words.ts';

/** The same article at PMC, before the full text of some other article. */
export const pmcCopy = (fullTexts: readonly SourcePage[]): Mutation => ({
  name: "PMC's copy instead of PubMed's",
  keepsQuote: true,
  mutate(given) {
    if (given.page.site !== 'pubmed') return undefined;
    const part = drawPmc(given, fullTexts);
    const edits = printedOtherwise(part.text, given.quote, given.random);
    editPage(part, edits);
    return { site: 'pmc', edits };
  },
});

/** PMC's copy where the abstract has no place of its own: it is the beginning of the full text. */
export const pmcFullText = (fullTexts: readonly SourcePage[]): Mutation => ({
  name: 'the same without an abstract of its own',
  keepsQuote: true,
  mutate(given) {
    if (given.page.site !== 'pubmed' || given.part.part !== 'abstract') return undefined;
    drawPmc(given, fullTexts);
    for (const abstract of given.document.querySelectorAll('section.abstract')) {
      for (const child of abstract.querySelectorAll('h2, h3')) child.remove();
      abstract.replaceWith(...abstract.childNodes);
    }
    return { site: 'pmc', edits: [], part: 'full-text' };
  },
});

/** The same article at PubMed. */
export const pubmedCopy: Mutation = {
  name: "PubMed's copy instead of PMC's",
  keepsQuote: true,
  mutate(given) {
    if (given.page.site !== 'pmc' || given.part.part === 'full-text') return undefined;
    const part = drawPubmed(given);
    const edits = printedOtherwise(part.text, given.quote, given.random);
    editPage(part, edits);
    return { site: 'pubmed', edits };
  },
};

/** The same article at medluna: no formatting, the labels in the text. */
export const medlunaCopy: Mutation = {
  name: "medluna's copy",
  keepsQuote: true,
  mutate({ document, parts, part, quote, random }) {
    if (part.part === 'full-text') return undefined;
    const abstract = parts.find((one) => one.part === 'abstract');
    if (!abstract) return undefined;
    const label = (at: number): Edit[] => {
      const name = abstract.sectionAt(at);
      const isLabelled = name !== undefined && random.chance(0.8);
      return isLabelled
        ? [{ at, remove: 0, insert: `${random.chance(0.5) ? name.toUpperCase() : name}: ` }]
        : [];
    };
    const blocks = [0, ...[...abstract.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const labels = blocks.flatMap(label);
    const printed = printedOtherwise(part.text, quote, random);
    const edits = part.part === 'abstract' ? apart([...labels, ...printed]) : printed;
    const title = parts.find((one) => one.part === 'title');
    drawMedluna(
      document,
      title === part ? edited(part.text, edits) : (title?.text ?? ''),
      edited(abstract.text, part.part === 'abstract' ? edits : labels).replaceAll('\n', ' '),
    );
    return { site: 'medluna', edits };
  },
};

/** All at once, as after years and on another site. */
export const everything = (fullTexts: readonly SourcePage[]): Mutation => ({
  name: "PMC's copy, typos fixed, a sentence inserted",
  keepsQuote: true,
  mutate(given) {
    if (given.page.site !== 'pubmed') return undefined;
    const part = drawPmc(given, fullTexts);
    const edits = apart([
      ...printedOtherwise(part.text, given.quote, given.random),
      ...outsideTypos(part, given.quote, given.random),
      insertedSentence({ ...given, part }),
    ]);
    editPage(part, edits);
    return { site: 'pmc', edits };
  },
});

function drawPmc({ document, part, parts, random }: Case, fullTexts: readonly SourcePage[]): TextPart {
  const make = maker(document);
  const title = parts.find((one) => one.part === 'title')?.text ?? '';
  const abstracts = [...document.querySelectorAll('.abstract-content')].map((content, i) => {
    const sections = [...content.querySelectorAll('p')].flatMap((paragraph, n) => {
      const label = paragraph.querySelector('.sub-title');
      const name = label?.textContent.trim().replace(/:$/, '').toLowerCase();
      label?.remove();
      for (const italic of paragraph.querySelectorAll('i'))
        italic.replaceWith(make('em', '', ...italic.childNodes));
      const heading = name
        ? [
            make(
              'h3',
              'pmc_sec_title',
              name.replace(/^./, (first) => first.toUpperCase()),
            ),
          ]
        : [];
      const section = make('section', '', ...heading, make('p', '', ...paragraph.childNodes));
      section.id = `sec${n + 1}`;
      return [section];
    });
    const abstract = make('section', 'abstract', make('h2', '', 'Abstract'), '\n', ...sections);
    abstract.id = `abstract${i + 1}`;
    abstract.append(
      make('section', 'kwd-group', make('p', '', make('strong', '', 'Keywords:'), ' one, two')),
    );
    return abstract;
  });
  const foreign = random.pick(fullTexts).content.at(-1)?.querySelectorAll('p, h2');
  const body = make('section', 'body main-article-body', ...abstracts);
  for (const element of Array.from(foreign ?? []).slice(0, 40)) {
    if (!element.closest('.abstract, .tsec[id*="abstract"]')) body.append(document.importNode(element, true));
  }
  document.body.replaceChildren(
    make('div', 'front-matter', make('h1', '', title)),
    make('section', '', body),
  );
  return partAgain(document, 'pmc', part);
}

function drawPubmed({ document, part, parts }: Case): TextPart {
  const make = maker(document);
  const title = make('h1', 'heading-title', parts.find((one) => one.part === 'title')?.text ?? '');
  const abstracts = parts.find((one) => one.part === 'abstract')?.roots ?? [];
  const paragraphs = abstracts.flatMap((abstract) =>
    [...abstract.querySelectorAll('p')]
      .filter((paragraph) => !paragraph.closest('.kwd-group'))
      .map((paragraph) => {
        const section = paragraph.closest('section, .sec');
        const label =
          section && !abstracts.includes(section) ? section.querySelector('h3, h4')?.textContent : undefined;
        const name = label
          ? [make('strong', 'sub-title', `\n          ${label.toUpperCase()}:\n        `)]
          : [];
        return make('p', '', '\n      ', ...name, '\n      ', ...paragraph.childNodes);
      }),
  );
  const content = make('div', 'abstract-content selected', ...paragraphs);
  content.id = 'eng-abstract';
  const abstract = make('div', 'abstract', make('h2', 'title', 'Abstract'), content);
  const heading = make('div', '', title);
  heading.id = 'full-view-heading';
  document.body.replaceChildren(heading, abstract);
  return partAgain(document, 'pubmed', part);
}

function drawMedluna(document: Document, title: string, abstract: string): void {
  const make = maker(document);
  document.body.replaceChildren(
    make('div', 'crumbs', '» Articles » PMID: 36850560'),
    make('div', 'title', make('h1', '', title)),
    make('div', 'block', make('div', 'label', 'Abstract'), make('div', 'text', abstract)),
    make(
      'div',
      'block',
      make('div', 'label', 'Citing Articles'),
      make('div', 'card', 'Some title of another article. 2025.'),
    ),
  );
}

function partAgain(document: Document, site: 'pubmed' | 'pmc', { part }: TextPart): TextPart {
  const again = textPartsOf(document, ADDRESS[site]).find((one) => one.part === part);
  if (!again) throw new Error(`The copy has no ${part}`);
  return again;
}

function maker(document: Document) {
  return (name: string, className: string, ...content: readonly (Node | string)[]): Element => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...content);
    return element;
  };
}
