import { expect, it } from 'vitest';
import { ROOT } from '../checks/command.ts';
import { textPages } from './text-pages.ts';

const page = (name: string) => textPages(ROOT).find(({ relativeDest }) => relativeDest === name)?.contents;

it('writes out what is said of privacy, its tables included', () => {
  expect(page('privacy.html')).toMatch(/<h1>Privacy<\/h1>/);
  expect(page('privacy.html')).toMatch(/<td>your notes, tags and highlights/);
});

it('leads from one text to the other inside of the extension', () => {
  expect(page('privacy.html')).toContain('href="hospital-it.html"');
  expect(page('hospital-it.html')).toMatch(/<h1>PubMargin for hospital IT<\/h1>/);
  for (const { contents } of textPages(ROOT)) expect(contents).not.toMatch(/href="[^"]*\.md"/);
});

it('carries the licence as it is', () => {
  expect(page('licence.txt')).toMatch(/^MIT License/);
});
