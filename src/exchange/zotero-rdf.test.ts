import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bareCitation } from '../article/bare-citation.ts';
import { type Losable, lostParts } from './records/losses.ts';
import { bareRecord, type FileRecord } from './records/record.ts';
import { ANY_RECORD } from './records/records.fixture.ts';
import { comesBack } from './records/round-trip.ts';
import { pieces } from './text/pieces.fixture.ts';
import { zoteroLibrary } from './zotero/zotero-library.fixture.ts';
import { zoteroRdf } from './zotero-rdf.ts';
import { type ToldItem, toldInEnglish } from '../../tests/fakes/told-in-english.ts';

const read = (text: AsyncIterable<string>) => Array.fromAsync(toldInEnglish(zoteroRdf.in?.read(text)));
const recordsIn = (items: ToldItem[]) => items.flatMap((item) => ('record' in item ? [item.record] : []));
const write = async (...all: FileRecord[]) =>
  (await Array.fromAsync(zoteroRdf.out?.write(all, { at: 0, title: '' }) ?? [])).join('');
const HEAD = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
  xmlns:bib="http://purl.org/net/biblio#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
  xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/">`;

it('gives back everything', async () => {
  await fc.assert(
    fc.asyncProperty(ANY_RECORD, async (record) => {
      expect(await comesBack(zoteroRdf, record)).toEqual(JSON.parse(JSON.stringify(record)));
    }),
    { numRuns: 40 },
  );
});

/** What is gone once Zotero itself has read a file of ours and written it anew, without the property that it doesn't know. */
const LOST_IN_ZOTERO: readonly Losable[] = [
  'tag colours',
  'note authors',
  'note dates',
  'note texts', // Only a highlight's: its words become part of the text.
  'highlighted passages',
  'highlight colours',
  'status',
  'decision',
  'reasons',
  'rating',
  'names in other programs', // Where there was none: the item has one in the file.
  'journal', // Only where its abbreviation alone is known, which then stands for the name as well.
];

it('keeps tags, notes and what is known of the article through Zotero, which drops what it does not know', async () => {
  await fc.assert(
    fc.asyncProperty(ANY_RECORD, async (any) => {
      const record = withPlainTitle(any);
      const file = (await write(record)).replace(/<pubmargin:record>.*?<\/pubmargin:record>/s, '');
      const [back] = recordsIn(await read(pieces([file])));
      const lost = lostParts(record, back);
      expect(lost.filter((what) => !LOST_IN_ZOTERO.includes(what))).toEqual([]);
      const plain = record.notes.filter(({ quote }) => quote === undefined).map(({ body }) => body);
      expect(back?.notes.map(({ body }) => body)).toEqual(expect.arrayContaining(plain));
    }),
    { numRuns: 40 },
  );
});

/** Double spaces in a title and the full stop behind it are no content; what XML cannot say is tested apart. */
function withPlainTitle(record: FileRecord): FileRecord {
  const title = record.citation.title?.replace(/\s+/g, ' ').replace(/[\s.]+$/, '');
  return { ...record, citation: { ...record.citation, title } };
}

