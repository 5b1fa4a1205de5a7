import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { BlockSchema, type Block } from './markdown-tree.ts';
import { markdownTree } from './markdown.ts';

const text = (given: string) => ({ type: 'text', text: given });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

/** All text of a tree, in order. */
function textOf(tree: unknown): string {
  if (Array.isArray(tree)) return tree.map(textOf).join('');
  if (typeof tree !== 'object' || tree === null) return '';
  const { text: own, children, items } = tree as { text?: string; children?: unknown; items?: unknown };
  return (own ?? '') + textOf(children) + textOf(items);
}

describe('a note’s Markdown', () => {
  it.each([
    'p*<0.05 and q*<0.01',
    '~5 mg/kg ~ 2x daily',
    '5 * 3 * 2 = 30',
    'HbA1c <7% & >6%',
    'a_b_c and x_1',
    '<script>alert(1)</script>',
    '<b>bold</b>',
    '&lt;0.05',
    '[1]: https://a.example/',
    '[x](javascript:alert(1))',
    '![x](data:image/png;base64,AAAA)',
    '#hashtag',
    'C:\\path',
  ])('stays as typed: %s', (typed) => {
    expect(markdownTree(typed)).toEqual([paragraph(text(typed))]);
  });

  it.each([
    ['see PMID 12345678.', 'PMID 12345678', 'https://pubmed.ncbi.nlm.nih.gov/12345678/'],
    ['as in [[36455991]]', '36455991', 'https://pubmed.ncbi.nlm.nih.gov/36455991/'],
    ['(10.1000/X_y_z)', '10.1000/X_y_z', 'https://doi.org/10.1000/x_y_z'],
    ['PMC6410714', 'PMC6410714', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC6410714/'],
    ['**PMID 7**', 'PMID 7', 'https://pubmed.ncbi.nlm.nih.gov/7/'],
  ])('links the article that it names: %s', (typed, shown, href) => {
    expect(JSON.stringify(markdownTree(typed))).toContain(
      JSON.stringify({ type: 'link', href, children: [text(shown)] }),
    );
  });

  it('links no article inside code, and none inside a link of the user’s own', () => {
    expect(markdownTree('`PMID 7`')).toEqual([paragraph({ type: 'code', text: 'PMID 7' })]);
    expect(markdownTree('[see **PMID 7**](https://a.example/)')).toEqual([
      paragraph({
        type: 'link',
        href: 'https://a.example/',
        children: [text('see '), { type: 'strong', children: [text('PMID 7')] }],
      }),
    ]);
  });

  it('links articles in a text too long to be parsed', () => {
    const tree = markdownTree(`PMID 7 ${'x '.repeat(12_000)}`);
    expect(JSON.stringify(tree)).toContain('pubmed.ncbi.nlm.nih.gov/7/');
  });

  it('keeps line breaks', () => {
    expect(markdownTree('one\ntwo\n\nthree')).toEqual([
      paragraph(text('one'), { type: 'break' }, text('two')),
      paragraph(text('three')),
    ]);
  });

  it('leaves lines that define a link where they stand', () => {
    expect(markdownTree('[1]: https://a.example/\nsee 1')).toEqual([
      paragraph(text('[1]: https://a.example/'), { type: 'break' }, text('see 1')),
    ]);
  });

  it('knows bold, italic, code, lists, headings, quotes and links', () => {
    expect(markdownTree('# H\n**b** *i* `c` [l](https://a.example/)')).toEqual([
      { type: 'heading', level: 1, children: [text('H')] },
      paragraph(
        { type: 'strong', children: [text('b')] },
        text(' '),
        { type: 'emphasis', children: [text('i')] },
        text(' '),
        { type: 'code', text: 'c' },
        text(' '),
        { type: 'link', href: 'https://a.example/', children: [text('l')] },
      ),
    ]);
    expect(markdownTree('> q\n\n3. a\n4. b\n\n- c')).toEqual([
      { type: 'quote', children: [paragraph(text('q'))] },
      { type: 'list', ordered: true, start: 3, items: [[paragraph(text('a'))], [paragraph(text('b'))]] },
      { type: 'list', ordered: false, start: 1, items: [[paragraph(text('c'))]] },
    ]);
  });

  it('makes a link of a picture, so that nothing is loaded', () => {
    expect(markdownTree('![Figure 1](https://a.example/1.png)')).toEqual([
      paragraph({ type: 'link', href: 'https://a.example/1.png', children: [text('Figure 1')] }),
    ]);
  });

  it('does not take indented lines for code, nor a line over dashes for a heading', () => {
    expect(textOf(markdownTree('    indented'))).toBe('indented');
    expect(markdownTree('n = 440\n---')).toEqual([paragraph(text('n = 440')), { type: 'rule' }]);
  });

  it('shows deep nesting as typed, within reasonable depth', () => {
    const depth = (blocks: Block[]): number =>
      Math.max(0, ...blocks.map((block) => (block.type === 'quote' ? 1 + depth(block.children) : 0)));
    const tree = markdownTree('>'.repeat(5_000) + ' deep');
    expect(depth(tree)).toBeLessThan(20);
    expect(textOf(tree)).toContain('deep');
  });

  it('shows a text of a book’s length as typed', () => {
    const book = '*word* '.repeat(10_000);
    expect(textOf(markdownTree(book)).trim()).toBe(book.trim());
  });

  it('gives a tree that every page takes, whatever was typed', () => {
    const piece = fc.constantFrom(
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '!',
      '<',
      '>',
      '#',
      '-',
      '1. ',
      '\n',
      '    ',
      'a',
      ' ',
      'http://a.b',
      '\\',
      '\u{1F600}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const tree = markdownTree(pieces.join(''));
        expect(v.is(v.array(BlockSchema), tree)).toBe(true);
        expect(textOf(tree).match(/a/g)?.length ?? 0).toBeGreaterThanOrEqual(
          pieces.filter((one) => one === 'a').length,
        );
      }),
      { numRuns: 500 },
    );
  });
});
