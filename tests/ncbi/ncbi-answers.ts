/** A record of PubMed's as the tests need it; `xml` in place of the rest for one written out by hand. */
export interface FakeRecord {
  readonly pmid: string;
  readonly title: string;
  readonly doi?: string;
  readonly pmcid?: string;
  readonly journal?: string;
  readonly year?: number;
  readonly volume?: string;
  readonly page?: string;
  /** `LastName Initials` */
  readonly author?: string;
  readonly xml?: string;
}

/** What PubMed holds, and what is wrong with it. */
export interface FakePubMed {
  readonly records: ReadonlyMap<string, FakeRecord>;
  /** Numbers whose records were merged with another, by the other's number. */
  readonly merged: ReadonlyMap<string, string>;
  /** Records that make every answer with them malformed. */
  readonly spoils: ReadonlySet<string>;
}

const HEAD = '<?xml version="1.0" ?>\n';
const ARTICLES = `${HEAD}<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">\n`;

/** What E-utilities answer, in their formats (ncbi.nlm.nih.gov/books/NBK25499). undefined: no such utility. */
export function ncbiAnswer(pubmed: FakePubMed, utility: string, params: URLSearchParams): string | undefined {
  switch (utility) {
    case 'efetch.fcgi':
      return efetch(pubmed, (params.get('id') ?? '').split(','));
    case 'esearch.fcgi':
      return esearch(pubmed, params.get('term') ?? '', Number(params.get('retmax') ?? 20));
    case 'elink.fcgi':
      return elink(pubmed, params.getAll('id'));
    case 'ecitmatch.cgi':
      return ecitmatch(pubmed, params.get('bdata') ?? '');
    default:
      return undefined;
  }
}

function efetch({ records, merged, spoils }: FakePubMed, ids: readonly string[]): string {
  const found = ids.flatMap((id) => records.get(merged.get(id) ?? id) ?? []);
  const body = `${ARTICLES}<PubmedArticleSet>\n${found.map(recordXml).join('\n')}\n</PubmedArticleSet>`;
  return ids.some((id) => spoils.has(id)) ? body.replace('</ArticleTitle>', '<unclosed>') : body;
}

function esearch({ records }: FakePubMed, term: string, most: number): string {
  const all = [...records.values()];
  const dois = [...term.matchAll(/"([^"]+)"\[doi\]/g)].map(([, doi = '']) => doi);
  const words = [...term.matchAll(/(\S+)\[ti\]/g)].map(([, word = '']) => word);
  const found =
    dois.length > 0
      ? all.filter(({ doi }) => doi !== undefined && dois.includes(doi.toLowerCase()))
      : all.filter(({ title }) => words.every((word) => title.toLowerCase().includes(word)));
  const ids = (words.length + dois.length > 0 ? found : [])
    .slice(0, most)
    .map(({ pmid }) => `<Id>${pmid}</Id>`);
  const warnings =
    ids.length > 0 ? '' : '<WarningList><OutputMessage>No items found.</OutputMessage></WarningList>';
  return `${HEAD}<eSearchResult><Count>${ids.length}</Count><RetMax>${ids.length}</RetMax><RetStart>0</RetStart><IdList>${ids.join('')}</IdList><TranslationSet/>${warnings}</eSearchResult>`;
}

function elink({ records }: FakePubMed, ids: readonly string[]): string {
  const sets = ids.map((id) => {
    const record = [...records.values()].find(({ pmcid }) => pmcid === `PMC${id}`);
    const links = record
      ? `<LinkSetDb><DbTo>pubmed</DbTo><LinkName>pmc_pubmed</LinkName><Link><Id>${record.pmid}</Id></Link></LinkSetDb>`
      : '';
    return `<LinkSet><DbFrom>pmc</DbFrom><IdList><Id>${id}</Id></IdList>${links}</LinkSet>`;
  });
  return `${HEAD}<eLinkResult>${sets.join('')}</eLinkResult>`;
}

function ecitmatch({ records }: FakePubMed, bdata: string): string {
  const [journal = '', year = '', volume = '', page = ''] = bdata.split('|');
  const known = [...records.values()].filter((one) => one.journal?.toLowerCase() === journal.toLowerCase());
  const found = known.filter(
    (one) => one.page === page && (one.volume === volume || String(one.year) === year),
  );
  if (known.length === 0) return `${bdata}NOT_FOUND;INVALID_JOURNAL\n`;
  if (found.length > 1) return `${bdata}AMBIGUOUS ${found.map(({ pmid }) => pmid).join(',')}\n`;
  return `${bdata}${found[0]?.pmid ?? 'NOT_FOUND'}\n`;
}

function recordXml(record: FakeRecord): string {
  if (record.xml) return record.xml;
  const { pmid, title, doi, pmcid, journal = 'J Samples', year = 2020, volume = '1', page = '1-9' } = record;
  const [last = 'Author', initials = 'A'] = (record.author ?? 'Author A').split(' ');
  const id = (type: string, value: string | undefined) =>
    value === undefined ? '' : `<ArticleId IdType="${type}">${escaped(value)}</ArticleId>`;
  return `<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">${pmid}</PMID>
    <Article PubModel="Print"><Journal><JournalIssue CitedMedium="Print"><Volume>${volume}</Volume>
    <PubDate><Year>${year}</Year></PubDate></JournalIssue><Title>${journal}</Title></Journal>
    <ArticleTitle>${escaped(title)}.</ArticleTitle><Pagination><MedlinePgn>${page}</MedlinePgn></Pagination>
    <AuthorList CompleteYN="Y"><Author ValidYN="Y"><LastName>${last}</LastName><Initials>${initials}</Initials></Author></AuthorList>
    <Language>eng</Language><PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList>
    </Article><MedlineJournalInfo><MedlineTA>${journal}</MedlineTA></MedlineJournalInfo></MedlineCitation>
    <PubmedData><PublicationStatus>ppublish</PublicationStatus>
    <ArticleIdList>${id('pubmed', pmid)}${id('doi', doi)}${id('pmc', pmcid)}</ArticleIdList></PubmedData></PubmedArticle>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
