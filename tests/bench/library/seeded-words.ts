import { seededRandom } from '../store/seeded-library.ts';

/** The commonest words of abstracts, roughly in order; what is rarer is made of syllables. */
const COMMON = (
  'the of and in to a with was for were patients is on from by that at this or as treatment study be are after ' +
  'between group clinical results these disease risk not we associated than increased using cells high during ' +
  'compared data age effect years cancer significantly analysis effects levels higher blood time associated both ' +
  'trial therapy outcomes randomized primary mortality children women health expression response chronic acute heart ' +
  'failure cardiac infarction infection lung surgery dose serum diagnosis cohort review COVID-19 TNF-α IL-6 β-blocker ' +
  'placebo baseline diabetes hypertension stroke kidney renal liver breast tumor survival months weeks mg/kg HbA1c p53 ' +
  'double-blind follow-up long-term meta-analysis placebo-controlled NF-κB CD4+ γδ haemorrhage sepsis tuberculosis'
).split(' ');
const SYLLABLES = (
  'car di o my o path y neu ro gen e sis the ra peu tic on co lo gy he mo glo bin in su lin im mu no sup pres sion ' +
  'vas cu lar ren al pul mo na ry gas tro en ter i tis lym pho cyte der ma to sis os te o po ro sis ar thri tis an ti bi ' +
  'ot ic vi rus bac te ri al pro tein en zyme re cep tor ki nase mu ta tion chro mo some tran scrip tion sig nal path way'
).split(' ');
/** So many different words there are. */
const WORDS = 60_000;
/** How much rarer each next word is: natural texts have an exponent of about one (Zipf's law). */
const EXPONENT = 1.05;

const words = makeWords();
const sums = Float64Array.from(words, (_, rank) => 1 / (rank + 3) ** EXPONENT);
for (let at = 1; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (sums[at - 1] ?? 0);

/** A word, common ones more often, as in abstracts. */
export function anyWord(random: () => number): string {
  const sought = random() * (sums.at(-1) ?? 1);
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < sought) low = middle + 1;
    else high = middle;
  }
  return words[low] ?? '';
}

/** Sentences of about so many UTF-16 units, with figures as abstracts have them. */
export function prose(length: number, random: () => number): string {
  let text = '';
  let left = 0;
  while (text.length < length) {
    if (left <= 0) {
      if (text !== '') text = `${text.trimEnd()}. `;
      left = 8 + Math.floor(random() * 20);
      const word = anyWord(random);
      text += `${word.charAt(0).toUpperCase()}${word.slice(1)} `;
    } else if (random() < 0.04) text += `${figure(random)} `;
    else text += `${anyWord(random)}${random() < 0.08 ? ',' : ''} `;
    left -= 1;
  }
  return `${text.trimEnd()}.`;
}

/** A length around the middle, as lengths of texts are spread: a few are many times as long (log-normal). */
export function someLength(middle: number, spread: number, random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.max(12, Math.round(middle * Math.exp(spread * normal)));
}

/** One of them. */
export function oneOf<Value>(values: readonly Value[], random: () => number): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('There is nothing to choose from.');
  return value;
}

function figure(random: () => number): string {
  const kind = random();
  const hundredth = () => (random() * 3).toFixed(2);
  if (kind < 0.3) return `(p = 0.${String(Math.floor(random() * 1000)).padStart(3, '0')})`;
  if (kind < 0.6) return `(HR ${hundredth()}, 95% CI ${hundredth()}-${hundredth()})`;
  if (kind < 0.8) return `${Math.floor(random() * 100)}.${Math.floor(random() * 10)}%`;
  return `(n=${Math.floor(random() * 5_000)})`;
}

function makeWords(): string[] {
  const random = seededRandom(60_000);
  const all = new Set(COMMON);
  while (all.size < WORDS) {
    const syllables = 2 + Math.floor(random() * 4);
    all.add(Array.from({ length: syllables }, () => oneOf(SYLLABLES, random)).join(''));
  }
  return [...all];
}
