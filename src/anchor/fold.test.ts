import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';

describe('folding', () => {
  it.each([
    ['letters and digits alone', 'Non–small-cell (p < 0.05)!', 'nonsmallcellp005'],
    ['super- and subscripts', 'C₂H₄, 10⁻³ m²', 'c2h4103m2'],
    ['accents', 'Sjögren, Ångström, Łódź, Straße', 'sjogrenangstromlodzstrasse'],
    ['ligatures and full-width letters', 'ﬁve ﬂows, Ａ１', 'fiveflowsa1'],
    ['Greek letters', 'β-carotene, Δ9, µg, 𝛾', 'betacarotenedelta9mugg'.replace('mugg', 'muggamma')],
    ['soft hyphens and spaces without width', 'in\u00adter\u200bleukin', 'interleukin'],
    ['entities', 'a &lt; b &amp; c&nbsp;&#946; &beta; &#x3b2;', 'abcbetabetabeta'],
    ['ampersands that are no entities', 'R&D; &#99999999;', 'rd99999999'],
    [
      'labels of structured abstracts',
      'BACKGROUND: We did. Materials and Methods: All.\nResults\nNone.',
      'wedidallnone',
    ],
    [
      'no sentence with a colon',
      'We saw three: all. The results: none.',
      'wesawthreeallheresults'.replace('heresults', 'theresultsnone'),
    ],
  ])('keeps %s', (_what, text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  it('keeps where each letter came from', () => {
    const { text, starts, ends } = fold('a ﬁ 𝛾&#946;');
    expect(text).toBe('afigammabeta');
    expect([starts[1], ends[1], starts[2]]).toEqual([2, 3, 2]);
    expect([starts[3], ends[7]]).toEqual([4, 6]);
    expect([starts[8], ends[11]]).toEqual([6, 12]);
  });

  it('keeps the order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: folded, starts, ends } = fold(text);
        const isOrdered = starts.every(
          (start, i) =>
            start >= (starts[i - 1] ?? 0) && start < (ends[i] ?? 0) && (ends[i] ?? 0) <= text.length,
        );
        return isOrdered && starts.length === folded.length && ends.length === folded.length;
      }),
    );
  });
});
