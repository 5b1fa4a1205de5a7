import * as v from 'valibot';
import { expect, it } from 'vitest';
import { CitationSchema } from './citation.ts';
import { citationOfMention } from './citation-of-mention.ts';

it('takes from a mention’s text what the page does not keep apart', () => {
  const text =
    'Joffe P, Larsen FS. Single-dose pharmacokinetics of citalopram. Eur J Clin Pharmacol. 1998;54:237–242. doi: 10.1007/s002280050452.';
  const citation = citationOfMention({ pmid: '9681666' }, text, {
    title: 'Single-dose pharmacokinetics',
    journalAbbreviation: 'Eur J Clin Pharmacol',
  });
  expect(citation).toMatchObject({
    ids: { pmid: '9681666', doi: '10.1007/s002280050452' },
    title: 'Single-dose pharmacokinetics',
    authors: [{ name: 'Joffe P' }, { name: 'Larsen FS' }],
    volume: '54',
  });
  expect(v.is(CitationSchema, citation)).toBe(true);
});

it('does not second-guess a page that keeps title and authors apart', () => {
  const parts = { title: 'In 2020;5:10 words', authors: [] };
  expect(citationOfMention({ pmid: '1' }, 'In 2020;5:10 words. J Test. 2021 Jan.', parts)).not.toHaveProperty(
    'volume',
  );
});
