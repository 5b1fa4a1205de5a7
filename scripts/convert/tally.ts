import type { Format, ReadItem } from '../../src/exchange/records/format.ts';
import { type Loss, LossReport } from '../../src/exchange/records/losses.ts';
import type { FileRecord } from '../../src/exchange/records/record.ts';
import { lossesOnTheWay } from '../../src/exchange/records/round-trip.ts';
import { AppError } from '../../src/lib/app-error.ts';
import { inEnglish } from './english.ts';

/** So many places that were not understood are told one by one. */
const MOST_TOLD = 20;

/** Counts what goes by while one file becomes another. */
export class Tally {
  readonly #losses = new LossReport();
  readonly #unseen = new LossReport();
  readonly #notUnderstood: string[] = [];
  #strange = 0;
  read = 0;

  /** The records on their way. Throws AppError `invalid` where there is none in all that the file says. */
  async *passing(items: AsyncIterable<ReadItem>, from: Format, to: Format): AsyncGenerator<FileRecord> {
    for await (const item of items) {
      if ('notUnderstood' in item) this.#note(item);
      else {
        this.read += 1;
        const { lost, unseen } = await lossesOnTheWay(to, item.record);
        this.#losses.add(item.record, lost);
        this.#unseen.add(item.record, unseen);
        yield item.record;
      }
    }
    const [first] = this.#notUnderstood;
    if (this.read === 0 && first)
      throw new AppError('invalid', `nothing in it was understood as ${from.name}; ${first.trim()}`);
  }

  /** All of it in words, a line each, for people. */
  report(from: Format, to: Format): string {
    const { losses } = this.#losses;
    const unseen = this.#unseen.losses;
    const gone = losses.find(({ what }) => what === 'whole articles')?.count ?? 0;
    return [
      `${articles(this.read)} read as ${from.name}, ${this.read - gone} written as ${to.name}.`,
      ...(losses.length > 0 ? [`What ${to.name} does not carry as it is:`, ...losses.map(lossLine)] : []),
      ...(unseen.length > 0 ? ['What only PubMargin reads in it:', ...unseen.map(lossLine)] : []),
      ...(this.#strange > 0 ? [`Not understood: ${this.#strange}`, ...this.#notUnderstood] : []),
      ...(this.#strange > MOST_TOLD ? [`  … and ${this.#strange - MOST_TOLD} more`] : []),
    ]
      .map((line) => `${printable(line)}\n`)
      .join('');
  }

  #note({ notUnderstood, line }: Extract<ReadItem, { notUnderstood: unknown }>): void {
    this.#strange += 1;
    if (this.#strange > MOST_TOLD) return;
    this.#notUnderstood.push(`  ${line === undefined ? '' : `line ${line}: `}${inEnglish(notUnderstood)}`);
  }
}

function lossLine({ what, count, examples }: Loss): string {
  const titles = examples.map((title) => `“${title.length > 60 ? `${title.slice(0, 59)}…` : title}”`);
  return `  ${what}: in ${articles(count)} (${titles.join(', ')}${count > titles.length ? ', …' : ''})`;
}

function articles(count: number): string {
  return count === 1 ? '1 article' : `${count} articles`;
}

/** Text of files as a terminal may show it: no control character reaches it. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
