import { MUTANTS } from './mutants.ts';

/**
 * The text of a file of the project's in the mutant that the environment's MUTANT names; undefined where the mutant has it
 * as it is. Throws where a change does not fit the file just once, so that no mutant is ever without its bug.
 */
export function mutated(file: string, read: () => string): string | undefined {
  const mutant = MUTANTS.find(({ name }) => name === process.env['MUTANT']);
  if (!mutant) throw new Error(`There is no mutant ${String(process.env['MUTANT'])}`);
  const changes = mutant.changes.filter((change) => change.file === file);
  if (changes.length === 0) return undefined;
  let text = read();
  for (const { from, to } of changes) {
    if (text.split(from).length !== 2) throw new Error(`${file} has not just once: ${from}`);
    text = text.replace(from, () => to);
  }
  return text;
}
