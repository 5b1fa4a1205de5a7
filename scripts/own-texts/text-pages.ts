import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';

/** A file that the build writes out. */
interface WrittenFile {
  readonly relativeDest: string;
  readonly contents: string;
}

/** The repository's texts that users and hospitals should have at hand offline, by the names of their pages. */
const PAGES = { 'privacy.html': 'PRIVACY.md', 'hospital-it.html': 'docs/hospital-it.md' };
const STYLES = ['src/ui/tokens.css', 'src/ui/dark.css', 'src/ui/page.css', 'scripts/own-texts/text-page.css'];

/**
 * What is said of privacy, for hospital IT and of the licence, as pages of the extension itself: read from the repository's
 * own files, so that there is one wording.
 */
export function textPages(root: string): WrittenFile[] {
  const file = (path: string) => readFileSync(join(root, path), 'utf8');
  const style = STYLES.map(file).join('\n');
  const pages = Object.entries(PAGES).map(([relativeDest, path]) => ({
    relativeDest,
    contents: page(file(path), style),
  }));
  return [...pages, { relativeDest: 'licence.txt', contents: file('LICENSE') }];
}

function page(markdown: string, style: string): string {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? 'PubMargin';
  const html = micromark(markdown, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title}</title>
    <style>
${style}
    </style>
  </head>
  <body>
    <main class="page text-page">
${withOwnLinks(html)}
    </main>
  </body>
</html>
`;
}

/** Links from one of these texts to another lead to its page. */
function withOwnLinks(html: string): string {
  return Object.entries(PAGES).reduce(
    (text, [name, path]) => text.replaceAll(`href="${path}"`, `href="${name}"`),
    html,
  );
}
