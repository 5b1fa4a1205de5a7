import type { Mutant } from './mutants.ts';

/** Tests of what real libraries make of joins and separations. */
const JOINS = ['src/store/write/join.test.ts', 'src/store/write/receive.property.test.ts'];
const LABS = ['src/background/sync/labs.test.ts'];
const join = (from: string, to: string): Pick<Mutant, 'changes' | 'seenBy'> => ({
  changes: [{ file: 'src/entry/join.ts', from, to }],
  seenBy: JOINS,
});
const lab = (file: string, from: string, to: string): Pick<Mutant, 'changes' | 'seenBy'> => ({
  changes: [{ file: `src/store/${file}`, from, to }],
  seenBy: LABS,
});

/** What is easily got wrong where two keys are one article, or were. */
export const OF_JOINS: readonly Mutant[] = [
  {
    name: 'of a chain of joined keys the next one keeps what is taken apart',
    ...join(
      'for (const stronger of strongers) takeApart',
      'for (const stronger of strongers.slice(1)) takeApart',
    ),
  },
  {
    name: 'the rest of a chain does not hear of what was taken from its middle',
    ...join(
      'while they were together.\n  for (const [stronger, next] of pairs(strongers)) joinInto(next, stronger);\n',
      'while they were together.\n',
    ),
  },
  {
    name: 'what came to a key before word that it was taken apart elsewhere stays with the other one',
    changes: [
      {
        file: 'src/store/write/receive.ts',
        from: '    takeOutOfAll(strongers, await writing.documents(weaker), at);\n',
        to: '    await writing.documents(weaker);\n',
      },
      {
        file: 'src/store/write/receive.ts',
        from: 'const { weaker, stronger, at } of',
        to: 'const { weaker, stronger } of',
      },
    ],
    seenBy: JOINS,
  },
  {
    name: 'a separation is forgotten where another device joined the two without having heard of it',
    changes: [
      {
        file: 'src/entry/joins-document.ts',
        from: 'if (now.rejoined?.includes(separated) !== true) records(doc).set(weaker, record);',
        to: '',
      },
    ],
    seenBy: ['src/entry/joins-document.test.ts', 'src/store/write/same-article.test.ts'],
  },
  {
    name: 'what was taken apart is joined again by merging alone',
    changes: [
      {
        file: 'src/store/write/join-under.ts',
        from: '=== undefined ? joinInto : joinAgain',
        to: '=== undefined ? joinInto : joinInto',
      },
    ],
    seenBy: JOINS,
  },
  {
    name: "the stronger key's choices do not count",
    ...join('  chooseOwn(stronger.tags, own, weaker.tags);\n', ''),
  },
];

/** What is easily got wrong where only a part of the library is a lab's. */
export const OF_LABS: readonly Mutant[] = [
  {
    name: 'what nobody shared is to be sent to the lab',
    ...lab(
      'write/lab-rows.ts',
      'if (!article || !sharing.shared.has(joinedUnder(joins, article.key))) continue;',
      'if (!article) continue;',
    ),
  },
  {
    name: 'whatever is to be sent leaves for the lab',
    ...lab(
      'read/current-documents.ts',
      'const ids = wanted.filter(goes);',
      'const ids = wanted.filter(() => goes);',
    ),
  },
  {
    name: 'a lost file has everything sent again, whosever it is',
    ...lab(
      'write/target-store.ts',
      'goes(id) ? await revisionNow(id) : undefined',
      'goes && (await revisionNow(id))',
    ),
  },
  {
    name: 'what is shared no more still goes',
    ...lab('write/lab-rows.ts', "      if (change === 'ends') this.#leave(target, key);\n", ''),
  },
  {
    name: 'what the user had for themselves is shared when a colleague shares the article',
    ...lab('write/lab-rows.ts', 'isAll &&= knowTheSame(', 'isAll ||= knowTheSame('),
  },
  {
    name: "a lab gets the user's own names of tags",
    ...lab(
      'lab-share.ts',
      'return lab && isLabs(id) ? target : MY_SPACE;',
      'return lab && isLabs(id) ? MY_SPACE : MY_SPACE;',
    ),
  },
  {
    name: 'a lab that names a tag names all of them',
    ...lab(
      'write/lab-names.ts',
      'for (const tag of tags) give(tag);',
      'for (const tag of [...tags, ...looks.keys()]) give(tag);',
    ),
  },
  {
    name: "a lab joins the user's own articles",
    ...lab(
      'write/receive.ts',
      'if (!isMine || sharing?.shared.has(key)) keys.add(key);',
      'if (!isMine || sharing) keys.add(key);',
    ),
  },
  {
    name: "the user's number keys of tags go to the lab",
    ...lab('write/lab-names.ts', 'putTagLooks(lab, tag, shown);', 'putTagLooks(lab, tag, look);'),
  },
];
