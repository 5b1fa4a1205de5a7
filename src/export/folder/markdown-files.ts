/** A Markdown file in the user's folder, wherever in it. */
export interface MarkdownFile {
  readonly handle: FileSystemFileHandle;
  /** From the folder on, for people: `Reading/Sepsis.md`. */
  readonly path: string;
}

/** What a text file may have, bytes: larger ones are nobody's notes. */
const MOST = 20 * 1024 ** 2;

/** Every Markdown file of a folder and the folders in it; not what editors keep hidden (`.obsidian`, `.trash`). */
export async function* markdownFiles(
  folder: FileSystemDirectoryHandle,
  above = '',
): AsyncGenerator<MarkdownFile> {
  for await (const [name, handle] of folder.entries()) {
    if (name.startsWith('.')) continue;
    const path = `${above}${name}`;
    if (isFolder(handle)) yield* markdownFiles(handle, `${path}/`);
    else if (isFile(handle) && /\.md$/i.test(name)) yield { handle, path };
  }
}

/** A file's text; undefined for one that is too large, or no UTF-8: written again, its letters would be others. */
export async function textOf(handle: FileSystemFileHandle): Promise<string | undefined> {
  const file = await handle.getFile();
  if (file.size > MOST) return undefined;
  const bytes = await file.arrayBuffer();
  try {
    // `text()` would take a byte order mark away, which is the user's.
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** So many files are read at a time: each costs some milliseconds, in which the browser mostly waits. */
const AT_ONCE = 16;

/** The texts of files, in their order. */
export async function* textsOf(
  files: AsyncIterable<MarkdownFile>,
): AsyncGenerator<{ file: MarkdownFile; text: string | undefined }> {
  const some: MarkdownFile[] = [];
  const read = () =>
    Promise.all(some.splice(0).map(async (file) => ({ file, text: await textOf(file.handle) })));
  for await (const file of files) if (some.push(file) >= AT_ONCE) yield* await read();
  yield* await read();
}

/** Writes a file as one: where something fails, what stood there stands there still. */
export async function writeText(handle: FileSystemFileHandle, text: string): Promise<void> {
  const writable = await handle.createWritable();
  await writable.write(text);
  await writable.close();
}

function isFolder(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === 'directory';
}

function isFile(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file';
}
