import type { ArticleKey } from '../../src/article/article-key.ts';
import { JOINS_DOC, TAG_NAMES_DOC } from '../../src/entry/doc-ids.ts';
import { tagDots } from '../../src/entry/tags-document.ts';
import { bearNote } from '../../src/entry/imported-note.ts';
import { bearTag } from '../../src/entry/imported-tag.ts';
import { documentState, openDocument } from '../../src/entry/merge-document.ts';
import { keptNotes } from '../../src/entry/notes-document.ts';
import { mergeArticle, mergeShared } from '../../src/store/file-merge.ts';
import { ARTICLES } from './articles.ts';
import { type Done, idsOf } from './deeds.ts';
import { lettersOf } from './letters.ts';
import type { Profile } from './profile.ts';

/** The first letter of what imports bring. */
const IMPORTED = 0x4d00;

/** A PubMargin file: the states of a library's documents at one time. */
export type LibraryFile = ReadonlyMap<string, Uint8Array>;

/** The user saves a copy. */
export function save(profile: Profile): LibraryFile {
  return new Map([...profile.disk.documents].map(([id, { state }]) => [id, state]));
}

/** What a file of another program brings for an article: the same documents wherever it is imported (src/import). */
export function importedFile(article: ArticleKey, file: number): LibraryFile {
  const [tagsId, notesId] = idsOf(article);
  const [tags, notes] = [openDocument(), openDocument()];
  const origin = `file ${file} of ${article}`;
  bearTag(tags, article, { tag: 'rct', origin });
  const first = IMPORTED + 3 * (file * ARTICLES.length + ARTICLES.indexOf(article));
  const body = String.fromCharCode(first, first + 1, first + 2);
  bearNote(notes, { body, author: '', origin, created: 1, modified: 1 });
  return new Map([
    [tagsId, documentState(tags)],
    [notesId, documentState(notes)],
  ]);
}

/** Opens a file and merges it, by the very functions of the real restore (src/store/write/restore.ts). */
export async function restore(
  profile: Profile,
  file: LibraryFile,
  how: { differing: 'now' | 'file'; at: number },
): Promise<Done> {
  const before = shown(profile);
  await profile.write(async (write) => {
    const [tagNames, joins] = [file.get(TAG_NAMES_DOC), file.get(JOINS_DOC)];
    const { told } = await mergeShared(write, { tagNames, joins }, how);
    for (const key of ARTICLES) {
      const [tags, notes] = idsOf(key);
      if (!file.has(tags) && !file.has(notes) && !told.includes(key)) continue;
      await mergeArticle(write, { key, tags: file.get(tags), notes: file.get(notes) }, how);
    }
  });
  const after = shown(profile);
  return {
    added: after.dots.filter(({ dot }) => !before.dots.some((one) => one.dot === dot)),
    removed: [],
    written: more(after.text, before.text),
    erased: more(before.text, after.text),
  };
}

function shown(profile: Profile) {
  const documents = ARTICLES.map(idsOf);
  return {
    dots: documents.flatMap(([tags]) => tagDots(profile.document(tags))),
    text: documents
      .flatMap(([, notes]) => keptNotes(profile.document(notes)))
      .map(({ body }) => body)
      .join(''),
  };
}

/** The letters that one text has more often than the other: a joined article's stand in two documents. */
function more(one: string, other: string): string {
  const times = (text: string, letter: string) => text.split(letter).length;
  return [...new Set(lettersOf(one))].filter((letter) => times(one, letter) > times(other, letter)).join('');
}
