import { countByTag, countScreening } from '../../entry/screening.ts';
import { exclusionReasons } from '../../settings/exclusion-reasons.ts';
import { text } from '../../ui/text.ts';
import type { PageSession } from '../page-session.ts';
import { reportFailure } from '../report.ts';
import { trusted } from '../trusted.ts';
import { makeActing } from './acting.ts';
import { placeOf, ResultActions } from './actions.ts';
import { actionsOf } from './actions-of.ts';
import { type CountsView, openCounts } from './counts-view.ts';
import { beginsInView, scrollIntoView } from './into-view.ts';
import { make } from './make.ts';
import { makeMark } from './mark.ts';
import { makeMessageLine } from './message-line.ts';
import { Questions } from './questions.ts';
import { resultKeys } from './result-keys.ts';
import { ResultList } from './result-list.ts';
import { tickboxOf } from './rows.ts';
import { Steps } from './steps.ts';
import { TICKBOX } from './tickbox.ts';
import css from './triage.css?inline';
import type { ScreeningLine, TriageOnPage } from './triage-script.ts';

/** The triage of a page goes on as long as its visit does. */
const begun = new WeakMap<AbortSignal, TriageOnPage>();

/** Begins the triage of this page's results, unless it has begun: mark, buttons, and what keys do. */
export function triage(session: PageSession, line: ScreeningLine): TriageOnPage {
  const known = begun.get(session.signal);
  if (known) return known;
  const made = begin(session, line);
  begun.set(session.signal, made);
  return made;
}

function begin(session: PageSession, line: ScreeningLine): TriageOnPage {
  const { signal } = session;
  const { place, bar } = line;
  const list = new ResultList(session);
  const message = makeMessageLine(() => steps.undo());
  const steps = new Steps(session, (outcome) => message.show(outcome));
  const say = (said: string): void => message.show({ said, canUndo: false });
  const results = new ResultActions(list, steps, say);
  const questions = new Questions(bar, list, results);
  const failed = (error: unknown, again: () => void): void => message.show({ error, again });
  const named = (error: unknown): void => reportFailure('triage', error);
  const height = (): number => bar.getBoundingClientRect().height;
  let order: readonly string[] = [];
  let counts: CountsView | undefined;

  const actions = actionsOf({
    ...{ results, steps },
    move(by) {
      const row = list.move(by, (one) => beginsInView(one.element));
      draw();
      if (row) scrollIntoView(row.element, height());
      message.tell(row ? current() : text(by === 1 ? 'triageLast' : 'triageFirst'));
    },
    tick() {
      if (list.current) tickboxOf(list.current.element)?.focus();
      else results.anyMeant();
    },
    note() {
      if (list.current) session.editMention(list.current.mention, 'note');
      else results.anyMeant();
    },
    tag: () => void questions.tag().catch((error: unknown) => failed(error, actions.tag)),
    reasons: () => void questions.reason().catch((error: unknown) => failed(error, actions.reasons)),
  });
  const acting = makeActing({
    act: (action) => actions[action](),
    takeBack: (what) => (what === 'decision' ? results.decide(null) : results.mark(null)),
    mean(target) {
      list.mean(target);
      draw();
    },
  });
  const mark = makeMark(place, signal);

  /** Which result is the current one, and what the library holds of it. */
  const current = (): string => {
    const row = list.current;
    return row ? [placeOf(row, list.rows.length), row.view?.name].filter(Boolean).join(' ') : '';
  };
  const counted = () => {
    const views = list.rows.map(({ view }) => view);
    return { whole: countScreening(views, order), tags: countByTag(views, order) };
  };
  const draw = (): void => {
    const before = list.current?.element;
    list.hides = line.decided === 'hide';
    list.update();
    const { current: now, rows, shown, ticked, target, meant } = list;
    acting.draw({ current: now, target, ticked: ticked.length, rows: meant });
    counts?.update(counted());
    mark.put(now?.element);
    // What was hidden takes neither the focus nor the reader's place with it.
    const lost = rows.some((row) => !shown.includes(row) && row.element.contains(document.activeElement));
    const title = (now ?? shown[0])?.mention.anchor;
    if (lost && title instanceof HTMLElement) title.focus({ preventScroll: true });
    if (before && now && now.element !== before) {
      scrollIntoView(now.element, height());
      message.tell(current());
    }
  };
  const read = async (): Promise<void> => {
    order = await exclusionReasons.getValue();
    acting.showKeys(await resultKeys());
    draw();
  };

  place.append(make('style', { text: css }), message.live);
  bar.prepend(message.element, acting.element);
  draw();
  line.onDraw(draw);
  document.addEventListener(
    'change',
    trusted(({ target }) => {
      if (!(target instanceof Element && target.matches(TICKBOX))) return;
      list.mean('ticked');
      draw();
    }),
    { capture: true, passive: true, signal },
  );
  read().catch(named);
  exclusionReasons.onChange(() => void read().catch(named), signal);
  return {
    actions,
    showCounts() {
      counts?.close();
      counts = openCounts(bar, {
        ...{ ...counted(), opener: line.counts, say },
        onFailure: (error) => failed(error, () => line.counts.focus()),
      });
    },
  };
}
