import { bareCitation } from '../../src/article/bare-citation.ts';
import { TAG_COLOURS } from '../../src/entry/tag.ts';
import type { StoredEntry } from '../../src/store/schema.ts';
import { seededRandom } from '../../tests/bench/store/seeded-library.ts';
import type { StoreRows } from '../../tests/e2e/harness/fill-store.ts';

const TITLES = [
  'Early antibiotic therapy and {outcome} in {people} with {disease}: {study}',
  '{care} versus {other} for {disease} in {people}: {study}',
  'Prevalence and risk factors of {disease} among {people}',
  'Effect of {care} on {outcome} in {people}: {study}',
  '{disease} in {people}: a review of pathophysiology, diagnosis and management',
  'Association between {disease} and {outcome}: {study}',
  'Cost-effectiveness of {care} in {people}',
  'Predicting {outcome} in {people} with {disease}',
  'Long-term {outcome} after {care}: {study}',
];
const PARTS: Readonly<Record<string, readonly string[]>> = {
  outcome: [
    '28-day mortality',
    'length of stay',
    'quality of life',
    'hospital readmission',
    'treatment adherence',
  ],
  people: [
    'neonates',
    'older adults',
    'critically ill patients',
    'pregnant women',
    'primary care',
    'young athletes',
  ],
  disease: [
    'sepsis',
    'heart failure',
    'pneumonia',
    'type 2 diabetes',
    'acute kidney injury',
    'chronic pain',
    'stroke',
  ],
  study: [
    'a randomised controlled trial',
    'a systematic review and meta-analysis',
    'a prospective cohort study',
    'a nationwide registry study',
    'protocol for a stepped-wedge trial',
  ],
  care: [
    'procalcitonin-guided therapy',
    'low-dose aspirin',
    'remote monitoring',
    'β-blockers',
    'early mobilisation',
  ],
  other: ['usual care', 'placebo', 'delayed treatment', 'standard follow-up'],
};
const NOTES = [
  'Small sample, but the allocation was concealed properly. Ask for the per-protocol numbers.',
  'Cite in the introduction, beside the survey.',
  'The outcome was changed after registration: see the entry of the registry.',
  'Good figure 2 for the lecture on sepsis.',
  'Readmissions were left out, which is where the effect would be. Compare with the older cohort.',
];
const JOURNALS =
  'N Engl J Med,Lancet,JAMA,BMJ,Crit Care,PLoS One,Ann Intern Med,Circulation,J Clin Epidemiol'.split(',');
const AUTHORS =
  'Garcia M,Müller B,Chen L,Okafor A,Rossi G,Kowalska E,Tanaka H,Silva J,Dubois C,Novak P,Haddad R'.split(
    ',',
  );
const TAGS = (
  'sepsis,methods/rct,methods/cohort,to discuss,methods/review,cite in intro,teaching,guideline,people/neonates,' +
  'people/older adults'
).split(',');
const STATUSES = ['to-read', 'reading', 'read'] as const;
const DECISIONS = ['include', 'maybe', 'exclude'] as const;
const DAY = 86_400_000;

/** A library as a reader of many years has it, to be looked at in pictures: the same every time. */
export function shownLibrary(count: number): StoreRows {
  const random = seededRandom(count);
  const oneOf = <T>(values: readonly T[]): T => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
  };
  const some = (chance: number) => random() < chance;
  const title = () => {
    const filled = oneOf(TITLES).replace(/\{(\w+)\}/g, (_, part: string) => oneOf(PARTS[part] ?? ['']));
    return filled.charAt(0).toUpperCase() + filled.slice(1);
  };
  const tag = (name: string) => {
    return { key: name, name, colour: TAG_COLOURS[TAGS.indexOf(name) % TAG_COLOURS.length] ?? 'grey' };
  };
  const counts = new Map<string, number>();
  const rows = Array.from({ length: count }, (_, n) => {
    const ids = { pmid: String(20_000_000 + n * 731) };
    const created = Date.now() - n * DAY * 0.3 - random() * DAY;
    const modified = created;
    const names = [
      ...new Set(
        Array.from(
          { length: Math.floor(random() * 4) },
          () => TAGS[Math.floor(random() ** 2 * TAGS.length)] ?? '',
        ),
      ),
    ];
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    const notes = Array.from({ length: Math.floor(random() * 3) }, (_, at) => {
      return { id: `${n}-${at}`, body: oneOf(NOTES), author: '', origin: '', created, modified };
    });
    const entry: StoredEntry = {
      ...{ key: `pmid:${ids.pmid}`, ids, title: title(), notes, reasons: [], joined: [], created, modified },
      tags: names.map((name) => ({
        ...tag(name),
        origin: some(0.1) ? 'Reading list of the department' : '',
      })),
      tagKeys: names,
      ...(some(0.5) ? { status: oneOf(STATUSES) } : {}),
      ...(some(0.4) ? { decision: oneOf(DECISIONS) } : {}),
      ...(some(0.25) ? { rating: oneOf([2, 3, 4, 5]) } : {}),
      aliases: { pmid: [ids.pmid], pmcid: [], doi: [] },
      beginnings: notes.map(({ body }) => ({ excerpt: body, author: '', modified })).slice(0, 2),
      ...{ separatedFrom: [], named: [] },
    };
    const year = 2025 - Math.floor(random() * random() * 35);
    const citation = {
      ...bareCitation(ids),
      title: entry.title,
      authors: [...new Set(Array.from({ length: 2 + Math.floor(random() * 6) }, () => oneOf(AUTHORS)))].map(
        (name) => ({ name }),
      ),
      journalAbbreviation: oneOf(JOURNALS),
      date: { text: String(year), year },
      publicationTypes: some(0.01) ? ['Retracted Publication'] : [],
      abstracts: [{ sections: [{ text: `${title()}. ${oneOf(NOTES)} ${title()}.` }] }],
    };
    return { entry, citation: { key: entry.key, citation, site: 'PubMed', page: '', at: 1 } };
  });
  return {
    entries: rows.map(({ entry }) => entry),
    citations: rows.map(({ citation }) => citation),
    tags: TAGS.map((name) => ({ ...tag(name), number: undefined, count: counts.get(name) ?? 0 })),
  };
}
