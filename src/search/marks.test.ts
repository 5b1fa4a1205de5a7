import { describe, expect, it } from 'vitest';
import { marks } from './marks.ts';
import { parseQuery } from './parse-query.ts';
import { snippet } from './snippet.ts';

/** The text with brackets around what is marked. */
function marked(text: string, typed: string, field?: 'author' | 'journal'): string {
  let shown = text;
  for (const { start, end } of marks(text, parseQuery(typed), field).reverse()) {
    shown = `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`;
  }
  return shown;
}

describe('what was searched for is marked', () => {
  it.each([
    [
      'a word by its beginning, as a whole',
      'Dasatinib versus imatinib',
      'dasa',
      '[Dasatinib] versus imatinib',
    ],
    ['each place', 'rats, cats and rats', 'rats', '[rats], cats and [rats]'],
    ['a phrase as one', 'heart failure and a heart', '"heart failure"', '[heart failure] and a heart'],
    ['a ligature', 'the ﬁnal ﬁgure', 'final', 'the [ﬁnal] ﬁgure'],
    ['a sharp s', 'Die Straße nach Gießen', 'strasse giessen', 'Die [Straße] nach [Gießen]'],
    ['a Greek letter by its name', 'anti-TNF-α therapy', 'tnfalpha', 'anti-[TNF-α] therapy'],
    ['a name by the letter', 'TNFalpha therapy', 'TNF-α', '[TNFalpha] therapy'],
    ['two Greek letters', 'in γδ T cells', 'gamma delta', 'in [γ][δ] T cells'],
    ['a compound', 'SARS-CoV-2 and COVID-19', 'sarscov2 covid19', '[SARS-CoV-2] and [COVID-19]'],
    ['of a compound the part that was asked for', 'COVID-19', 'covi', '[COVID]-19'],
    ['all of it where that ends within', 'SARS-CoV-2', 'sarsco', '[SARS-CoV-2]'],
    ['a letter of two units', '𝛽 cells 🔥🔥', 'beta 🔥', '[𝛽] cells [🔥][🔥]'],
    ['an accent that stands alone', 'Mu\u0308ller wrote', 'mueller', '[Mu\u0308ller] wrote'],
    ['another spelling', 'a haemorrhage', 'hemorrhage', 'a [haemorrhage]'],
    ['signs without spaces', '2型糖尿病的早期筛查', '糖尿病', '2型[糖尿病]的早期筛查'],
    ['nothing that must not be there', 'heart and lung', 'heart -lung', '[heart] and lung'],
    ['nothing for another field', 'Smith on hearts', 'author:smith heart', 'Smith on [hearts]'],
  ])('%s', (_, text, typed, expected) => {
    expect(marked(text, typed)).toBe(expected);
  });

  it('in its field', () => {
    expect(marked('Smith J', 'author:smith', 'author')).toBe('[Smith] J');
    expect(marked('Smith J', 'journal:smith', 'author')).toBe('Smith J');
  });
});

describe('a snippet', () => {
  const long = `${'filler words here '.repeat(20)}the pleural effusion was ${'seen again and '.repeat(20)}end.`;
  const of = (texts: string[], typed: string) => snippet(texts, parseQuery(typed));

  it('is the stretch around what was found, cut between words', () => {
    const found = of([long], 'effusion');
    expect(found).toMatchObject({ isCutBefore: true, isCutAfter: true });
    expect(found?.text.length).toBeLessThanOrEqual(160);
    expect(found?.text).toMatch(
      /^(?:words |here |filler )+the pleural effusion was (?:seen |again |and )*(?:seen|again|and)$/,
    );
    expect(found?.marks.map(({ start, end }) => found.text.slice(start, end))).toEqual(['effusion']);
  });

  it('is where most of it stands, in whichever text', () => {
    const found = of(['a pleural one', `${'x '.repeat(200)}pleural and effusion`], 'effusion pleural');
    expect(found?.text).toMatch(/pleural and effusion$/);
    expect(found?.marks).toHaveLength(2);
    expect(found).toMatchObject({ isCutBefore: true, isCutAfter: false });
  });

  it('is a short text as it is, on one line', () => {
    expect(of(['one\n two  three'], 'two')).toEqual({
      text: 'one two three',
      marks: [{ start: 4, end: 7 }],
      isCutBefore: false,
      isCutAfter: false,
    });
  });

  it('is none where nothing was found', () => {
    expect(of([long, ''], 'elsewhere')).toBeUndefined();
    expect(of([long], '')).toBeUndefined();
  });

  it('takes time in proportion to what was found: a note may be an article that was pasted whole', () => {
    const quickest = (count: number) => {
      const text = Array.from({ length: count }, (_, n) => `t${n % 50}`).join(' ');
      const times = [1, 2, 3, 4].map(() => {
        const begun = performance.now();
        of([text], 't');
        return performance.now() - begun;
      });
      return Math.min(...times);
    };
    expect(quickest(24_000)).toBeLessThan(20 * quickest(4_000));
  });

  it('never cuts a character in two, nor what is marked', () => {
    for (let pad = 0; pad < 8; pad += 1) {
      const text = `${'x'.repeat(pad)}${'𠮷'.repeat(120)}心不全${'𠮷'.repeat(120)}`;
      const found = of([text], '心不全');
      expect(found?.text).toMatch(/^x*(?:𠮷|心|不|全)+$/u);
      expect(found?.text).toContain('心不全');
    }
  });
});
