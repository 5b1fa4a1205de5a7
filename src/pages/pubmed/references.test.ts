import { expect, it } from 'vitest';
import { openHtml } from '../../../tests/pages/open-page.ts';
import { readReferences } from './references.ts';

const LINK = '<a class="reference-link" href="/19299299/" data-ga-action="19299299"> PubMed </a>';

/** What is read of one item, and of the one behind it. */
function read(item: string) {
  const items = [item, 'Doe J. The next one. J Test. 2020;1:2.'].map(
    (content) => `<li><ol class="references-and-notes-list"><li value="1">${content}</li></ol></li>`,
  );
  const page = openHtml(`<div id="references"><ol class="references-list">${items.join('')}</ol></div>`);
  const { mentions, unread } = readReferences(page.body);
  return { unread, read: mentions.map(({ position, text, ids }) => ({ position, text, ids })) };
}
const next = { position: 2, text: 'Doe J. The next one. J Test. 2020;1:2.', ids: {} };

it('a reference is read in whatever elements PubMed prints it', () => {
  const first = { position: 1, text: 'Roe R. A title. J Test. 2019;1:1.', ids: { pmid: '19299299' } };
  for (const item of [
    `${first.text} - ${LINK}`,
    `<p>${first.text} - ${LINK}</p>`,
    `<div class="citation"><span class="text">${first.text}</span></div> - ${LINK}`,
  ]) {
    expect(read(item), item).toEqual({ unread: [], read: [first, next] });
  }
});

it('a reference that is named by its identifiers alone counts as one', () => {
  const first = { position: 1, text: '', ids: { pmid: '19299299' } };
  expect(read(` - ${LINK}`)).toEqual({ unread: [], read: [first, next] });
});

it('a list within a reference is part of it', () => {
  const { read: mentions } = read(`Roe R. A title.<ul><li>Part one</li><li>Part two</li></ul> - ${LINK}`);
  expect(mentions).toMatchObject([{ position: 1, ids: { pmid: '19299299' } }, next]);
});

it('a linked DOI that a line break of its publisher went through is whole', () => {
  const link =
    '<a class="reference-link" href="https://doi.org/10.1016/ j.tra.2015. 04.003" data-ga-action="10.1016/ j.tra.2015. 04.003"> DOI </a>';
  expect(read(`Roe R. A title. - ${link}`).read).toMatchObject([
    { ids: { doi: '10.1016/j.tra.2015.04.003' } },
    next,
  ]);
});
