/** What a generated library of Zotero's has, so that a test can count it. */
export interface ZoteroLibrary {
  readonly items: number;
  readonly withPmid: number;
  readonly withNotes: number;
}

/**
 * A library as Zotero exports it as RDF, laid out after its translator: journals under their ISSN behind the item or in
 * place, notes and files behind it, tags given by hand and automatic ones, relations, a collection at the end. Half of
 * the items have no PMID, some have neither that nor a DOI.
 */
export function zoteroLibrary(items: number): ZoteroLibrary & { pieces: () => AsyncGenerator<string> } {
  async function* pieces() {
    yield await Promise.resolve(OPENING);
    for (let number = 1; number <= items; number += 1) yield item(number);
    const parts = Array.from(
      { length: Math.min(items, 100) },
      (_, at) => `<dcterms:hasPart rdf:resource="${nameOf(at + 1)}"/>`,
    );
    yield `<z:Collection rdf:about="#collection_1"><dc:title>Thesis</dc:title>${parts.join('')}</z:Collection>\n</rdf:RDF>\n`;
  }
  const count = (has: (number: number) => boolean) =>
    Array.from({ length: items }, (_, at) => at + 1).filter(has).length;
  return { items, withPmid: count(hasPmid), withNotes: count(hasNote), pieces };
}

export const hasPmid = (number: number) => number % 2 === 0;
export const hasDoi = (number: number) => number % 5 !== 0;
export const hasNote = (number: number) => number % 3 === 0;
const hasUrl = (number: number) => number % 4 === 0;
export const nameOf = (number: number) =>
  hasUrl(number) ? `https://journal.example/article/${number}` : `#item_${number}`;

function item(number: number): string {
  const journal = `<bib:Journal$NAME>
        <prism:volume>${number % 80}</prism:volume><dc:title>Journal of Things</dc:title>
        ${hasDoi(number) ? `<dc:identifier>DOI 10.1000/Thing.${number}</dc:identifier>` : ''}
        <prism:number>3</prism:number><dcterms:alternative>J Things</dcterms:alternative>
        <dc:identifier>ISSN 1234-5678</dc:identifier>
    </bib:Journal>`;
  // Only the first item of a journal has it under its ISSN.
  const urn = `urn:issn:1234-${String(number).padStart(4, '0')}`;
  const isApart = number % 7 === 0;
  return `    <bib:Article rdf:about="${nameOf(number)}">
        <z:itemType>journalArticle</z:itemType>
        ${
          isApart
            ? `<dcterms:isPartOf rdf:resource="${urn}"/>`
            : `<dcterms:isPartOf>${journal.replace('$NAME', '')}</dcterms:isPartOf>`
        }
        <bib:authors><rdf:Seq>
            <rdf:li><foaf:Person><foaf:surname>van der Horst</foaf:surname><foaf:givenName>Elisabeth</foaf:givenName></foaf:Person></rdf:li>
            <rdf:li><foaf:Person><foaf:surname>WHO Study Group</foaf:surname></foaf:Person></rdf:li>
        </rdf:Seq></bib:authors>
        ${hasNote(number) ? `<dcterms:isReferencedBy rdf:resource="#item_${number}0001"/>` : ''}
        <link:link rdf:resource="#item_${number}0002"/>
        ${number > 1 ? `<dc:relation rdf:resource="${nameOf(number - 1)}"/>` : ''}
        <dc:subject>methods/rct</dc:subject>
        <dc:subject><z:AutomaticTag><rdf:value>Heart Failure</rdf:value></z:AutomaticTag></dc:subject>
        <dc:title>Effect of thing ${number} &amp; others: a &lt;i&gt;randomised&lt;/i&gt; trial</dc:title>
        <dcterms:abstract>BACKGROUND: Things &lt; others.</dcterms:abstract>
        <dc:date>${1990 + (number % 30)}-03-05</dc:date>
        <z:libraryCatalog>PubMed</z:libraryCatalog>
        ${hasPmid(number) ? `<dc:description>PMID: ${30_000_000 + number}\nPMCID: PMC${number}\nCitation Key: horst${number}</dc:description>` : ''}
        <bib:pages>1012-1019</bib:pages>
    </bib:Article>
    <z:Attachment rdf:about="#item_${number}0002"><z:itemType>attachment</z:itemType><rdf:resource rdf:resource="files/${number}/a.pdf"/><dc:title>Full Text</dc:title></z:Attachment>
${isApart ? journal.replace('$NAME', ` rdf:about="${urn}"`) : ''}
${hasNote(number) ? memo(number) : ''}`;
}

function memo(number: number): string {
  const html = `<div data-schema-version="9"><h1>Note ${number}</h1>\n<p>First <strong>point</strong>&nbsp;<br>next line</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n</div>`;
  return `    <bib:Memo rdf:about="#item_${number}0001">
       <rdf:value>${html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</rdf:value>
    </bib:Memo>\n`;
}

const OPENING = `<rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:bib="http://purl.org/net/biblio#"
 xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:link="http://purl.org/rss/1.0/modules/link/">
`;
