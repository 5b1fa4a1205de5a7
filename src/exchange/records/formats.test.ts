import { expect, it } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { bareCitation } from '../../article/bare-citation.ts';
import { FORMATS, formatOfId, recognisedFormat } from './formats.ts';
import { bareRecord } from './record.ts';

const record = {
  ...bareRecord({ ...bareCitation({ pmid: '1' }), title: 'A trial' }),
  tags: [{ name: 'rct' }],
};
const writable = FORMATS.flatMap((format) => (format.in && format.out ? [[format.id, format] as const] : []));

it('names every format by an id of its own', () => {
  expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
  for (const format of FORMATS) expect(formatOfId(format.id)).toBe(format);
  expect(formatOfId('toString')).toBeUndefined();
});

it('calls formats the same at the command line and in the browser, which has the words in its own language', () => {
  for (const { name, words } of FORMATS) {
    expect(words !== undefined, name).toBe(/\b\p{Ll}{2,}\b/u.test(name));
    if (words) expect(messages[words].message).toBe(name);
  }
});

it.each(writable)('knows a file of the format %s by its beginning', async (_id, format) => {
  // Files in a zip are read as what they are.
  const reader = FORMATS.find((one) => one.in === format.in);
  const pieces = await Array.fromAsync(format.out?.write([record], { at: 0, title: 'List' }) ?? []);
  const bytes = new Blob(pieces.map((piece) => (typeof piece === 'string' ? piece : piece.slice())));
  expect(recognisedFormat((await bytes.text()).slice(0, 4_000))).toBe(reader);
});

it('is not misled by what notes say', async () => {
  const notes = [{ body: 'TY  - JOUR\n@article{x,\n' }];
  for (const id of ['markdown', 'csl-json', 'zotero-rdf', 'web-annotation']) {
    const written = formatOfId(id)?.out?.write([{ ...record, notes }], { at: 0, title: '' });
    const pieces = await Array.fromAsync(written ?? []);
    expect(recognisedFormat(pieces.join(''))?.id).toBe(id);
  }
});

it('knows nothing in a file of another kind', () => {
  for (const text of ['', 'Dear editor,\n', '<html><p>1</p></html>', '%PDF-1.7', '{"a":1}'])
    expect(recognisedFormat(text)).toBeUndefined();
});
