import type { Citation } from '../../article/citation.ts';
import { doiInText, parseDoi, parsePmcid, parsePmid } from '../../article/identifiers.ts';
import { percentDecoded } from '../../lib/percent-decoded.ts';
import { idsOfAddress } from '../foreign/address-ids.ts';
import type { Values } from './ris-read.ts';

/** Where programs have a PMCID: `C2` in articles, `C3` and `C7` in electronic ones and books (EndNote's reference types). */
const OF_PMCID = ['C2', 'C1', 'U2', 'M1', 'C3', 'C7', 'M2', 'AN'];

/** The identifiers of a record: from the fields that are for them, else from its links. */
export function idsOf(values: Values): Citation['ids'] {
  const links = values('UR', 'L1', 'L2', 'L3', 'LK').flatMap((value) => value.split('\n'));
  const named = links.map(idsOfAddress);
  const ids = {
    pmid: pmidOfDatabase(values) ?? named.map(({ pmid }) => pmid).find(Boolean) ?? pmidInRemarks(values),
    pmcid:
      parsePmcid(
        [...values(...OF_PMCID), ...links].map((one) => /\bPMC\d+\b/.exec(one)?.[0]).find(Boolean),
      ) ?? named.map(({ pmcid }) => pmcid).find(Boolean),
    doi:
      parseDoi(values('DO')[0]) ??
      // EBSCO has it among the links, with nothing before it.
      [...values('M3'), ...links].map(parseDoi).find(Boolean) ??
      doiInText(/(?:doi\.org\/|doi:\s*)10\.\S+/i.exec(percentDecoded(links.join('\n')))?.[0] ?? ''),
  };
  return Object.fromEntries(Object.entries(ids).filter(([, id]) => id !== undefined));
}

/**
 * The number that a database gave the record, where that is a PMID: `AN` of PubMed, behind ProQuest's own number
 * (`1030348498; 22571691`), `ID` of Ovid, `C5` of Embase,
 * `PubMed 123` in `C3` of the Cochrane Library.
 */
function pmidOfDatabase(values: Values): string | undefined {
  const database = values('DB').join(' ');
  const isMedline = /pubmed|medline|nlm/i.test(`${database} ${values('DP').join(' ')}`);
  // Without a name it may be anybody's; a library's number begins with noughts.
  const [accession] =
    isMedline || (database === '' && /^[1-9]/.test(values('AN')[0] ?? '')) ? values('AN') : [];
  const numbers = [
    accession?.replace(/^\d+; (?=\d+$)/, ''),
    /\bovid medline\b/i.test(database) ? values('ID')[0] : undefined,
    /\bembase\b/i.test(database) ? values('C5')[0] : undefined,
    /^PubMed:? (\d{1,8})\b/i.exec(values('C3').join('\n'))?.[1],
  ];
  // A number of digits is a PMID only where it is nothing else.
  return parsePmid(numbers.map((one) => one?.trim()).find((one) => one && /^\d{1,8}$/.test(one)));
}

/** `PMID: 123` as a line of its own, in Zotero's "Extra" (`M2`) also before others; PMC's `123[pmid]`; `PMID: NLM123.` of CINAHL. */
function pmidInRemarks(values: Values): string | undefined {
  const remarks = values('N1', 'ID', 'M1', 'U1', 'C1').join('\n');
  const own =
    /^PMID:?\s*(\d{1,8})$/im.exec(remarks)?.[1] ??
    /^PMID:?\s*(\d{1,8})\b/im.exec(values('M2').join('\n'))?.[1] ??
    /^(\d{1,8})\[pmid\]$/im.exec(remarks)?.[1];
  return parsePmid(own ?? /\bPMID: NLM(\d{1,8})\b/.exec(values('N1').join('\n'))?.[1]);
}
