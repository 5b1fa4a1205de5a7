import { scaleBand } from 'd3-scale';
import { printedNumber } from '../../ui/printed-number.ts';
import { text, type TextKey } from '../../ui/text.ts';
import { Bars } from './bars.tsx';
import { Picture } from './picture.tsx';
import { PictureTable } from './picture-table.tsx';
import { stepNames } from './step-name.ts';
import { type StepUnit, type TimeStep, timeSteps } from './time-steps.ts';
import type { LookedAt } from './use-look.ts';
import { useWidth } from './use-width.ts';

const SAYS: Readonly<Record<StepUnit, TextKey>> = {
  day: 'pictureTimeByDay',
  week: 'pictureTimeByWeek',
  month: 'pictureTimeByMonth',
  year: 'pictureTimeByYear',
};
const STEP: Readonly<Record<StepUnit, TextKey>> = {
  day: 'pictureDay',
  week: 'pictureWeek',
  month: 'pictureMonth',
  year: 'pictureYear',
};
/** In pixels: of each series, of its name above it, of the names of steps below, and left of the bars for numbers. */
const HEIGHT = { series: 88, name: 36, steps: 24 };
const LEFT = 44;
/** Names of steps are no nearer to each other, in pixels. */
const STEP_NAME = 60;

/** Notes and articles over time: two rows of bars over the same steps, each with its own scale. */
export function TimePicture({ entries, now }: Pick<LookedAt, 'entries'> & { now: number }) {
  const [element, width] = useWidth(300);
  const { unit, steps } = timeSteps(
    entries.map(({ created }) => created),
    entries.flatMap(({ noted }) => noted),
    now,
  );
  const names = stepNames(unit);
  const sum = (what: 'articles' | 'notes') => steps.reduce((all, step) => all + step[what], 0);
  const [articles, notes] = [sum('articles'), sum('notes')];
  const x = scaleBand(
    steps.map((_, at) => at),
    [LEFT, width],
  ).paddingInner(0.2);
  const every = Math.max(1, Math.ceil((STEP_NAME * steps.length) / (width - LEFT)));
  const height = 2 * (HEIGHT.name + HEIGHT.series) + HEIGHT.steps;
  const title = text('pictureTime');
  const series = [
    {
      what: 'articles',
      name: articles === 1 ? text('pictureOneArticle') : text('pictureArticles', printedNumber(articles)),
    },
    {
      what: 'notes',
      name: notes === 1 ? text('pictureOneNote') : text('pictureNotes', printedNumber(notes)),
    },
  ] as const;
  return (
    <Picture title={title} says={text(SAYS[unit])}>
      <div ref={element}>
        <svg
          class="drawing"
          role="img"
          aria-label={text('pictureTimeName', title, series[0].name, series[1].name)}
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
        >
          {series.map(({ what, name }, at) => (
            <Bars
              key={what}
              kind={what}
              name={name}
              values={steps.map((step) => step[what])}
              x={x}
              top={at * (HEIGHT.name + HEIGHT.series) + HEIGHT.name}
              height={HEIGHT.series}
            />
          ))}
          {steps.map(({ start }, at) =>
            // Counted from the last one, which is today's.
            (steps.length - 1 - at) % every === 0 ? (
              <text
                key={start}
                class="quiet"
                x={Math.min((x(at) ?? 0) + x.bandwidth() / 2, width - STEP_NAME / 2 + 8)}
                y={height - 6}
                text-anchor="middle"
              >
                {names.short(start)}
              </text>
            ) : null,
          )}
          {steps.map((step, at) => (
            <rect key={step.start} class="touch" x={x(at)} y="0" width={x.step()} height={height}>
              <title>{stepSays(names.full(step.start), step)}</title>
            </rect>
          ))}
        </svg>
      </div>
      <PictureTable
        caption={title}
        head={[text(STEP[unit]), text('pictureArticlesHead'), text('pictureNotesHead')]}
        rows={() =>
          steps.toReversed().map(({ start, articles, notes }) => [names.full(start), articles, notes])
        }
      />
    </Picture>
  );
}

function stepSays(name: string, { articles, notes }: TimeStep): string {
  return text('pictureTimeStep', name, printedNumber(articles), printedNumber(notes));
}
