import { exportFile } from '../../export/export-file.ts';
import { lookForLosses } from '../../export/look-for-losses.ts';
import { WRITABLE_FORMATS } from '../../export/writable-formats.ts';
import { libraryConnection } from '../../store/open.ts';
import { saveFile } from '../../ui/save-file.ts';
import type { ExportWorld } from './export-world.ts';
import { folderLibrary } from './folder-library.ts';

/** The library as exports need it: read directly, some entries at a time. */
export function exportLibrary(): ExportWorld {
  const connect = libraryConnection();
  return {
    formats: WRITABLE_FORMATS,
    folder: folderLibrary(connect),
    losses: async (format, chosen, waiting) => lookForLosses(await connect(), format, chosen, waiting),
    fileOf: async (options, waiting) => exportFile(await connect(), options, waiting),
    save: saveFile,
  };
}
