import { describe, expect, it } from 'vitest';
import type { Quote } from '../entry/quote.ts';
import { anchor, anchoring, describeQuote } from './anchor.ts';

const ABSTRACT =
  'Chimeric antigen receptor T cells can cause severe toxicity. We treated twelve patients with dasatinib for a ' +
  'median of 4.5 days. The peak of interleukin-6 (IL-6) fell by 62% (p < 0.001) in five patients with high β2 levels. ' +
  'No patients died within 30 days, and the cells of all patients expanded again after dasatinib was stopped.';

/** Half of a character outside of the basic plane. */
const LONE = /\p{Surrogate}/u;

/** A highlight of the words in a text; the `which`-th time that they stand there. */
function highlight(words: string, which = 1, text = ABSTRACT): Quote {
  let start = -1;
  for (let n = 0; n < which; n += 1) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" does not stand there ${which} times`);
  return describeQuote(text, start, start + words.length, { part: 'abstract' });
}

/** What a highlight stands on in a text, and by which rung. */
function found(text: string, quote: Quote): [string, string] | undefined {
  const place = anchor(text, quote);
  return place && [text.slice(place.start, place.end), place.rung];
}

describe('a quote is described', () => {
  it('by its words, what stands around them and where, in the terms of the W3C', () => {
    const start = ABSTRACT.indexOf('twelve');
    expect(describeQuote(ABSTRACT, start, start + 6, { part: 'abstract', section: 'Methods' })).toEqual({
      part: 'abstract',
      section: 'Methods',
      quote: {
        type: 'TextQuoteSelector',
        exact: 'twelve',
        prefix: ABSTRACT.slice(start - 64, start),
        suffix: ABSTRACT.slice(start + 6, start + 70),
      },
      position: { type: 'TextPositionSelector', start, end: start + 6 },
    });
  });

  it('with more around it where the text repeats itself', () => {
    const text = `${'All patients in this group were treated again as the protocol demands. '.repeat(4)}End.`;
    const { quote } = highlight('protocol', 3, text);
    expect(quote.prefix.length).toBeGreaterThan(64);
    expect(text.split(quote.prefix + quote.exact + quote.suffix)).toHaveLength(2);
  });

  it('in well-formed text, whatever characters stand at the ends of what is kept', () => {
    for (const gap of ['', ' ']) {
      const text = '𝛾'.repeat(100) + gap + 'word' + gap + '𝛾'.repeat(100);
      const { prefix, suffix } = highlight('word', 1, text).quote;
      for (const context of [prefix, suffix]) expect(context).not.toMatch(LONE);
    }
  });
});

