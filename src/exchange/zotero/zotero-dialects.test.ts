import { expect, it } from 'vitest';
import type { FileRecord } from '../records/record.ts';
import { pieces } from '../text/pieces.fixture.ts';
import { zoteroRdf } from '../zotero-rdf.ts';

/** The record of an article of which the file says this. */
async function recordOf(said: string): Promise<FileRecord | undefined> {
  const file = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:bib="http://purl.org/net/biblio#"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
    <bib:Article rdf:about="#item_1"><dc:title>A &lt;span class="nocase"&gt;p53&lt;/span&gt; title</dc:title>${said}</bib:Article></rdf:RDF>`;
  const [item] = await Array.fromAsync(zoteroRdf.in?.read(pieces([file])) ?? []);
  return item && 'record' in item ? item.record : undefined;
}

it('reads headings in an abstract, and a title with marks of how it looks', async () => {
  const abstract = '&lt;h4&gt;Background&lt;/h4&gt;One.&lt;h4&gt;Methods&lt;/h4&gt;Two.';
  const record = await recordOf(`<dcterms:abstract>${abstract}</dcterms:abstract>`);
  expect(record?.citation).toMatchObject({
    title: 'A p53 title',
    abstracts: [{ sections: [{ label: 'BACKGROUND', text: 'One.' }, { label: 'METHODS' }] }],
  });
});

it('takes Better BibTeX’s fields in “Extra” for no words of anybody’s', async () => {
  const record = await recordOf('<dc:description>tex.ids= horst42\nMy own words</dc:description>');
  expect(record).toMatchObject({ notes: [{ body: 'My own words' }], extra: ['tex.ids= horst42'] });
});

it('takes the tags of a note for tags of its article, each once, and keeps lists within lists', async () => {
  const record = await recordOf(
    '<dc:subject>To read</dc:subject><dcterms:isReferencedBy><bib:Memo rdf:about="#item_2"><dc:subject>to  read</dc:subject>' +
      '<dc:subject>methods/rct</dc:subject><rdf:value>&lt;ol&gt;\n&lt;li&gt;\na\n&lt;ul&gt;\n&lt;li&gt;\nb\n&lt;/li&gt;\n&lt;/ul&gt;\n&lt;/li&gt;\n&lt;/ol&gt;' +
      '</rdf:value></bib:Memo></dcterms:isReferencedBy>',
  );
  expect(record?.tags.map(({ name }) => name).sort()).toEqual(['To read', 'methods/rct']);
  expect(record?.notes.map(({ body }) => body)).toEqual(['1. a\n  - b']);
});
