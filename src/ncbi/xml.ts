import { NcbiError } from './ncbi-error.ts';

/**
 * The root of an answer in XML. Throws NcbiError: `unreadable` for what is cut off or no XML, `refused` where the answer
 * is an error (`<ERROR>`) in the place of what was asked for.
 */
export function parseAnswer(answer: string, root: string): Element {
  const document = new DOMParser().parseFromString(answer, 'text/xml');
  const found = document.documentElement;
  if (document.getElementsByTagName('parsererror').length > 0) {
    throw new NcbiError('unreadable', "NCBI's answer is cut off or malformed.");
  }
  if (found.nodeName === root) return found;
  const error = [...found.getElementsByTagName('ERROR')].map(textOf).join(' ');
  if (error) throw new NcbiError('refused', error);
  throw new NcbiError('unreadable', `NCBI answered with <${found.nodeName}>, not with <${root}>.`);
}

/** The element's children of this name. */
export function children(parent: Element | undefined, name: string): Element[] {
  return [...(parent?.children ?? [])].filter((one) => one.nodeName === name);
}

/** What a path of names leads to, the first of each: `at(article, 'Journal', 'JournalIssue')`. */
export function at(parent: Element | undefined, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>((element, name) => children(element, name)[0], parent);
}

/** An element's text without its markup, white space folded. */
export function textOf(element: Element | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The text at a path; '' where there is none. */
export function textAt(parent: Element | undefined, ...path: string[]): string {
  return textOf(at(parent, ...path));
}
