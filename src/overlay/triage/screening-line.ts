import { countScreening, type ScreeningCounts } from '../../entry/screening.ts';
import { type DecidedResults, decidedResults, triageFolded } from '../../settings/triage.ts';
import { text } from '../../ui/text.ts';
import tokens from '../../ui/tokens.css?inline';
import { makeHost } from '../host.ts';
import type { PageSession } from '../page-session.ts';
import { reportFailure } from '../report.ts';
import { button, make, press } from './make.ts';
import { isDecided, type Row, rowsOf } from './rows.ts';
import css from './screening-line.css?inline';
import { type ScreeningLine, triageOf } from './triage-script.ts';

/** The line of a page stays as long as its visit does. */
const drawn = new WeakMap<AbortSignal, ScreeningLine>();

/** Draws the line that counts on this page, unless it is there: "200 shown: 12 included, 31 excluded, 157 open". */
export function screeningLine(session: PageSession): ScreeningLine {
  const known = drawn.get(session.signal);
  if (known) return known;
  const line = drawLine(session);
  drawn.set(session.signal, line);
  return line;
}

function drawLine(session: PageSession): ScreeningLine {
  const { signal } = session;
  const { element: host, place: inside } = makeHost('pubmargin-triage', [tokens, css], signal);
  let decided: DecidedResults = decidedResults.fallback;
  let folding = triageFolded.fallback;
  const listeners = new Set<() => void>();
  const failed = (error: unknown): void => reportFailure('triage', error);

  const turn = (how: DecidedResults): void => {
    decided = decided === how ? 'show' : how;
    draw();
    decidedResults.setValue(decided).catch(failed);
  };
  const fold = (folds: boolean): void => {
    folding = folds;
    draw();
    (folds ? chip : folder).focus({ preventScroll: true });
    triageFolded.setValue(folds).catch(failed);
  };
  const said = make('span', { class: 'said' });
  const dim = button({ text: text('triageDim'), onClick: () => turn('dim') });
  const hide = button({ onClick: () => turn('hide') });
  const counts = button({
    text: text('triageCounts'),
    onClick: () => void triageOf(session).then((triage) => triage.showCounts(), failed),
    attributes: { 'aria-haspopup': 'dialog', 'aria-expanded': 'false' },
  });
  const folder = button({
    class: 'fold',
    onClick: () => fold(true),
    attributes: { 'aria-label': text('triageFold') },
  });
  const bar = make(
    'div',
    { class: 'bar', attributes: { role: 'region', 'aria-label': text('triageName') } },
    make('div', { class: 'line' }, said, make('span', { class: 'group' }, dim, hide, counts, folder)),
  );
  const chip = button({ class: 'chip', onClick: () => fold(false) });

  const foldAsChosen = (): void => {
    const isFolded = folding ?? innerHeight < LOW;
    bar.classList.toggle('folded', isFolded);
    chip.hidden = !isFolded;
  };
  const draw = (): void => {
    const rows = rowsOf(session);
    const counted = countScreening(
      rows.map(({ view }) => view),
      [],
    );
    const hidden = decided === 'hide' ? rows.filter(isDecided).length : 0;
    host.dataset.decided = decided;
    foldAsChosen();
    chip.textContent = text('triageChip', counted.shown - counted.open, counted.shown);
    said.textContent = countsLine(counted);
    hide.textContent = hidden > 0 ? text('triageShow', hidden) : text('triageHide');
    press(dim, decided === 'dim');
    press(hide, decided === 'hide');
    for (const listener of listeners) listener();
  };
  const read = async (): Promise<void> => {
    [decided, folding] = await Promise.all([decidedResults.getValue(), triageFolded.getValue()]);
    draw();
  };

  inside.append(bar, chip);
  draw();
  session.subscribe(draw);
  watchSizes(() => {
    standBeside(bar, rowsOf(session));
    foldAsChosen();
  }, signal);
  // Not before the choices are known: a folded bar shall not flash up.
  void read()
    .catch(failed)
    .then(() => signal.aborted || document.documentElement.append(host));
  return {
    ...{ place: inside, bar, counts },
    get decided() {
      return decided;
    },
    onDraw: (listener) => void listeners.add(listener),
  };
}

/** Below this height of the window, px, the bar is folded until the user says otherwise: it would cover much of it. */
const LOW = 500;

/** The least room beside the results that the bar stands in, px; where there is less it lies at the window's lower edge. */
const SIDE = 288;

/** Stands the bar into the free room at the right of the results, so that it covers nothing of them. */
function standBeside(bar: HTMLElement, rows: readonly Row[]): void {
  const row = rows.find(({ element }) => element.getBoundingClientRect().width > 0); // Not a hidden one.
  const room = row ? document.documentElement.clientWidth - row.element.getBoundingClientRect().right : 0;
  bar.classList.toggle('side', room >= SIDE);
  bar.style.setProperty('--room', `${Math.floor(room)}px`);
}

function watchSizes(onChange: () => void, signal: AbortSignal): void {
  const sizes = new ResizeObserver(onChange);
  sizes.observe(document.documentElement);
  signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
}

/** "200 shown: 12 included, 31 excluded, 157 open"; a "maybe" is named where there is one. */
function countsLine({ shown, included, maybe, excluded, open }: ScreeningCounts): string {
  const parts = [
    text('triageLineIncluded', included),
    ...(maybe > 0 ? [text('triageLineMaybe', maybe)] : []),
    text('triageLineExcluded', excluded),
    text('triageLineOpen', open),
  ];
  return text('triageLine', shown, parts.join(', '));
}