it('says everything where Zotero looks for it', async () => {
  const file = await write({
    ...bareRecord({
      ...bareCitation({ pmid: '1', pmcid: 'PMC2', doi: '10.1000/x' }),
      title: 'A < B',
      authors: [
        { name: 'Horst E', fullName: 'Elisabeth Horst' },
        { name: 'WHO', group: true },
      ],
      journal: 'Journal of Things',
      journalAbbreviation: 'J Things',
      volume: '4',
      issue: '2',
      pages: '7-9',
      issn: '1234-5678',
      keywords: ['Heart'],
      abstracts: [{ sections: [{ label: 'AIM', text: 'This.' }, { text: 'That.' }] }],
    }),
    tags: [{ name: 'a/b' }],
    notes: [{ id: '6f1c2c7e-3c53-4a0e-9d7b-0d3a1b0c9e55', body: 'p<0.05\nnext\n\nlast' }],
    related: ['https://pubmed.ncbi.nlm.nih.gov/3/'],
  });
  for (const part of [
    '<bib:Article rdf:about="https://pubmed.ncbi.nlm.nih.gov/1/">',
    '<z:itemType>journalArticle</z:itemType>',
    '<bib:Journal><dc:title>Journal of Things</dc:title><dcterms:alternative>J Things</dcterms:alternative>' +
      '<prism:volume>4</prism:volume><prism:number>2</prism:number><dc:identifier>DOI 10.1000/x</dc:identifier>' +
      '<dc:identifier>ISSN 1234-5678</dc:identifier></bib:Journal>',
    '<foaf:Person><foaf:surname>Horst</foaf:surname><foaf:givenName>Elisabeth</foaf:givenName></foaf:Person>',
    '<foaf:Person><foaf:surname>WHO</foaf:surname></foaf:Person>',
    '<dc:subject>a/b</dc:subject>',
    '<dc:subject><z:AutomaticTag><rdf:value>Heart</rdf:value></z:AutomaticTag></dc:subject>',
    '<dc:title>A &lt; B</dc:title>',
    '<bib:pages>7-9</bib:pages>',
    '<dc:description>PMID: 1\nPMCID: PMC2</dc:description>',
    '<dc:relation rdf:resource="https://pubmed.ncbi.nlm.nih.gov/3/"/>',
    '<dcterms:abstract>AIM: This.\nThat.</dcterms:abstract>',
    '<dcterms:isReferencedBy rdf:resource="urn:uuid:6f1c2c7e-3c53-4a0e-9d7b-0d3a1b0c9e55"/>',
    '<bib:Memo rdf:about="urn:uuid:6f1c2c7e-3c53-4a0e-9d7b-0d3a1b0c9e55">',
    '&lt;p&gt;p&amp;lt;0.05&lt;br/&gt;next&lt;/p&gt;&lt;p&gt;last&lt;/p&gt;',
  ])
    expect(file).toContain(part);
});

it('gives Zotero’s field "Extra" its lines back, and none that were no such', async () => {
  const record = {
    ...bareRecord({ ...bareCitation({ pmid: '1' }), title: 'T' }),
    extra: ['Citation Key: horst42', 'L2030246463\n2024-06-24'],
  };
  const file = await write(record);
  expect(file).toContain('<dc:description>PMID: 1\nCitation Key: horst42</dc:description>');
  // As Zotero writes it anew, without what is ours.
  const anew = file.replace(/<pubmargin:record>[^<]*<\/pubmargin:record>/, '');
  expect(recordsIn(await read(pieces([anew])))[0]?.extra).toEqual(['Citation Key: horst42']);
});

it(
  'takes in a library of 4,000 items of Zotero’s, half of them without PMID',
  { timeout: 20_000 },
  async () => {
    const library = zoteroLibrary(4_000);
    const began = performance.now();
    const items = await read(library.pieces());
    expect(performance.now() - began).toBeLessThan(8_000);
    const all = recordsIn(items);
    expect(all).toHaveLength(4_000);
    expect(all.filter(({ citation }) => citation.ids.pmid)).toHaveLength(library.withPmid);
    expect(all.filter(({ notes }) => notes.length === 1)).toHaveLength(library.withNotes);
    expect(all[41]).toEqual({
      ...bareRecord({
        ...bareCitation({ pmid: '30000042', pmcid: 'PMC42', doi: '10.1000/thing.42' }),
        title: 'Effect of thing 42 & others: a randomised trial',
        authors: [
          { name: 'van der Horst E', fullName: 'Elisabeth van der Horst' },
          { name: 'WHO Study Group', group: true },
        ],
        journal: 'Journal of Things',
        journalAbbreviation: 'J Things',
        issn: '1234-5678',
        volume: '42',
        issue: '3',
        pages: '1012-1019',
        date: { text: '2002 Mar 5', year: 2002, month: 3, day: 5 },
        abstracts: [{ sections: [{ label: 'BACKGROUND', text: 'Things < others.' }] }],
        keywords: ['Heart Failure'],
      }),
      tags: [{ name: 'methods/rct' }],
      notes: [{ body: '# Note 42\n\nFirst **point**\nnext line\n\n- one\n- two', sameAs: '#item_420001' }],
      extra: ['Citation Key: horst42'],
      sameAs: '#item_42',
      related: ['#item_41'],
    });
    expect(items.filter((item) => 'notUnderstood' in item)).toMatchObject([
      { notUnderstood: 'Collections are not taken in, only tags: Thesis (100)' },
    ]);
  },
);

