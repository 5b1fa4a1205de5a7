/**
 * A full name as PubMed abbreviates it: `Anita A. Mathias` → `Mathias AA`, `Elisabeth van der Horst` →
 * `van der Horst E`, `PHP de Jong` → `de Jong PHP`. A name of one word, or one that ends in initials already
 * (`Biswas A`, `Frenck RW Jr`), stays as it is.
 */
export function abbreviatedName(fullName: string): string {
  const words = fullName.split(' ').filter(Boolean);
  const areAbbreviated = () => words.length < 2 || /^\p{Lu}{1,3}$/u.test(words.at(-1) ?? '');
  if (areAbbreviated()) return fullName;
  const suffix = /^(?:Jr|Sr|II|III|IV|[23][nr]d)\.?$/.test(words.at(-1) ?? '') ? words.pop() : undefined;
  if (areAbbreviated()) return fullName;
  let start = words.length - 1;
  // Particles belong to the surname: "de", "van der".
  while (start > 1 && /^\p{Ll}/u.test(words[start - 1] ?? '')) start -= 1;
  const given = words.slice(0, start);
  const initials = given.map((name) =>
    /^(?:\p{Lu}\.?[-‐]?){1,4}$/u.test(name) ? name.replace(/[.‐-]/g, '') : capitals(name),
  );
  return [words.slice(start).join(' '), initials.join(''), suffix?.replace('.', '')]
    .filter(Boolean)
    .join(' ');
}

/** `Hwang-Cheng` → `HC`, `Jean` → `J`. */
function capitals(name: string): string {
  return name
    .split(/[-‐]/)
    .map((part) => part.slice(0, 1).toUpperCase())
    .join('');
}
