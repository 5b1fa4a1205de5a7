import type { FileRecord } from '../records/record.ts';

/** So long is each part of a name, in bytes: both together fit into any file system, and into Windows' whole paths. */
const LONG = 100;
/** What Windows takes for a device, whatever comes after a dot (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])$/i;

/**
 * The names of files, one for each article, that all systems take: `Biswas 2020 Vital signs 32294989.md`. The same article
 * gets the same name in each export, as long as its first author, year and title are the same.
 */
export function fileNames(): (record: FileRecord) => string {
  // Names that end with a PMID or PMCID are all different; the others are remembered, since letters of a DOI are left out.
  const given = new Set<string>();
  return (record) => {
    const { pmid, pmcid } = record.citation.ids;
    const name = nameOf(record);
    if (pmid !== undefined || pmcid !== undefined) return `${name}.md`;
    let unique = name;
    for (let count = 2; given.has(unique.toLowerCase()); count += 1) unique = `${name} (${count})`;
    given.add(unique.toLowerCase());
    return `${unique}.md`;
  };
}

function nameOf({ citation: { ids, authors, date, title = '' } }: FileRecord): string {
  const first = authors[0];
  const author = first?.group
    ? first.name
    : first?.name.replace(/ \p{Lu}{1,4}(?: (?:Jr|Sr|[23][a-z]{2}))?$/u, '');
  const words = plain([author, date?.year, title].filter((part) => part !== undefined).join(' '));
  const id = ids.pmid ?? ids.pmcid ?? cut(plain(ids.doi ?? ''));
  const name = [cut(words), id].filter((part) => part !== '').join(' ');
  return name === '' || DEVICE.test(name) ? `${name} article`.trim() : name;
}

/**
 * Letters, numbers and a few signs: nothing that a system, Obsidian's links or a web address would take for something
 * else, and no path.
 */
function plain(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N},()'_-]+/gu, ' ')
    .replace(/^[ ,'-]+|[ ,'-]+$/g, '');
}

/** Cut between two words where there is more. */
function cut(words: string): string {
  let length = 0;
  let kept = '';
  for (const word of words.split(/(?= )/)) {
    length += encoder.encode(word).length;
    if (length > LONG) return kept === '' ? cutWord(word) : kept;
    kept += word;
  }
  return kept;
}

/** As much of a single word, of a language without spaces, say. */
function cutWord(word: string): string {
  let kept = '';
  for (const character of word) {
    if (encoder.encode(kept + character).length > LONG) break;
    kept += character;
  }
  return kept;
}

const encoder = new TextEncoder();
