const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon ' +
  'phi chi psi omega';
/** What compatibility decomposition leaves apart although printers take one for the other. */
const SPELT: ReadonlyMap<string, string> = new Map([
  ...GREEK.split(' ').map((name, i) => [String.fromCharCode(0x3b1 + i), name] as const),
  ...(['∆ delta', 'ß ss', 'æ ae', 'œ oe', 'ø o', 'ł l', 'đ d', 'ı i', 'ð d', 'þ th'] as const).map((pair) => {
    const [from = '', to = ''] = pair.split(' ');
    return [from, to] as const;
  }),
]);

const known = new Map<string, string>();

/**
 * One character as it compares between two printings of it: small, without accents, compatibility forms (ligatures,
 * full-width letters, super- and subscripts) as plain characters, a Greek letter by its name. '' for a mark or a sign.
 */
export function foldedCharacter(character: string): string {
  const cached = known.get(character);
  if (cached !== undefined) return cached;
  const folded = Array.from(character.normalize('NFKD').toLowerCase().normalize('NFKD'))
    .map((part) => SPELT.get(part) ?? (/[\p{L}\p{N}]/u.test(part) ? part : ''))
    .join('');
  known.set(character, folded);
  return folded;
}
