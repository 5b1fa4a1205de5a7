// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { ncbiParts } from '../../pages/text-parts/ncbi-parts.ts';
import { selectedQuote } from './selected-quote.ts';

const PAGE = `
  <div id="full-view-heading"><h1 class="heading-title">Sleep and  memory</h1><p>Journal of Sleep</p></div>
  <div class="abstract"><div class="abstract-content"><p><strong class="sub-title">Methods:</strong>
    We woke   <i>40</i> patients up.</p><p><strong class="sub-title">Results:</strong> They were cross.</p></div></div>
  <div id="similar"><p>Something else entirely, and at some length, so that it is most of what is selected.</p></div>`;

const parts = () => ncbiParts(document, new URL('https://pubmed.ncbi.nlm.nih.gov/1/')) ?? [];
const node = (selector: string, at = 0) => {
  const found = document.querySelectorAll(selector)[at]?.lastChild;
  if (!found) throw new Error(`No ${selector}`);
  return found;
};
const select = (from: [Node, number], to: [Node, number]) => {
  getSelection()?.setBaseAndExtent(...from, ...to);
  return selectedQuote(getSelection(), parts());
};

beforeEach(() => {
  document.body.replaceChildren(...new DOMParser().parseFromString(PAGE, 'text/html').body.childNodes);
});

describe('what is selected', () => {
  it('is a quote of the part that it stands in, with section and context', () => {
    const [methods] = [document.querySelectorAll('.abstract-content p')[0]];
    const found = select([methods?.childNodes[1] ?? document, 2], [node('.abstract-content p'), 9]);
    expect(found?.quote).toMatchObject({ part: 'abstract', section: 'Methods' });
    expect(found?.quote.quote).toMatchObject({
      exact: 'We woke 40 patients',
      prefix: '',
      suffix: ' up.\nThey were cross.',
    });
    expect(found?.range.toString()).toBe('We woke   40 patients');
  });

  it('knows that it was made backward', () => {
    const text = node('.heading-title');
    expect(select([text, 5], [text, 0])).toMatchObject({ isBackward: true });
    expect(select([text, 0], [text, 5])).toMatchObject({ isBackward: false });
  });

  it('is cut to the part where it reaches beyond', () => {
    const found = select([node('.heading-title'), 0], [node('#full-view-heading p'), 3]);
    expect(found?.quote).toMatchObject({ part: 'title', quote: { exact: 'Sleep and memory' } });
  });

  it('is nothing outside of the article, where most of it is outside, or where nothing is selected', () => {
    const [other, title] = [node('#similar p'), node('.heading-title')];
    expect(select([other, 0], [other, 20])).toBeUndefined();
    expect(select([node('.abstract-content p', 1), 6], [other, 60])).toBeUndefined();
    expect(select([title, 3], [title, 3])).toBeUndefined();
    expect(selectedQuote(null, parts())).toBeUndefined();
  });
});
