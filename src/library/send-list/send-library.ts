import { sentRecord } from '../../exchange/reading-list/sent-record.ts';
import { readingList } from '../../exchange/reading-list.ts';
import type { FormatOut } from '../../exchange/records/format.ts';
import type { FileRecord } from '../../exchange/records/record.ts';
import { exportFile } from '../../export/export-file.ts';
import { mayWriteHere } from '../../protocol/private-window.ts';
import { sentLists } from '../../settings/sent-lists.ts';
import { authorName } from '../../settings/settings.ts';
import { libraryConnection } from '../../store/open.ts';
import { saveFile } from '../../ui/save-file.ts';
import { fileNameOf } from './file-name.ts';
import type { SendWorld } from './send-world.ts';

/** So many lists are known again. */
const MOST_LISTS = 200;

/** The library as sending lists needs it. */
export function sendLibrary(connect = libraryConnection()): SendWorld {
  return {
    author: () => authorName.getValue(),
    sent: () => sentLists.getValue(),
    remember: async (list) => {
      if (!mayWriteHere()) return;
      const others = (await sentLists.getValue()).filter(({ id }) => id !== list.id);
      await sentLists.setValue([list, ...others].slice(0, MOST_LISTS));
    },
    fileOf: async ({ author, list, ...options }, waiting) => {
      const out: FormatOut = {
        write: (records, head) =>
          readingList.out.write(sentRecords(records, author), { ...head, author, list }),
      };
      const exported = await exportFile(
        await connect(),
        { ...options, format: { ...readingList, out } },
        waiting,
      );
      const name = fileNameOf(options.title, readingList.extension);
      return { ...exported, file: new File([exported.file], name, { type: readingList.mediaType }) };
    },
    save: saveFile,
  };
}

async function* sentRecords(
  records: Parameters<FormatOut['write']>[0],
  author: string,
): AsyncGenerator<FileRecord> {
  for await (const record of records) yield sentRecord(record, author);
}
