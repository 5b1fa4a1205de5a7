import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './convert/run.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const convert = async (args: readonly string[], input = '') => {
  const [stdout, stderr] = [heard(), heard()];
  const stdin = Readable.from([Buffer.from(input)]);
  const status = await run(args, { stdin, stdout: stdout.stream, stderr: stderr.stream });
  return { status, stdout: stdout.text(), stderr: stderr.text() };
};

function heard() {
  const pieces: Buffer[] = [];
  const stream = new Writable({
    write(piece: Buffer, _, done) {
      pieces.push(piece);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(pieces).toString('utf8') };
}

const RIS = `Exported today
TY  - JOUR
TI  - A trial
AN  - 36455991
DB  - PubMed
KW  - heart
ER  - 
TY  - JOUR
TI  - No PMID here
DO  - 10.1000/x
ER  - 
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'convert-'));
  writeFileSync(join(folder, 'list.ris'), RIS);
});
afterAll(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string) => join(folder, name);

describe('npm run convert', () => {
  it('makes a file of one format into one of another', async () => {
    const { status, stdout } = await convert([
      '--from',
      'ris',
      '--to',
      'csl-json',
      inFolder('list.ris'),
      inFolder('out.json'),
    ]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(JSON.parse(readFileSync(inFolder('out.json'), 'utf8'))).toMatchObject([
      { title: 'A trial', PMID: '36455991' },
      { title: 'No PMID here', DOI: '10.1000/x' },
    ]);
  });

  it('takes the few keywords of a file that names no database for tags, as importing it does', async () => {
    const { stdout } = await convert(['--to', 'bibtex', '-'], RIS);
    expect(stdout).toContain('keywords = {heart}');
    const { stderr } = await convert(['--to', 'bibtex', '-'], RIS.replace('PubMed', 'Scopus'));
    expect(stderr).toContain('keywords: in 1 article');
  });

  it('is a program of its own, with exit codes', () => {
    const outcome = (...args: string[]) =>
      spawnSync(process.execPath, ['scripts/convert.ts', ...args], {
        cwd: root,
        encoding: 'utf8',
        input: RIS,
      });
    expect(outcome('--to', 'pmid-list', '-')).toMatchObject({ status: 0, stdout: '36455991\n' });
    expect(outcome('--to', 'pmid-list', 'no-such-file.ris')).toMatchObject({ status: 1, stdout: '' });
  });

  it('sees by itself what comes in by standard input, and writes to standard output', async () => {
    expect(await convert(['--to', 'pmid-list', '-'], RIS)).toMatchObject({ status: 0, stdout: '36455991\n' });
  });

  it('says on standard error what went, what is lost, and what was not understood and where', async () => {
    const { stderr } = await convert(['--to', 'pmid-list', '-'], RIS);
    expect(stderr.split('\n')).toEqual([
      '2 articles read as RIS, 1 written as PMID list.',
      'What PMID list does not carry as it is:',
      '  whole articles: in 1 article (“No PMID here”)',
      ...['tags', 'title'].map((part) => `  ${part}: in 1 article (“A trial”)`),
      'Not understood: 1',
      '  line 1: This line stands in no record: Exported today',
      '',
    ]);
  });

  it('says too what only PubMargin reads in what is written', async () => {
    const decided = 'pmid,title,asreview_label\n36455991,A trial,0\n';
    const { stdout, stderr } = await convert(['--to', 'bibtex', '-'], decided);
    expect(stdout).toContain('@article{');
    expect(stderr.split('\n')).toEqual([
      '1 article read as CSV, 1 written as BibTeX.',
      'What only PubMargin reads in it:',
      '  decision: in 1 article (“A trial”)',
      '',
    ]);
  });

  it('tells of many strange lines the first, counts the others, and sends no control character to the terminal', async () => {
    const { stderr } = await convert(
      ['--from', 'ris', '--to', 'ris', '-'],
      'odd \u001b[2Jline\n'.repeat(25) + RIS,
    );
    expect(stderr).toContain('Not understood: 26\n  line 1: This line stands in no record: odd  [2Jline\n');
    expect(stderr).toMatch(/ {2}line 20: [^\n]*\n {2}… and 6 more\n$/);
    expect(stderr).not.toMatch(/\u001b/);
  });

  it('reads a file of PubMargin, and says why it writes none', async () => {
    const file = '{"format":"PubMargin","version":2,"entries":[],"documents":[]}';
    expect(await convert(['--to', 'ris', '-'], file)).toMatchObject({
      status: 0,
      stderr: '0 articles read as PubMargin JSON, 0 written as RIS.\n',
    });
    expect(await convert(['--to', 'pubmargin', '-'], RIS)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('merge documents, which only a library has') as string,
    });
  });

  it.each([
    [
      'a file that is not there',
      ['no-such-file.ris'],
      '',
      /^Can't read no-such-file\.ris: there is no such file or folder\.\n$/,
    ],
    ['a folder', [tmpdir()], '', /^Can't read .*: it is a folder\.\n$/],
    ['an empty file', ['-'], ' \n', /^Can't read -: the file is empty\.\n$/],
    [
      'a file that ends too early',
      ['-'],
      '[{"type":"article-journal"},',
      /^Can't read -: The file ends too early.*\n$/,
    ],
    ['what is no text', ['-'], '\0\0PNG\0\0', /^Can't read -: This is no text file\..*\n$/],
    [
      'a file of another kind',
      ['--from', 'ris', '-'],
      'Dear Ann,\n',
      /^Can't read -: nothing in it was understood as RIS; line 1: .*\n$/,
    ],
  ])('fails with a sentence at %s', async (_, args, input, sentence) => {
    const { status, stderr } = await convert(['--to', 'csl-json', ...args], input);
    expect(stderr).toMatch(sentence);
    expect(status).toBe(1);
  });

  it('leaves a file as it was when it cannot make another of it, and makes one of itself', async () => {
    writeFileSync(inFolder('kept.json'), '[{"type":"article-journal","title":"T"},');
    const before = readdirSync(folder);
    expect(await convert(['--to', 'ris', inFolder('kept.json'), inFolder('kept.json')])).toMatchObject({
      status: 1,
    });
    expect(readdirSync(folder)).toEqual(before);
    expect(readFileSync(inFolder('kept.json'), 'utf8')).toContain('"T"},');
    writeFileSync(inFolder('same.ris'), RIS);
    expect(await convert(['--to', 'csl-json', inFolder('same.ris'), inFolder('same.ris')])).toMatchObject({
      status: 0,
    });
    expect(readFileSync(inFolder('same.ris'), 'utf8')).toMatch(/^\[\n/);
  });

  it('says that it cannot write where there is no folder', async () => {
    const { status, stderr } = await convert(['--to', 'ris', inFolder('list.ris'), inFolder('none/out.ris')]);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(
        /^Can't write .*out\.ris: there is no such file or folder\.\n$/,
      ) as string,
    });
    expect(existsSync(inFolder('none'))).toBe(false);
  });

  it.each([
    ['without a file', ['--to', 'ris'], /^Name the file to read/],
    ['without a format to write', ['-'], /^Say which format to write/],
    [
      'with an unknown format',
      ['--to', 'docx', '-'],
      /^--to docx is none of the formats that can be written: .*\bris\b.*\.\n$/,
    ],
    [
      'with an unknown format to read',
      ['--from', 'docx', '--to', 'ris', '-'],
      /^--from docx is none of .*\bpubmargin\b.*\.\n$/,
    ],
    ['with an unknown option', ['--to', 'ris', '--fast', '-'], /--fast/],
    ['with too many files', ['--to', 'ris', 'a', 'b', 'c'], /c is too much\.\n$/],
    [
      'with a file whose format must be said',
      ['--to', 'ris', '-'],
      /^The beginning of - tells no format: say it with --from\.\n$/,
    ],
  ])('says what is wrong with a call %s', async (_, args, sentence) => {
    const { status, stdout, stderr } = await convert(args, 'Dear Ann,\n');
    expect(stderr).toMatch(sentence);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  it('lists all formats when it is asked for help', async () => {
    const { status, stdout } = await convert(['--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}ris +RIS \(reads, writes\)$/m);
    expect(stdout).toMatch(/^ {2}pubmargin +PubMargin JSON \(reads\)$/m);
  });
});
