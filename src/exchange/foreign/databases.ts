import type { WordsFrom } from '../records/record.ts';

/**
 * Databases and screening tools that name themselves in what they export. PubMed is none of them: it exports another format, and
 * reference managers name it in whatever they saved from there.
 */
const DATABASE =
  /\b(?:embase|scopus|ovid|ovidsp|cinahl|psycinfo|proquest|ebsco(?:host)?|cochrane|caplus|scifinder|web of science|web ?of ?knowledge|webofscience)\b|^(?:WOS|BIOSIS|CCC|INSPEC):|^rayyan-\d/i;

/** Whose words the keywords of a record are. `said`: what stands where programs name the database that it came from. */
export function wordsFrom(said: readonly string[]): WordsFrom {
  return said.some((text) => DATABASE.test(text)) ? 'database' : 'anywhere';
}
