import { choose } from '../../../src/entry/choices-document.ts';
import { encodeCitation } from '../../../src/entry/citation-document.ts';
import { articleDocId, TAG_NAMES_DOC } from '../../../src/entry/doc-ids.ts';
import { createNote } from '../../../src/entry/notes-document.ts';
import { putTagLooks } from '../../../src/entry/tag-names-document.ts';
import { addTag } from '../../../src/entry/tags-document.ts';
import { randomDevice } from '../../../src/sync/remote/file-names.ts';
import { emptyDisk, Profile } from '../../sync/profile.ts';
import { SEEDED_TAGS, seededRow } from '../library/seeded-rows.ts';

/** A device whose library has so many entries, as the bench of searching has them, and sent nothing of it yet. */
export async function seededDevice(entries: number): Promise<Profile> {
  const profile = new Profile(emptyDisk(randomDevice()));
  const { disk } = profile;
  await profile.write(async (write) => {
    const names = await write.document(TAG_NAMES_DOC);
    for (const name of SEEDED_TAGS) putTagLooks(names, name, { name, colour: 'blue' });
  });
  for (let n = 0; n < entries; n++) {
    const { entry, citation } = seededRow(n);
    await profile.write(async (write) => {
      const { tags, notes } = await write.documents(entry.key);
      for (const { key, origin } of entry.tags) addTag(tags, key, origin);
      if (entry.status) choose(tags, 'status', entry.status);
      if (entry.decision) choose(tags, 'decision', entry.decision);
      for (const note of entry.notes) createNote(notes, note.id, { ...note, at: note.created });
    });
    const id = articleDocId('c', entry.key);
    const state = encodeCitation({ ...citation, cites: [], citedBy: [] });
    disk.documents.set(id, { state, revision: disk.revision });
    disk.unsent.set(id, disk.revision);
  }
  return profile;
}
