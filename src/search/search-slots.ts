import type { EntrySlots } from './entry-slots.ts';
import { type Place } from './entry-slots.ts';
import { factsOf } from './facts.ts';
import { LookingThrough, worthOf } from './look-through.ts';
import { isNarrower } from './is-narrower.ts';
import { makePlan, type Plan } from './plan.ts';
import type { Query, Term } from './query.ts';
import { isAboutTexts, soughtBy } from './sought.ts';
import type { TagNames } from './tag-names.ts';
import { WEIGHT_OF_IDENTIFIER } from './units.ts';
import { BEGINNING, WHOLE } from './spelling-pool.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Shorter figures are PMIDs only as a whole: `2019` begins too many. */
const SHORTEST_BEGINNING = 5;

/** By slot: how well its entry answers a query; 0 where it does not, or there is none. Never more than 65,535. */
export type Scores = Uint16Array;

/** A query and its answer. */
export interface Answered {
  readonly query: Query;
  readonly plan: Plan;
  readonly scores: Scores;
}

/**
 * Asks every entry, or only those that answered the query before where that is enough; that one was asked of the same
 * library. A query without terms is answered by all entries alike.
 */
export function searchSlots(
  query: Query,
  slots: EntrySlots,
  vocabulary: Vocabulary,
  tags: TagNames,
  before: Answered | undefined,
): Answered {
  const { listed, identifiers } = slots;
  const scores = new Uint16Array(listed.length);
  const facts = factsOf(query.terms);
  const pmids = query.terms.flatMap((term) => pmidFact(term, identifiers) ?? []);
  const terms = query.terms.filter(isAboutTexts);
  const sought = soughtBy(query.terms, vocabulary);
  const plan = makePlan(sought, vocabulary, (untagged) => tags.answers(untagged, terms));
  const among =
    before && hasFactsOf(query, before.query) && isNarrower(plan, before.plan) ? before.scores : undefined;
  const looking = new LookingThrough(plan);
  const beginnings = sought.flatMap(({ identifier }, which) =>
    identifier === undefined ? [] : { which, identifier },
  );
  const place: Place = { units: new Uint16Array(), from: 0, to: 0 };
  for (let slot = 0; slot < listed.length; slot += 1) {
    if (among && among[slot] === 0) continue;
    const entry = listed[slot];
    if (!entry || !all(facts, entry) || !all(pmids, slot)) continue;
    looking.begin();
    if (beginnings.length > 0) {
      for (const { which, identifier } of beginnings) {
        const worth = identifierWorth(identifiers[slot] ?? '', identifier);
        if (worth > 0) looking.found(which, worth);
      }
    }
    if (sought.length > 0) {
      slots.placeOf(slot, place);
      looking.through(place.units, place.from, place.to);
    }
    scores[slot] = Math.min(looking.score(), 0xffff);
  }
  return { query, plan, scores };
}

/** What is asked of entries beside their texts, all of what the other query asks at least. */
function hasFactsOf(query: Query, other: Query): boolean {
  const facts = (terms: readonly Term[]) =>
    terms.filter((term) => !isAboutTexts(term)).map((term) => JSON.stringify(term));
  const asked = new Set(facts(query.terms));
  return facts(other.terms).every((fact) => asked.has(fact));
}

function all<Subject>(facts: readonly ((subject: Subject) => boolean)[], subject: Subject): boolean {
  for (let at = 0; at < facts.length; at += 1) if (facts[at]?.(subject) === false) return false;
  return true;
}

function pmidFact(term: Term, identifiers: readonly string[]): ((slot: number) => boolean) | undefined {
  if (term.type !== 'pmid') return undefined;
  const line = `\n${term.pmid}\n`;
  return (slot) => (identifiers[slot]?.includes(line) ?? false) !== term.not;
}

function identifierWorth(lines: string, beginning: string): number {
  const at = lines.indexOf(`\n${beginning}`);
  if (at < 0) return 0;
  if (lines.includes(`\n${beginning}\n`)) return worthOf(WEIGHT_OF_IDENTIFIER, WHOLE);
  return beginning.length < SHORTEST_BEGINNING ? 0 : worthOf(WEIGHT_OF_IDENTIFIER, BEGINNING);
}
