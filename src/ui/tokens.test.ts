import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TAG_COLOURS } from '../entry/tag.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const dark = readFileSync(new URL('./dark.css', import.meta.url), 'utf8');
const light = css.slice(0, css.indexOf('@media'));
const schemes = [
  { name: 'light', token: (name: string) => value(light, name) },
  { name: 'dark', token: (name: string) => value(dark, name) ?? value(light, name) },
];

describe.each(schemes)('the looks in the $name scheme', ({ token }) => {
  it.each([
    ['text', 'surface', 4.5],
    ['text', 'ground', 4.5],
    ['text-quiet', 'surface', 4.5],
    ['text-quiet', 'ground', 4.5],
    ['link', 'surface', 4.5],
    ['link', 'ground', 4.5],
    ['link-hover', 'surface', 4.5],
    ['accent', 'surface', 4.5],
    ['on-accent', 'accent', 4.5],
    ['on-accent', 'accent-hover', 4.5],
    ['alert', 'surface', 4.5],
    ['text', 'alert-ground', 4.5],
    ['good', 'surface', 4.5],
    ['field-line', 'surface', 3],
    ['focus', 'surface', 3],
  ])('show %s on %s with a contrast of at least %d', (front, back, least) => {
    expect(contrast(token(front), token(back))).toBeGreaterThanOrEqual(least);
  });

  it.each(TAG_COLOURS)('give the tag colour %s an edge that stands out', (colour) => {
    expect(contrast(token(`tag-${colour}-edge`), token('surface'))).toBeGreaterThanOrEqual(3);
  });
});

it('names every tag colour for data-colour', () => {
  for (const colour of TAG_COLOURS) expect(css).toContain(`[data-colour='${colour}']`);
});

function value(part: string, name: string): string | undefined {
  return new RegExp(`--pm-${name}: (#[0-9a-f]{6});`).exec(part)?.[1];
}

/** WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(front: string | undefined, back: string | undefined): number {
  const [a = NaN, b = NaN] = [luminance(front), luminance(back)].sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

function luminance(colour: string | undefined): number {
  const [r = NaN, g = NaN, b = NaN] = [1, 3, 5].map((at) => {
    const c = parseInt((colour ?? '').slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
