/** A folder in memory, with the part of the browser's interface that writing a folder of Markdown needs. For tests. */
export class MemoryFolder {
  readonly kind = 'directory';
  readonly children = new Map<string, MemoryFolder | MemoryFile>();
  /** How many files were written. */
  static writes = 0;
  /** How many files were read. */
  static reads = 0;

  /** As the browser would give it. */
  get handle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }

  async *entries() {
    yield* await Promise.resolve([...this.children]);
  }

  getFileHandle(name: string, { create = false } = {}): Promise<MemoryFile> {
    const found = this.children.get(name) ?? (create ? this.put(name, '') : undefined);
    return found instanceof MemoryFile ? Promise.resolve(found) : Promise.reject(new Error('NotFoundError'));
  }

  /** A file with this text, in a folder within where its path says so. */
  put(path: string, text: string): MemoryFile {
    const [first = '', ...rest] = path.split('/');
    if (rest.length > 0) return this.#folder(first).put(rest.join('/'), text);
    const file = new MemoryFile(text);
    this.children.set(first, file);
    return file;
  }

  /** A file of this folder. Throws where there is none. */
  file(name: string): MemoryFile {
    const found = this.children.get(name);
    if (found instanceof MemoryFile) return found;
    throw new Error(`There is no file ${name}.`);
  }

  take(name: string): void {
    this.children.delete(name);
  }

  removeEntry(name: string): Promise<void> {
    this.take(name);
    return Promise.resolve();
  }

  /** All files by their paths. */
  get texts(): Record<string, string> {
    const all: [string, string][] = [...this.children].flatMap(([name, child]) =>
      child instanceof MemoryFile
        ? [[name, child.text] as [string, string]]
        : Object.entries(child.texts).map(([path, text]): [string, string] => [`${name}/${path}`, text]),
    );
    return Object.fromEntries(all);
  }

  #folder(name: string): MemoryFolder {
    const there = this.children.get(name);
    if (there instanceof MemoryFolder) return there;
    const folder = new MemoryFolder();
    this.children.set(name, folder);
    return folder;
  }
}

class MemoryFile {
  readonly kind = 'file';
  text: string;

  constructor(text: string) {
    this.text = text;
  }

  getFile(): Promise<Blob> {
    MemoryFolder.reads += 1;
    return Promise.resolve(new Blob([this.text]));
  }

  createWritable() {
    let written = '';
    return Promise.resolve({
      write: (text: string) => Promise.resolve(void (written += text)),
      close: () => {
        this.text = written;
        MemoryFolder.writes += 1;
        return Promise.resolve();
      },
    });
  }
}