it('gives a library back to Zotero without second copies: items and their notes keep their names', async () => {
  const came = recordsIn(await read(zoteroLibrary(400).pieces()));
  const annotated = came.map((record) => ({
    ...record,
    tags: [...record.tags, { name: 'seen' }],
    notes: [...record.notes, { id: crypto.randomUUID(), body: 'Mine' }],
  }));
  const file = await write(...annotated);
  const about = (element: string) =>
    [...file.matchAll(new RegExp(`<bib:${element} rdf:about="([^"]+)"`, 'g'))].map(([, name]) => name);
  expect(about('Article')).toEqual(came.map(({ sameAs }) => sameAs));
  expect(new Set(about('Article')).size).toBe(400);
  expect(new Set(about('Memo')).size).toBe(about('Memo').length);
  expect(about('Memo').filter((name) => name?.startsWith('#item_'))).toHaveLength(133);
  expect(recordsIn(await read(pieces([file])))).toEqual(annotated);
});

it('gives the same name to the same article in every file, and two names to two articles', async () => {
  const named = (record: Partial<FileRecord>, title = 'T') => ({
    ...bareRecord({ ...bareCitation({}), title }),
    ...record,
  });
  const file = await write(
    named({ sameAs: '#item_5' }, 'One'),
    named({ sameAs: '#item_5' }, 'Two'),
    named({ sameAs: 'http://zotero.org/users/1/items/ABCD' }),
    named({}, 'Three & four'),
  );
  expect([...file.matchAll(/rdf:about="([^"]+)"/g)].map(([, name]) => name)).toEqual([
    '#item_5',
    '#article__Two',
    'http://zotero.org/users/1/items/ABCD',
    '#article__Three_four',
  ]);
});

it('gives two names to two notes that two libraries of Zotero’s call the same, or call as the other does an item', async () => {
  const records = ['1', '2', '3', '4'].map((pmid) => ({
    ...bareRecord({ ...bareCitation({ pmid }), title: `T${pmid}` }),
    ...{ sameAs: pmid === '4' ? '#item_9' : `#item_${pmid}` },
    notes: pmid === '3' ? [{ body: 'Without a name' }] : [{ body: `Note ${pmid}`, sameAs: '#item_9' }],
  }));
  const twins = [1, 2].map(() => bareRecord({ ...bareCitation({}), title: 'Twins' }));
  const file = await write(...records, ...twins);
  const names = [...file.matchAll(/rdf:about="([^"]+)"/g)].map(([, name]) => name);
  expect(names).toHaveLength(10);
  expect(new Set(names).size).toBe(10);
  expect(names.slice(0, 2)).toEqual(['#item_1', '#item_9']);
  const plain = file.replace(/<pubmargin:record>.*?<\/pubmargin:record>/gs, '');
  const texts = recordsIn(await read(pieces([plain]))).map(({ notes }) => notes.map(({ body }) => body));
  expect(texts).toEqual([['Note 1'], ['Note 2'], ['Without a name'], ['Note 4'], [], []]);
});

