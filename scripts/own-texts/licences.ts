import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';

const Manifest = v.object({
  name: v.string(),
  version: v.string(),
  license: v.optional(v.string(), 'see below'),
  author: v.fallback(
    v.union([
      v.string(),
      v.pipe(
        v.object({ name: v.string() }),
        v.transform(({ name }) => name),
      ),
    ]),
    'its contributors',
  ),
});

/** For packages that come without the text of their licence (https://spdx.org/licenses/). */
const TEXTS: Readonly<Record<string, string>> = {
  MIT:
    'Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated ' +
    'documentation files (the "Software"), to deal in the Software without restriction, including without limitation the ' +
    'rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit ' +
    'persons to whom the Software is furnished to do so, subject to the following conditions:\n\n' +
    'The above copyright notice and this permission notice shall be included in all copies or substantial portions of the ' +
    'Software.\n\n' +
    'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE ' +
    'WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR ' +
    'COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR ' +
    'OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.',
  ISC:
    'Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, ' +
    'provided that the above copyright notice and this permission notice appear in all copies.\n\n' +
    'THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL ' +
    'IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, ' +
    'INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ' +
    'ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF ' +
    'THIS SOFTWARE.',
};

/** Notes down of which packages there is something in a build, by the folders that they lie in. */
export class BundledPackages {
  readonly #folders = new Set<string>();

  /** Looks at what a bundle is made of. */
  get plugin(): Plugin {
    return {
      name: 'pubmargin:bundled-packages',
      generateBundle: (_options, bundle) => {
        for (const file of Object.values(bundle)) if (file.type === 'chunk') this.add(file.moduleIds);
      },
    };
  }

  add(moduleIds: readonly string[]): void {
    for (const id of moduleIds) {
      const folder = packageFolder(id);
      if (folder !== undefined) this.#folders.add(folder);
    }
  }

  /** A package after the other, by their names, each with its licence in full, as nearly all licences ask for. */
  get text(): string {
    const packages = [...this.#folders].flatMap((folder) => {
      const file = join(folder, 'package.json');
      if (!existsSync(file)) return [];
      const { name, version, license, author } = v.parse(Manifest, JSON.parse(readFileSync(file, 'utf8')));
      const licence =
        licenceIn(folder) ?? `Copyright by ${author}\n\n${TEXTS[license] ?? `Licence: ${license}`}`;
      return [{ name, version, license, licence }];
    });
    const inOrder = packages.sort((one, other) => one.name.localeCompare(other.name));
    return inOrder
      .map(
        ({ name, version, license, licence }) =>
          `${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${licence}\n`,
      )
      .join('\n');
  }
}

/** The folder of the package that a module is from: the last one of a name behind `node_modules`. */
export function packageFolder(moduleId: string): string | undefined {
  const path = moduleId.replace(/^\0+/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
}

function licenceIn(folder: string): string | undefined {
  const files = readdirSync(folder).filter((name) =>
    /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(name),
  );
  const texts = files.sort().map((name) => readFileSync(join(folder, name), 'utf8').trim());
  return texts.length > 0 ? texts.join('\n\n') : undefined;
}
