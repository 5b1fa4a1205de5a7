import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bareCitation } from '../../article/bare-citation.ts';
import { bareRecord, type FileRecord } from '../records/record.ts';
import { articleFile } from './article-file.ts';
import { mergedFile } from './merged-file.ts';
import { pmidInProperties } from './merged-properties.ts';
import { writeArticle } from './write-article.ts';

const ID = '6f1f54f4-6e4b-4ad8-9d3c-0d5a3d2c0a01';
const OLD: FileRecord = {
  ...bareRecord({
    ...bareCitation({ pmid: '32294989' }),
    title: 'Vital signs',
    authors: [{ name: 'Biswas A' }],
  }),
  tags: [{ name: 'rct' }, { name: 'old' }],
  notes: [{ id: ID, body: 'First thought.' }],
  status: 'to-read',
  rating: 3,
};
const { rating: _, ...WITHOUT_RATING } = OLD;
const NEW: FileRecord = {
  ...WITHOUT_RATING,
  tags: [{ name: 'rct' }, { name: 'new' }],
  notes: [{ id: ID, body: 'Second thought.' }],
  status: 'read',
};

const merged = (text: string, record = NEW, evenEdited = false) => {
  const result = mergedFile(text, record, evenEdited);
  return result.is === 'changed' ? result.text : result.is;
};
const properties = (text: string): unknown => parse(/^---\r?\n(.*?)---/s.exec(text)?.[1] ?? '');

describe('a file that was exported before', () => {
  it('is as a fresh one where nobody touched it, and the same where nothing changed', () => {
    expect(merged(articleFile(OLD))).toBe(articleFile(NEW));
    expect(merged(articleFile(OLD), OLD)).toBe('same');
  });

  it('keeps to the letter what stands before, behind and between the articles', () => {
    const other = { ...OLD, citation: { ...OLD.citation, ids: { pmid: '2' } } };
    const [before, between, behind] = [
      '\uFEFFMy week\n===\n\n- [ ] read\n\n',
      '\n\n> quoted by me\n',
      '\n\n%% end %%',
    ];
    const file = (record: FileRecord) =>
      before + writeArticle(other) + between + writeArticle(record) + behind;
    expect(merged(file(OLD))).toBe(file(NEW));
  });

  it('replaces no other article that has the same DOI by mistake', () => {
    const withIds = (ids: FileRecord['citation']['ids']) => ({ ...OLD, citation: { ...OLD.citation, ids } });
    const text = articleFile(withIds({ pmid: '1', doi: '10.1000/x' }));
    const other = withIds({ pmid: '2', doi: '10.1000/x' });
    expect(merged(text, other)).toBe(`${text.trimEnd()}\n\n${writeArticle(other)}`);
  });

  it('keeps what the user changed in the properties, and brings what the library changed', () => {
    const text = articleFile(OLD)
      .replace('status: to-read', 'status: skimmed # by hand')
      .replace('title: Vital signs', 'title: "My title"\naliases: [VS]')
      .replace('  - old\n', '  - old\n  - mine\n');
    const now = merged(text);
    expect(properties(now)).toEqual({
      title: 'My title',
      aliases: ['VS'],
      pmid: '32294989',
      url: 'https://pubmed.ncbi.nlm.nih.gov/32294989/',
      authors: ['Biswas A'],
      tags: ['rct', 'new', 'mine'],
      status: 'skimmed',
    });
    expect(now).toContain('# by hand');
    expect(now).toContain('Second thought.');
  });

  it('does not get a tag again that was taken off in it', () => {
    const text = articleFile(OLD).replace('  - rct\n', '');
    expect(properties(merged(text))).toMatchObject({ tags: ['new'] });
  });

  it('stays as it is where somebody wrote between the marks, unless that may go', () => {
    const text = articleFile(OLD).replace('First thought.', 'First thought, and more.');
    expect(merged(text)).toBe('edited');
    expect(merged(text, NEW, true)).toBe(articleFile(NEW));
  });

  it('is known again whatever signs that part lines stand in the article', () => {
    const citation = { ...OLD.citation, title: 'Vital\u2028signs\u2029' };
    const text = articleFile({ ...OLD, citation });
    expect(merged(text, { ...OLD, citation })).toBe('same');
    expect(merged(text)).toBe(articleFile(NEW));
  });

  it('keeps its line breaks, with which nothing was edited', () => {
    const file = (record: FileRecord) => articleFile(record).replaceAll('\n', '\r\n');
    expect(merged(file(OLD))).toBe(file(NEW));
    expect(merged(file(OLD), OLD)).toBe('same');
  });

  it('is known again when the article has got a PMID meanwhile', () => {
    const byDoi = { ...OLD, citation: { ...OLD.citation, ids: { doi: '10.1000/x' } } };
    const byBoth = { ...NEW, citation: { ...NEW.citation, ids: { doi: '10.1000/x', pmid: '32294989' } } };
    const now = merged(articleFile(byDoi), byBoth);
    expect(properties(now)).toEqual(properties(articleFile(byBoth)));
    expect(now.endsWith(writeArticle(byBoth))).toBe(true);
  });

  it('leaves properties alone that are no YAML', () => {
    const broken = articleFile(OLD).replace('---\n', '---\n{ [ no yaml\n');
    expect(merged(broken).split('\n').slice(0, 3)).toEqual(['---', '{ [ no yaml', 'title: Vital signs']);
  });
});

describe("a file of the user's own", () => {
  it('gets the article at its end', () => {
    const own = '---\npmid: 32294989\n---\n\nMy own words.\n';
    expect(merged(own)).toBe(`---\npmid: 32294989\n---\n\nMy own words.\n\n${writeArticle(NEW)}`);
    expect(
      ['"32294989"', '32294989 ', "'32294989'\r"].map((id) => pmidInProperties(`---\nPMID: ${id}\n---\n`)),
    ).toEqual(Array(3).fill('32294989'));
    expect(pmidInProperties('pmid: 1\n---\n')).toBeUndefined();
  });

  it('has no article in it whose last mark is gone: another one is written, and nothing is lost', () => {
    const broken = articleFile(OLD).replace(/<!-- \/pubmargin:article .*-->/, '');
    expect(merged(broken)).toBe(`${broken.trimEnd()}\n\n${writeArticle(NEW)}`);
  });
});
