import { describe, expect, it } from 'vitest';
import { openHtml, openPage } from '../../../tests/pages/open-page.ts';
import type { TextPart } from './text-part.ts';
import { textPartsOf } from './text-parts.ts';

const PUBMED = 'https://pubmed.ncbi.nlm.nih.gov/36850560/';
const PMC = 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8685623/';

/** The texts of a page's parts. */
function texts(document: Document, address: string): [string, string][] {
  return textPartsOf(document, new URL(address)).map(({ part, text }) => [part, text]);
}

function abstractOf(html: string, address = PUBMED): TextPart {
  const part = textPartsOf(openHtml(html), new URL(address)).find((one) => one.part === 'abstract');
  if (!part) throw new Error('The page has no abstract');
  return part;
}

const content = (html: string) => `<div class="abstract"><div class="abstract-content">${html}</div></div>`;

describe('the parts that can be highlighted', () => {
  it('are at PubMed both titles and the abstracts in all languages, without labels and keywords', () => {
    const document = openHtml(`
      <div id="full-view-heading"><h1 class="heading-title">A <i>title</i>
        of it</h1></div>
      <div id="short-view-heading"><h1 class="heading-title">A <i>title</i> of it</h1></div>
      <div class="abstract"><h2 class="title">Abstract</h2>
        <div class="abstract-content selected"><p>
          <strong class="sub-title"> Background: </strong> One
          text. </p><p><strong class="sub-title">RESULTS:</strong> Two.</p></div>
        <div class="abstract-content"><p>Un texte.</p></div>
        <p><strong class="sub-title">Keywords:</strong> words.</p></div>
      <div id="plain-language-summary"><h2 class="title">Plain language summary</h2><p>Plain.</p></div>`);
    expect(texts(document, PUBMED)).toEqual([
      ['title', 'A title of it'],
      ['title', 'A title of it'],
      ['abstract', 'One text.\nTwo.\nUn texte.\nPlain.'],
    ]);
  });

  it('are none on a page of results, an error page, or where there is no abstract', () => {
    expect(texts(openPage('pubmed-results-abstracts'), 'https://pubmed.ncbi.nlm.nih.gov/?term=x')).toEqual(
      [],
    );
    expect(texts(openHtml('<p>Nothing.</p>'), PUBMED)).toEqual([]);
    expect(texts(openHtml(content('<em class="empty-abstract">No abstract available</em>')), PUBMED)).toEqual(
      [],
    );
    expect(texts(openPage('medluna-cards'), 'https://medluna.com/about')).toEqual([]);
  });

  it('are at PMC title, abstract and full text, in both designs', () => {
    const document = openPage('pmc-new');
    const paragraph = document.createElement('p');
    paragraph.textContent = 'The full text.';
    document.querySelector('section.abstract')?.after(paragraph);
    const parts = texts(document, PMC);
    expect(parts.map(([part]) => part)).toEqual(['title', 'abstract', 'full-text']);
    expect(parts[1]?.[1]).toBe('Words of our own.');
    expect(parts[2]?.[1]).toBe('The full text.');
    const old = texts(openPage('pmc-old'), 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC2408825/');
    expect(old.slice(0, 2).map(([part]) => part)).toEqual(['title', 'abstract']);
    expect(old[1]?.[1]).toBe('Words of our own.');
  });

  it('are the same at PubMed and at PMC', () => {
    const atPmc = `<section class="body main-article-body"><section class="abstract"><h2>Abstract</h2><section><h3>Aims</h3>
      <p>To see <em>C</em><sub>max</sub>.</p></section><section><h3>Results</h3>\n<p>Seen.</p></section>
      <section class="kwd-group"><p>Keywords: one</p></section></section><p>Full.</p></section>`;
    const atPubmed = content(
      '<p><strong class="sub-title">AIMS:</strong> To see <i>C</i><sub>max</sub>.</p><p><strong class="sub-title">RESULTS:</strong> Seen.</p>',
    );
    expect(abstractOf(atPmc, PMC).text).toBe(abstractOf(atPubmed).text);
  });

  it.each(['cards', 'flow', 'lines', 'lists'])('are title and abstract at medluna, as %s', (shape) => {
    expect(texts(openPage(`medluna-${shape}`), 'https://medluna.com/article/36455991')).toEqual([
      ['title', 'Dasatinib for Treatment of CAR T-cell Therapy-related Complications'],
      ['abstract', expect.stringMatching(/^A made-up abstract .* are few\.$/) as string],
    ]);
  });

  it('are title and abstract at Europe PMC', () => {
    expect(texts(openPage('europe-pmc'), 'https://europepmc.org/article/MED/36850560')).toEqual([
      ['title', expect.stringMatching(/^Autonomous Vehicles Enabled .*\.$/) as string],
      ['abstract', 'Words of our own.'],
    ]);
  });

  it('hold no text of scripts, hosts of ours, controls, other extensions or MathJax beside its formula', () => {
    const { text } = abstractOf(
      content(`<p>One<script>code</script><pubmargin-badge>ours</pubmargin-badge> <button>Copy</button>
        <some-extension>theirs</some-extension><span hidden>hidden</span>
        <hypothesis-highlight>two</hypothesis-highlight> <font>three</font>
        <span class="MathJax_Preview"><math><mi>x</mi></math></span><span class="mjx-chtml"><span class="mjx-math">x</span>
        <span class="MJX_Assistive_MathML"><math><mi>x</mi></math></span></span><script type="math/mml">x</script>.</p>`),
    );
    expect(text).toBe('One two three x .');
  });

  it('name the section of each place', () => {
    const part = abstractOf(
      content(
        '<p>First.</p><p><strong class="sub-title">Aims:</strong> Two.</p><p><b class="sub-title">RESULTS</b>Three.</p>',
      ),
    );
    const at = (words: string) => part.sectionAt(part.text.indexOf(words));
    expect([at('First'), at('Two'), at('.\nThree'), at('Three')]).toEqual([
      undefined,
      'Aims',
      'Aims',
      'RESULTS',
    ]);
  });
});

describe('a place in a part', () => {
  const part = abstractOf(
    content(`<p>
      One  <i>two</i><sub>3</sub>
      fo<script>x</script>ur.</p> <p>Five 𝛾six.</p>`),
  );
  const { text } = part;

  it('is a range in the page and back', () => {
    expect(text).toBe('One two3 four.\nFive 𝛾six.');
    for (let start = 0; start < text.length; start += 1) {
      for (let end = start + 1; end <= text.length; end += 1) {
        const words = text.slice(start, end);
        if (words !== words.trim() || /\p{Surrogate}/u.test(words)) continue;
        const range = part.rangeAt(start, end);
        expect(range && part.offsetsOf(range), words).toEqual({ start, end });
      }
    }
    expect(part.rangeAt(4, 13)?.toString().replace(/\s+/g, ' ')).toBe('two3 foxur');
  });

  it('is nowhere before the beginning, after the end or from an end to a beginning', () => {
    expect(part.rangeAt(-1, 2)).toBeUndefined();
    expect(part.rangeAt(0, text.length + 1)).toBeUndefined();
    expect(part.rangeAt(3, 3)).toBeUndefined();
  });

  it('is what of a range lies in the part, without white space at its ends', () => {
    const { ownerDocument: document } = part.roots[0] as Element;
    const select = (choose: (range: Range) => void) => {
      const range = document.createRange();
      choose(range);
      return part.offsetsOf(range);
    };
    const [first, second] = document.querySelectorAll('p') as unknown as [Element, Element];
    const whole = { start: 0, end: text.length };
    expect(select((range) => range.selectNodeContents(document))).toEqual(whole);
    expect(select((range) => range.selectNode(first))).toEqual({ start: 0, end: 14 });
    expect(select((range) => range.selectNodeContents(second))).toEqual({ start: 15, end: text.length });
    expect(select((range) => range.selectNode(first.querySelector('script') as Element))).toBeUndefined();
    expect(select((range) => range.selectNode(document.head))).toBeUndefined();
    expect(select((range) => range.setStart(first, 0))).toBeUndefined();
    expect(select((range) => range.setStart(second.firstChild as Text, 2))).toBeUndefined();
    expect(
      select((range) => {
        range.setStart(first.firstChild as Text, 0);
        range.setEnd(first.querySelector('i')?.firstChild as Text, 2);
      }),
    ).toEqual({ start: 0, end: 6 });
  });

  it('is nowhere when the page has changed since', () => {
    const changing = abstractOf(content('<p>One <i>two</i> three.</p>'));
    const range = changing.rangeAt(0, 7);
    (range?.endContainer as Text).remove();
    expect(changing.rangeAt(0, 7)).toBeUndefined();
    expect(range && changing.offsetsOf(range)).toBeUndefined();
    const shorter = abstractOf(content('<p>One two three.</p>'));
    (shorter.rangeAt(0, 7)?.startContainer as Text).data = 'One';
    expect(shorter.rangeAt(0, 7)).toBeUndefined();
  });

  it('is not in a range of another document or of a shadow root', () => {
    expect(part.offsetsOf(openHtml('<p>One two3</p>').createRange())).toBeUndefined();
  });
});
