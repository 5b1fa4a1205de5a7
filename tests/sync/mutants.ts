import { OF_JOINS, OF_LABS } from './mutants-of-articles.ts';

/** A bug, as a change of the source: tests have to see it. */
export interface Mutant {
  readonly name: string;
  readonly changes: readonly { readonly file: string; readonly from: string; readonly to: string }[];
  /** The tests that are to see it; absent: the histories. */
  readonly seenBy?: readonly string[];
}

const engine = (file: string) => `src/sync/engine/${file}`;
const PUT_AND_COMPARE = '  await putAndCompare(run, file.name, file.bytes);\n';

/** The first seven each take away one of the protocol's safeguards, the others are what is easily got wrong besides. */
const OF_THE_ENGINE: readonly Mutant[] = [
  {
    name: 'no self-heal',
    changes: [{ file: engine('sync-folder.ts'), from: '  await heal(run, listing);\n', to: '' }],
  },
  {
    name: 'tags in a plain map',
    changes: [
      {
        file: 'src/entry/tags-document.ts',
        from: 'dot: freshDot(), origin',
        to: "dot: 'same', origin",
      },
    ],
  },
  {
    name: 'deletion before verification',
    changes: [
      {
        file: engine('deliver.ts'),
        from: PUT_AND_COMPARE,
        to: '',
      },
      {
        file: engine('deliver.ts'),
        from: '  sizes.set(file.name, file.bytes.length);\n',
        to: `  sizes.set(file.name, file.bytes.length);\n  await removeSuperfluous(run, sizes);\n${PUT_AND_COMPARE}`,
      },
      {
        file: engine('deliver.ts'),
        from: "import type { Run } from './run.ts';\n",
        to: "import type { Run } from './run.ts';\nimport { removeSuperfluous } from './compact.ts';\n",
      },
    ],
  },
  {
    name: 'no read-back',
    changes: [
      {
        file: engine('put-and-compare.ts'),
        from: 'const back = await target.get(name, signal);',
        to: 'const back = bytes;',
      },
    ],
  },
  {
    name: 'no pending before PUT',
    changes: [
      { file: engine('push.ts'), from: '      await store.setPending(file);\n', to: '' },
      {
        file: engine('deliver.ts'),
        from: PUT_AND_COMPARE,
        to: `${PUT_AND_COMPARE}  await store.setPending(file);\n`,
      },
    ],
  },
  {
    name: 'no adoption',
    changes: [{ file: engine('sync-folder.ts'), from: '  await adopt(run, listing);\n', to: '' }],
  },
  {
    name: "no hash check against a captive portal's page",
    changes: [{ file: engine('pull.ts'), from: 'if ((await hashOf(bytes)) === hash) return', to: 'return' }],
  },
  {
    name: "others' files count as one's own",
    changes: [
      {
        file: engine('compact.ts'),
        from: 'file.isMine && isIntact(file, sizes)',
        to: 'isIntact(file, sizes)',
      },
    ],
  },
  {
    name: 'what a file lacked does not count',
    changes: [{ file: engine('coverage.ts'), from: 'new Set(partial)', to: 'new Set()' }],
  },
  {
    name: 'any newer file makes an older one superfluous',
    changes: [{ file: engine('coverage.ts'), from: '<= file.since', to: '<= 0' }],
  },
  {
    name: "files of one's own name are not pulled",
    changes: [
      {
        file: engine('pull.ts'),
        from: 'segment.name === pending?.name ||',
        to: 'segment.device === run.device ||',
      },
    ],
  },
  {
    name: 'a file of another size is there',
    changes: [
      {
        file: engine('coverage.ts'),
        from: 'sizes.get(name) === size',
        to: 'sizes.has(name) && size > 0',
      },
    ],
  },
  {
    name: 'seen before it is applied',
    changes: [
      {
        file: engine('pull.ts'),
        from: '  await apply(run, documents, file);\n',
        to: '  await store.keepFiles([{ ...file, documents: documents.map(({ id }) => id) }]);\n  await apply(run, documents, file);\n',
      },
    ],
  },
  {
    name: 'small files are never gathered',
    changes: [
      {
        file: engine('compact.ts'),
        from: 'smallOnes.length > smallFiles',
        to: 'smallOnes.length > Infinity',
      },
    ],
  },
  {
    name: 'superfluous files stay',
    changes: [{ file: engine('compact.ts'), from: 'length > 0) continue;', to: 'length >= 0) continue;' }],
  },
  {
    name: 'no key in the folder',
    changes: [
      { file: engine('heal.ts'), from: '  if (sizes.size > 0) await haveKey(run, listing);\n', to: '' },
      {
        file: engine('folder-key.ts'),
        from: '=== text.length',
        to: '!== undefined || listing.keys.size === 0',
      },
    ],
  },
  {
    name: 'client ids are the same in every life',
    changes: [
      {
        file: 'src/entry/client-ids.ts',
        from: 'return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;',
        to: 'return 7;',
      },
    ],
  },
  {
    name: 'what a file holds in part is not to be sent any more',
    changes: [
      {
        file: 'src/store/write/receive.ts',
        from: 'came.filter((id) => !lacking.has(id))',
        to: 'came',
      },
    ],
    seenBy: ['src/store/write/target-store.test.ts'],
  },
];

export const MUTANTS: readonly Mutant[] = [...OF_THE_ENGINE, ...OF_JOINS, ...OF_LABS];
