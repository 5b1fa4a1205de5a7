import { keepFolder, keptFolder } from '../../export/folder/kept-folder.ts';
import { writeFolder } from '../../export/folder/write-folder.ts';
import type { Connect } from '../../store/open.ts';
import type { FolderWorld } from './folder-world.ts';

/** What Chromium has of the File System Access API, and other browsers do not (https://wicg.github.io/file-system-access/). */
interface WithPicker {
  showDirectoryPicker(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}
interface WithPermission {
  requestPermission(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
}

/** Folders of the user's as exports need them; undefined where the browser opens none. */
export function folderLibrary(connect: Connect): FolderWorld | undefined {
  const browser: object = window;
  if (!hasPicker(browser)) return undefined;
  return {
    kept: keptFolder,
    keep: keepFolder,
    choose: async () => {
      try {
        return await browser.showDirectoryPicker({ id: 'pubmargin-markdown', mode: 'readwrite' });
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return undefined;
        throw error;
      }
    },
    allow: async (folder) => {
      const asked: object = folder;
      return (
        !asksForPermission(asked) || (await asked.requestPermission({ mode: 'readwrite' })) === 'granted'
      );
    },
    write: async (options, waiting) => writeFolder(await connect(), options, waiting),
  };
}

function hasPicker(browser: object): browser is WithPicker {
  return 'showDirectoryPicker' in browser;
}

function asksForPermission(handle: object): handle is WithPermission {
  return 'requestPermission' in handle;
}
