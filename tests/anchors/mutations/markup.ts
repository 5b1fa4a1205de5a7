import type { TextPart } from '../../../src/pages/text-parts/text-part.ts';
import type { Random } from '../random.ts';
import type { Mutation } from './mutation.ts';
import { sentences } from './words.ts';

const WRAPPERS = ['i', 'b', 'em', 'sub', 'sup', 'a', 'span', 'font', 'mark', 'hypothesis-highlight'];

/** Words come into elements (sub, sup, em, links, other extensions' highlights) or out of them, text nodes are split. */
export const markup: Mutation = {
  name: 'markup',
  keepsQuote: true,
  mutate({ document, part, page, random }) {
    for (const root of part.roots) {
      for (const element of root.querySelectorAll('i, em, sub, sup, b')) {
        if (random.chance(0.5)) element.replaceWith(...element.childNodes);
      }
      if (random.chance(0.5)) root.normalize();
      for (const node of texts(document, root)) {
        if (random.chance(0.5)) wrapIn(document, node, random);
      }
    }
    return { site: page.site, edits: [] };
  },
};

function wrapIn(document: Document, node: Text, random: Random): void {
  if (!node.data.trim()) return;
  const middle = node.splitText(random.below(node.data.length));
  if (random.chance(0.3)) return;
  middle.splitText(Math.min(middle.data.length, 1 + random.below(40)));
  const wrapper = document.createElement(random.pick(WRAPPERS));
  if (wrapper.localName === 'span') wrapper.className = 'translated';
  middle.replaceWith(wrapper);
  wrapper.append(middle);
}

function texts(document: Document, root: Element): Text[] {
  const found: Text[] = [];
  const walker = document.createTreeWalker(root, 4);
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found.filter((node) => !node.parentElement?.closest('.sub-title, h2, h3, h4'));
}

const LABELS = [
  'BACKGROUND',
  'Objective',
  'Aims',
  'METHODS AND MATERIALS',
  'Methods',
  'FINDINGS',
  'Results',
  'CONCLUSIONS',
  'Interpretation',
];

/** The section labels of the abstract change their words or case, go, or come into one that had none. */
export const sectionLabels: Mutation = {
  name: 'section labels',
  keepsQuote: true,
  mutate({ document, part, page, random }) {
    if (part.part !== 'abstract') return undefined;
    const labels = part.roots.flatMap((root) => [...root.querySelectorAll('.sub-title, h3, h4')]);
    for (const label of labels) {
      if (random.chance(0.3)) label.remove();
      else label.textContent = random.pick(LABELS) + (page.site === 'pubmed' ? ':' : '');
    }
    if (labels.length === 0) labelSentences(document, part, page.site === 'pubmed', random);
    return { site: page.site, edits: [] };
  },
};

/** Divides the one paragraph into several, each with a label. */
function labelSentences(document: Document, part: TextPart, isPubmed: boolean, random: Random): void {
  const places = sentences(part.text)
    .filter(({ start }) => start === 0 || random.chance(0.4))
    .map(({ start }) => part.rangeAt(start, start + 1));
  for (const place of places.reverse()) {
    const paragraph = place?.startContainer.parentElement?.closest('p');
    if (!place || !paragraph?.lastChild) continue;
    const rest = document.createRange();
    rest.setStart(place.startContainer, place.startOffset);
    rest.setEndAfter(paragraph.lastChild);
    const next = document.createElement('p');
    next.append(rest.extractContents());
    paragraph.after(next);
    const label = document.createElement(isPubmed ? 'strong' : 'h3');
    label.className = isPubmed ? 'sub-title' : 'pmc_sec_title';
    label.textContent = random.pick(LABELS) + (isPubmed ? ':' : '');
    if (isPubmed) next.prepend('\n      ', label, '\n      ');
    else next.before(label);
  }
}

/** MathJax draws what came as MathML, and leaves its source, a preview and a copy for screen readers beside it. */
export const mathJax: Mutation = {
  name: 'formulas drawn by MathJax',
  keepsQuote: true,
  prepare(document, part, random) {
    const places = sentences(part.text)
      .filter(() => random.chance(0.7))
      .map(({ start, end }) => start + random.below(end - start))
      .map((at) => part.rangeAt(at, at + 1));
    for (const place of places.reverse()) place?.insertNode(formula(document, random));
  },
  mutate({ document, part, page }) {
    const formulas = part.roots.flatMap((root) => [...root.querySelectorAll('math')]);
    if (formulas.length === 0) return undefined;
    for (const math of formulas) math.replaceWith(...drawn(document, math));
    return { site: page.site, edits: [] };
  },
};

const MATHML = 'http://www.w3.org/1998/Math/MathML';

function formula(document: Document, random: Random): Element {
  const math = document.createElementNS(MATHML, 'math');
  const row = math.appendChild(document.createElementNS(MATHML, 'mrow'));
  for (const [name, text] of [
    ['mi', random.pick(['x', 'γ', 'β', 'C', 'max'])],
    ['mo', random.pick(['=', '±', '<'])],
    ['mn', String(random.below(1000) / 10)],
  ] as const) {
    const child = row.appendChild(document.createElementNS(MATHML, name));
    child.textContent = text;
  }
  return math;
}

/** As MathJax 2 leaves it with the configuration that PubMed names (`config=MML_CHTML`). */
function drawn(document: Document, math: Element): Element[] {
  const make = (name: string, className: string, ...content: (Node | string)[]) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...content);
    return element;
  };
  const glyphs = [...math.querySelectorAll('mi, mo, mn')].map((leaf) =>
    make('span', `mjx-${leaf.localName}`, make('span', 'mjx-char', leaf.textContent)),
  );
  const script = make('script', '', `<math>${math.textContent}</math>`);
  script.setAttribute('type', 'math/mml');
  return [
    make('span', 'MathJax_Preview', math.cloneNode(true)),
    make(
      'span',
      'mjx-chtml MathJax_CHTML',
      make('span', 'mjx-math', ...glyphs),
      make('span', 'MJX_Assistive_MathML', math.cloneNode(true)),
    ),
    script,
  ];
}
