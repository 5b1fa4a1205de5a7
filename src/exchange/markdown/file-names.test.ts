import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareCitation } from '../../article/bare-citation.ts';
import { bareRecord } from '../records/record.ts';
import { ANY_RECORD } from '../records/records.fixture.ts';
import { fileNames } from './file-names.ts';

const named = (more: Partial<ReturnType<typeof bareCitation>>) =>
  fileNames()(bareRecord({ ...bareCitation({ pmid: '32294989' }), ...more }));

describe('the name of a file', () => {
  it('says who, when, what, and which article', () => {
    const date = { text: '2020 Apr 1', year: 2020 };
    const title = 'Vital signs: a [[survey]] of #sensors / what\\is "new"?';
    expect(named({ title, date, authors: [{ name: 'van der Horst EM Jr' }, { name: 'No B' }] })).toBe(
      'van der Horst 2020 Vital signs a survey of sensors what is new 32294989.md',
    );
    expect(named({ authors: [{ name: 'RECOVERY Group', group: true }] })).toBe('RECOVERY Group 32294989.md');
  });

  it('is short, cut between words, or within one of a language without spaces', () => {
    const name = named({ title: 'sepsis '.repeat(40) });
    expect(name).toMatch(/^(sepsis ){13,14}32294989\.md$/);
    expect(named({ title: '心不全'.repeat(60) })).toBe(`${'心不全'.repeat(11)} 32294989.md`);
  });

  it('is taken by every system, whatever stands in an article, and ends with what names it', () => {
    fc.assert(
      fc.property(ANY_RECORD, (record) => {
        const name = fileNames()(record);
        expect(new TextEncoder().encode(name).length).toBeLessThan(240);
        expect(name).not.toMatch(/[\\/:*?"<>|#^[\]\u0000-\u001f\u007f]|^[. ]|\.\.|[. ]\.md$/);
        expect(name).toMatch(new RegExp(`(?:^| )${record.citation.ids.pmid}\\.md$`));
      }),
      { numRuns: 300 },
    );
  });

  it('is no device, no path, and different for each article without a PMID', () => {
    const nameOf = fileNames();
    const names = [
      ...['con', '../../etc/passwd', 'LPT1', '', ''].map((title) => ({ ...bareCitation({}), title })),
      bareCitation({ doi: '10.1000/a-b' }),
      bareCitation({ doi: '10.1000/a:b' }),
      bareCitation({ doi: '10.1000/A:B' }),
    ].map((citation) => nameOf(bareRecord(citation)));
    expect(names).toEqual([
      ...['con article.md', 'etc passwd.md', 'LPT1 article.md', 'article.md', 'article (2).md'],
      ...['10 1000 a-b.md', '10 1000 a b.md', '10 1000 A B (2).md'],
    ]);
  });
});
