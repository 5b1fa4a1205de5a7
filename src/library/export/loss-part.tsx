import type { Loss } from '../../exchange/records/losses.ts';
import { printedNumber } from '../../ui/printed-number.ts';
import { Problem } from '../../ui/problem.tsx';
import { text } from '../../ui/text.ts';
import { articlesText } from '../acts/act-text.ts';
import { lossText } from './loss-text.ts';
import { Progress } from './progress.tsx';
import type { LossState } from './use-losses.ts';

/** Longer titles are cut: they are examples. */
const LONG = 60;

/** What a format does not carry, or only to PubMargin itself, before anything goes out in it. `name`: the format's. */
export function LossPart({ name, state }: { name: string; state: LossState }) {
  const { losses, done, total, error, stop } = state;
  if (error !== undefined) return <Problem error={error} />;
  if (!losses) {
    return (
      <Progress
        said={text('exportLooking', name)}
        {...{ done, total }}
        end={text('exportStopLooking')}
        onEnd={stop}
      />
    );
  }
  const { losses: lost, unseen, isCut, looked } = losses;
  return (
    // Long reports scroll, by keys too.
    <section class="export-losses" aria-label={text('exportLosses')} tabIndex={0}>
      <p role="status">
        {lost.length > 0
          ? text('exportDoesNotCarry', name)
          : text(unseen.length > 0 ? 'exportComesBack' : 'exportCarriesAll', name)}
        {isCut && ` ${text('exportLookedAt', printedNumber(looked), articlesText(total))}`}
      </p>
      <LossList losses={lost} />
      {unseen.length > 0 && (
        <>
          <p>{text('exportUnseen')}</p>
          <LossList losses={unseen} />
        </>
      )}
    </section>
  );
}

function LossList({ losses }: { losses: readonly Loss[] }) {
  if (losses.length === 0) return null;
  return (
    <ul>
      {losses.map((loss) => (
        <li key={loss.what}>
          {lossText(loss.what)} <span class="export-count">({articlesText(loss.count)})</span>
          <span class="export-examples">{examplesText(loss)}</span>
        </li>
      ))}
    </ul>
  );
}

function examplesText({ examples, count }: Loss): string {
  const titles = examples.map((title) => `“${title.length > LONG ? `${title.slice(0, LONG - 1)}…` : title}”`);
  return [...titles, ...(count > titles.length ? ['…'] : [])].join(', ');
}
