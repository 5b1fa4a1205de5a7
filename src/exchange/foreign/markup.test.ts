import { expect, it } from 'vitest';
import { foreignAbstract, withoutMarkup } from './markup.ts';

it('leaves out how letters look, and nothing that is meant', () => {
  expect(withoutMarkup('H<sub>2</sub>O in <i>E. coli</i>, <span class="nocase">p</span> <.05 > 3')).toBe(
    'H2O in E. coli, p <.05 > 3',
  );
});

it('begins a section where Europe PMC or Crossref has a heading', () => {
  const sections = [
    { label: 'BACKGROUND', text: 'We ask.' },
    { label: 'METHODS', text: 'n < 5.' },
  ];
  expect(foreignAbstract('<h4>Background</h4>We ask.<h4>Methods</h4> n < 5.')).toEqual({ sections });
  const jats =
    '<jats:title>Background</jats:title><jats:p>We ask.</jats:p><jats:title>Methods</jats:title><jats:p>n < 5.</jats:p>';
  expect(foreignAbstract(jats)).toEqual({ sections });
});

it('leaves other abstracts in one piece', () => {
  expect(foreignAbstract('AIM: one.\nTwo.')).toEqual({ sections: [{ text: 'AIM: one.\nTwo.' }] });
});