describe('a quote is found', () => {
  it('where it was, without looking further', () => {
    expect(found(ABSTRACT, highlight('patients', 3))).toEqual(['patients', 'position']);
  });

  it('not where it was, when the same word of another sentence has come to stand there', () => {
    const first = 'The patients of the first group were treated with dasatinib for twelve weeks. ';
    const second = 'The patients of the second arm received placebo tablets for only six weeks. ';
    const quote = highlight('patients', 1, first + second);
    expect(anchor(second + first, quote)).toEqual({
      start: second.length + 4,
      end: second.length + 12,
      rung: 'exact',
    });
  });

  it('where it is now, by what stands around it', () => {
    const text = `A sentence that was not there. ${ABSTRACT}`;
    const place = anchor(text, highlight('patients', 3));
    expect(place).toMatchObject({ rung: 'exact' });
    expect(text.slice(place?.start).startsWith('patients died')).toBe(true);
  });

  it.each([
    ['white space', ABSTRACT.replaceAll(' ', '\u00a0\n ')],
    ['hyphens and quotes', ABSTRACT.replaceAll('-', '\u2010')],
    ['soft hyphens', ABSTRACT.replaceAll('patients', 'pa\u00adtients')],
    ['brackets for subscripts', ABSTRACT.replace('β2', 'β(2)')],
    ['subscripts', ABSTRACT.replace('β2', 'β₂')],
    ['Greek letters', ABSTRACT.replace('β2', 'beta2')],
    ['ligatures', ABSTRACT.replace('five', 'ﬁve')],
    ['entities', ABSTRACT.replace('<', '&lt;').replaceAll(' ', '&nbsp;')],
    ['case', ABSTRACT.toUpperCase()],
    ['section labels', ABSTRACT.replace('No pat', 'CONCLUSIONS: No pat').replace('We tr', 'Methods: We tr')],
  ])('although it is printed with other %s', (_kind, text) => {
    const quote = highlight(
      'of interleukin-6 (IL-6) fell by 62% (p < 0.001) in five patients with high β2 levels. No',
    );
    const place = anchor(text, quote);
    expect(place?.rung).toBe('folded');
    expect(text.slice(place?.start, place?.end)).toMatch(/^of.*no$/is);
  });

  it('with the marks at its ends, where they are still there', () => {
    const text = ABSTRACT.replaceAll(' ', '  ').replace('0.001', '0·001');
    expect(found(text, highlight('(IL-6)'))).toEqual(['(IL-6)', 'exact']);
    expect(found(text, highlight('(p < 0.001)'))?.[0]).toBe('(p  <  0·001)');
    expect(found(text.replace(/[()]/g, ''), highlight('(IL-6)'))?.[0]).toBe('IL-6');
  });

  it('although words beside it changed', () => {
    const text = ABSTRACT.replace('died', 'have deceased').replace('62%', '63%');
    expect(found(text, highlight('within 30 days'))).toEqual(['within 30 days', 'exact']);
  });

  it('although its own words changed a little', () => {
    const text = ABSTRACT.replace('interleukin-6', 'interleukine-6').replace('severe', 'sevrere');
    expect(found(text, highlight('peak of interleukin-6 (IL-6)'))).toEqual([
      'peak of interleukine-6 (IL-6)',
      'approximate',
    ]);
    expect(found(text, highlight('severe'))).toEqual(['sevrere', 'approximate']);
  });

  it.each([
    ['two letters changed round at its end', 'was stopped.', 'was stopepd.', 'was stopepd.'],
    ['two letters changed round at its end in the middle of a word', 'dasatinib', 'dasaitnib', 'dasait'],
    ['a letter left out at its beginning', 'for a median', 'for edian', 'edian of 4.5 days'],
    ['a letter left out that may be its last', 'patients', 'patiens', 'patiens'],
    ['its first letter left out, and another', 'high β2 levels', 'igh β2 levls', 'igh β2 levls'],
    ['its first letter left out, which the word before ends in', 'high β2', 'igh β2', 'igh β2'],
    ['its last letter left out, which the word after begins with', 'was', 'wa', 'wa'],
    ['a letter left out beside its last', 'stopped', 'stoped', 'stop'],
  ])('with exactly the letters that are its own: %s', (_kind, before, after, expected) => {
    const quoted =
      { 'for a median': 'median of 4.5 days', stopped: 'stop', dasatinib: 'dasati' }[before] ?? before;
    expect(found(ABSTRACT.replace(before, after), highlight(quoted))?.[0]).toBe(expected);
  });

  it('when it is long, by its beginning and its end, whatever became of a word in the middle', () => {
    const quote = highlight(ABSTRACT.slice(20, 300));
    const text = `First. ${ABSTRACT.replace('twelve', 'ten')}`;
    expect(found(text, quote)).toEqual([text.slice(27, 304), 'approximate']);
  });

  it('although the sentences before and after its own are others', () => {
    const quote = highlight('median');
    const own = /We treated.*?days\./.exec(ABSTRACT)?.[0] ?? '';
    expect(found(`Something else stands here. ${own} And here too.`, quote)).toEqual(['median', 'exact']);
  });

  it('in an astral neighbourhood', () => {
    const text = '𝛾𝛾 '.repeat(30) + 'The 𝛾-secretase of these cells.';
    const quote = highlight('𝛾-secretase', 1, text);
    expect(found(`𝛽 ${text.replaceAll(' ', '  ')}`, quote)?.[0]).toBe('𝛾-secretase');
  });
});

