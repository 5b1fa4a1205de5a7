import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const readPages = (...args: string[]) => run(['scripts/read-page.ts', ...args]);
const run = (args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const lines = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { status, lines, stderr };
};

describe('npm run read-page', () => {
  it('prints one line of JSON a page, by the address that the page itself names', () => {
    const { status, lines, stderr } = readPages('tests/pages/pubmed-shapes.html', 'tests/pages/pmc-new.html');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({
      file: 'tests/pages/pubmed-shapes.html',
      site: 'PubMed',
      kind: 'article',
      article: {
        pmid: '27001965',
        doi: '10.1161/jaha.115.003038',
        pmcid: 'PMC4943275',
        authors: ['Li Z', 'Wang Y', 'CHANCE Investigators'],
        authorsFull: ['Zixiao Li', 'Yilong Wang', 'CHANCE Investigators'],
        journal: 'Journal of the American Heart Association',
        journalAbbreviation: 'J Am Heart Assoc',
        date: '03/21/2016',
        printedDate: '2016 Mar 21',
        year: 2016,
        pages: 'e003038',
      },
      unread: [],
      witnesses: { pmid: 'meta citation_pmid' },
    });
    expect((lines[0]?.mentions as unknown[])[2]).toMatchObject({
      role: 'reference',
      position: 1,
      pmid: '15753415',
      doi: '10.1212/01.wnl.0000152985.32732.ee',
      authors: ['Rothwell PM', 'Warlow CP'],
      title: 'Timing of TIAs preceding stroke: time window for prevention is very short',
      journal: 'Neurology',
      year: 2005,
      volume: '64',
      pages: '817–820',
    });
  });

  it('takes the address that is given', () => {
    const { lines } = readPages(
      'tests/pages/medluna-flow.html',
      '--url',
      'https://medluna.com/article/36455991',
    );
    expect(lines[0]).toMatchObject({ site: 'medluna.com', article: { pmid: '36455991' } });
    expect(readPages('tests/pages/medluna-flow.html').lines[0]).toMatchObject({ kind: 'none', mentions: [] });
  });

  it('names a file that it can’t read, reads the others, and fails', () => {
    const { status, lines, stderr } = readPages(
      'no-such-page.html',
      'tests/pages/pubmed-book.html',
      '--url',
      'https://pubmed.ncbi.nlm.nih.gov/29787190/',
    );
    expect(status).toBe(1);
    expect(lines.map(({ file }) => file)).toEqual(['tests/pages/pubmed-book.html']);
    expect(stderr).toMatch(/^Can't read no-such-page\.html: .*no such file/);
  });

  it('reads as many pages as there are: each leaves memory with its line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'read-page-'));
    const large = join(folder, 'large.html');
    const page = readFileSync(join(root, 'tests/pages/pubmed-shapes.html'), 'utf8');
    writeFileSync(large, page + '<p>A <b>line</b>.</p>'.repeat(8_000));
    const pages = Array.from({ length: 10 }, () => large);
    // Room for a few of them.
    const { status, lines } = run(['--max-old-space-size=192', 'scripts/read-page.ts', ...pages]);
    rmSync(folder, { recursive: true });
    expect({ status, pages: lines.length }).toEqual({ status: 0, pages: 10 });
  }, 120_000);

  it('says what it needs when it is given nothing, or an address that is none', () => {
    expect(readPages()).toMatchObject({
      status: 1,
      stderr: 'Name the saved pages to read: npm run read-page -- FILE… [--url URL]\n',
    });
    expect(readPages('tests/pages/pubmed-book.html', '--url', 'pubmed')).toMatchObject({
      status: 1,
      stderr: '--url pubmed is no address: it should begin with https://\n',
    });
  });
});
