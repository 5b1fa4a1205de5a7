import { parseDoi, parsePmcid } from '../article/identifiers.ts';

/** What may be the beginning of an identifier, as the index keeps them, also out of an address; undefined where it is none. */
export function typedIdentifier(value: string): string | undefined {
  const pubmed =
    /^(?:https?:\/\/)?(?:www\.|m\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,8})/i;
  const address = pubmed.exec(value)?.[1] ?? /\/(PMC\d{1,10})\b/i.exec(value)?.[1];
  if (address !== undefined) return address.toLowerCase();
  const doi = parseDoi(value);
  if (doi !== undefined) return doi;
  if (/^pmc(?:id:)?\w*\d/i.test(value)) return parsePmcid(value)?.toLowerCase();
  return /^\d{1,8}$|^10\.\d/.test(value) ? value.toLowerCase() : undefined;
}