describe('a quote is given up', () => {
  it('when its sentence is gone, even if its words stand elsewhere', () => {
    const text = ABSTRACT.replace(/No patients.*$/, 'Nothing more is known of them.');
    expect(found(text, highlight('patients', 3))).toBeUndefined();
  });

  it('when a word has come to stand where it was', () => {
    expect(found(ABSTRACT.replace('twelve', 'all'), highlight('twelve'))).toBeUndefined();
  });

  it('when the next sentence begins as its own did', () => {
    const own = 'The dose was halved in all patients who had any fever. ';
    const rest = 'The trial was stopped early because so few of them were left.';
    const text = 'Twelve patients were treated with dasatinib in three hospitals. ';
    expect(found(text + rest, highlight('The', 1, text + own + rest))).toBeUndefined();
  });

  it('when only a sentence is left that says the same of something else', () => {
    const common = ' more effective than aspirin alone in reducing the risk of recurrent stroke.';
    const other = `When treated within 12 hours, the combination of clopidogrel and aspirin was${common} `;
    const own = `Of those taking both only few fell ill. The dual antiplatelet was${common}`;
    expect(found(other + own, highlight('more', 2, other + own))?.[0]).toBe('more');
    expect(found(other, highlight('more', 2, other + own))).toBeUndefined();
  });

  it('when the page says the same twice', () => {
    expect(found(`First. ${ABSTRACT} ${ABSTRACT}`, highlight('median'))).toBeUndefined();
  });

  it('when two places are nearly as good', () => {
    const sentence = 'The dose was raised by two thirds in patients without any response to treatment. ';
    const quote = highlight('patients', 1, sentence);
    const other = sentence.replace('raised', 'razed').replace('two thirds', 'two third');
    expect(found(sentence.replace('raised', 'rased') + other, quote)).toBeUndefined();
  });

  it('when two places can not be told apart', () => {
    const sentence = 'The dose was raised by two thirds in patients without any response to treatment. ';
    const quote = highlight('patients', 1, `First. ${sentence}${'More follows here. '.repeat(9)}`);
    const twice = `${sentence}${'Other words. '.repeat(9)}${sentence}`;
    expect(found(twice, quote)).toBeUndefined();
    expect(found(twice.replace('raised', 'razed').replaceAll(' ', '\n'), quote)).toBeUndefined();
  });

  it('when there is nothing to find it in, or nothing in it to be found', () => {
    expect(found('', highlight('patients'))).toBeUndefined();
    expect(found('   \n', highlight('patients'))).toBeUndefined();
    const signs = describeQuote('±', 0, 1, { part: 'title' });
    expect(found('±', signs)).toEqual(['±', 'position']);
    expect(found('x ± y', signs)).toEqual(['±', 'exact']);
    expect(found('= y', signs)).toBeUndefined();
  });

  it('in a table whose other rows say nearly the same', () => {
    const row = (value: string) =>
      `Cmin (ng/ml) ${value}\nGeometric (95% CI)\nArithmetic (±SD)\nGeometric (95% CI)\nArithmetic (±SD)\n`;
    const rows = ['12', '13', '17', '19'].map(row);
    const start = rows[0]?.length ?? 0;
    const second = describeQuote(rows.join(''), start + 8, start + 90, { part: 'full-text' });
    expect(found(rows.join(''), second)?.[1]).toBe('position');
    expect(found(rows.filter((_, at) => at !== 1).join(''), second)).toBeUndefined();
  });

  it('in another text altogether', () => {
    const other =
      'Blockchain of things for health care shows many requirements of the sensors in use. '.repeat(20);
    expect(found(other, highlight('patients', 2))).toBeUndefined();
    expect(found(other, highlight(ABSTRACT.slice(10, 200)))).toBeUndefined();
  });
});

describe('the work is bounded', () => {
  const full = Array.from({ length: 40_000 }, (_, n) => ((n * 7919) % 99_991).toString(36))
    .join(' ')
    .slice(0, 200_000);
  const quote = describeQuote(full, 120_000, 120_200, { part: 'full-text' });
  const changed = (text: string) => ({
    ...quote,
    quote: { ...quote.quote, exact: text.slice(0, 150), prefix: '', suffix: 'zzzz'.repeat(8) },
  });

  /** Generous, for machines that do much else: measured are 40 ms, and 400 where a text repeats itself. */
  it.each([
    ['a full text of 200,000 characters', full],
    ['one letter', 'a'.repeat(200_000)],
    ['two letters in turn', 'ab'.repeat(100_000)],
    ['one sentence again and again', 'The cat sat on the mat with a hat. '.repeat(5_700)],
    ['white space', ' \n'.repeat(100_000)],
    ['what looks like labels', 'Results and Methods, Aims: '.repeat(7_400)],
  ])('in %s', (_kind, text) => {
    const find = anchoring(text);
    const start = performance.now();
    for (const one of [quote, changed(text)]) find(one);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