it('reads items whose journal and notes stand before them, or never come', async () => {
  const items = await read(
    pieces([
      `${HEAD}<bib:Memo rdf:about="#n"><rdf:value>Before</rdf:value></bib:Memo>`,
      '<bib:Journal rdf:about="urn:issn:1"><dc:title>J</dc:title></bib:Journal>',
      '<rdf:Description rdf:about="#a"><z:itemType>conferencePaper</z:itemType><dc:title>A</dc:title>',
      '<dcterms:isPartOf rdf:resource="urn:issn:1"/><dcterms:isReferencedBy rdf:resource="#n"/>',
      '<dcterms:isReferencedBy rdf:resource="#never"/></rdf:Description>',
      '<bib:Article rdf:about="#b"><dc:title>B</dc:title></bib:Article>',
      '<bib:Memo rdf:about="#alone"><rdf:value>&lt;p&gt;Alone&lt;/p&gt;</rdf:value></bib:Memo></rdf:RDF>',
    ]),
  );
  expect(recordsIn(items).map(({ citation, notes }) => [citation.title, citation.journal, notes])).toEqual([
    ['A', 'J', [{ body: 'Before', sameAs: '#n' }]],
    ['B', undefined, []],
  ]);
  expect(items.at(-1)).toMatchObject({ notUnderstood: 'This note belongs to no article: Alone' });
});

it('names an item without a title', async () => {
  const untitled = `${HEAD}\n<bib:Article rdf:about="#a"><dc:date>2020</dc:date></bib:Article></rdf:RDF>`;
  expect(await read(pieces([untitled]))).toMatchObject([{ notUnderstood: 'This item has no title.' }]);
});

it('says of what is damaged, cut off, no RDF or hostile what is the matter, in a sentence', async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${HEAD}<bib:Article><dc:title>&b;</dc:title></bib:Article></rdf:RDF>`;
  const sentences = [
    ['', 'The file is empty.'],
    [`${HEAD}<bib:Article><dc:title>A`, 'The file ends too early'],
    [`${HEAD}\n<bib:Article></bib:Memo>`, 'The file is damaged at line 4'],
    ['<html><body/></html>', 'This XML file holds no RDF.'],
    ['TY  - JOUR', 'The file is damaged at line 1'],
    [bomb, 'defines abbreviations of its own'],
    [`${HEAD}${'<bib:Article>'.repeat(5_000)}`, 'The file is damaged'],
  ];
  for (const [text = '', sentence] of sentences) {
    await expect(read(pieces([text])), sentence).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining(sentence ?? '') as string,
    });
  }
});

it('takes in no markup, whatever stands in titles and notes', async () => {
  const html =
    '<p onclick="x()">Hi<script>alert(1)</script> <a href="javascript:x()">there</a> <img src=x onerror=y></p>';
  const [record] = recordsIn(
    await read(
      pieces([
        `${HEAD}<bib:Article rdf:about="#a"><dc:title>__proto__</dc:title><dcterms:isReferencedBy><bib:Memo>`,
        `<rdf:value><![CDATA[${html}]]></rdf:value></bib:Memo></dcterms:isReferencedBy></bib:Article></rdf:RDF>`,
      ]),
    ),
  );
  expect(record).toMatchObject({ citation: { title: '__proto__' }, notes: [{ body: 'Hi there' }] });
});

it('carries characters that XML has no place for in its own files, and leaves them out for Zotero', async () => {
  const body = 'a\u0000b\u001b\ufffe\ud800c]]>\r\n';
  const record = { ...bareRecord({ ...bareCitation({ pmid: '1' }), title: 'T' }), notes: [{ body }] };
  expect((await comesBack(zoteroRdf, record))?.notes).toEqual([{ body }]);
  expect(await write(record)).toContain('&lt;p&gt;ab\ufffdc]]&amp;gt;&lt;br/&gt;&lt;/p&gt;');
});

it('knows a file of Zotero’s by its beginning', () => {
  expect(zoteroRdf.in?.recognises(HEAD)).toBe(true);
  expect(zoteroRdf.in?.recognises('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">')).toBe(
    false,
  );
});
