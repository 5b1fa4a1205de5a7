import { countByTag, countScreening } from '../../entry/screening.ts';
import { exclusionReasons } from '../../settings/exclusion-reasons.ts';
import { type DecidedResults, decidedResults, triageFolded } from '../../settings/triage.ts';
import { text } from '../../ui/text.ts';
import tokens from '../../ui/tokens.css?inline';
import { badgeName } from '../badges/badge-name.ts';
import { makeHost } from '../host.ts';
import type { PageSession } from '../page-session.ts';
import { reportFailure } from '../report.ts';
import { trusted } from '../trusted.ts';
import { placeOf, ResultActions } from './actions.ts';
import { actionsOf } from './actions-of.ts';
import { makeBar } from './bar.ts';
import { type CountsView, openCounts } from './counts-view.ts';
import { beginsInView, scrollIntoView } from './into-view.ts';
import { makeMark } from './mark.ts';
import { makeMessageLine } from './message-line.ts';
import { Questions } from './questions.ts';
import { resultKeys } from './result-keys.ts';
import { ResultList } from './result-list.ts';
import { tickboxOf } from './rows.ts';
import { Steps } from './steps.ts';
import { TICKBOX } from './tickbox.ts';
import css from './triage.css?inline';
import type { Triage, TriageActions } from './triage-script.ts';

/** The triage of a page goes on as long as its visit does. */
const begun = new WeakMap<AbortSignal, TriageActions>();

/** Begins the triage of this page's results, unless it has begun: mark, bar, and what keys and buttons do. */
export const triage: Triage = (session) => {
  const known = begun.get(session.signal);
  if (known) return known;
  const actions = begin(session);
  begun.set(session.signal, actions);
  return actions;
};

function begin(session: PageSession): TriageActions {
  const { signal } = session;
  const { element: host, place } = makeHost('pubmargin-triage', [tokens, css], signal);
  const list = new ResultList(session);
  const message = makeMessageLine(() => steps.undo());
  const steps = new Steps(session, (outcome) => message.show(outcome));
  const results = new ResultActions(list, steps, (said) => message.show({ said, canUndo: false }));
  const mark = makeMark(place, signal);
  const failed = (error: unknown, again: () => void): void => message.show({ error, again });

  const actions = actionsOf({
    results,
    steps,
    move(by) {
      const row = list.move(by, (one) => beginsInView(one.element));
      if (row) scrollIntoView(row.element, bar.height);
      draw();
      message.tell(row ? said() : text(by === 1 ? 'triageLast' : 'triageFirst'));
    },
    tick() {
      const tickbox = list.current && tickboxOf(list.current.element);
      tickbox?.focus();
    },
    note() {
      const { current } = list;
      if (current) session.editMention(current.mention, 'note');
      else results.anyMeant();
    },
    tag: () => void questions.tag().catch((error: unknown) => failed(error, actions.tag)),
    reasons: () => void questions.reason().catch((error: unknown) => failed(error, actions.reasons)),
  });

  let decided: DecidedResults = decidedResults.fallback;
  let isFolded = triageFolded.fallback;
  let order: readonly string[] = [];
  let counts: CountsView | undefined;
  const keep = (kept: Promise<void>): void =>
    void kept.catch((error: unknown) => reportFailure('triage', error));
  const bar = makeBar(
    {
      act: (action) => actions[action](),
      takeBack: (what) => (what === 'decision' ? results.decide(null) : results.mark(null)),
      mean(target) {
        list.mean(target);
        draw();
      },
      showDecided(how) {
        decided = how;
        draw();
        keep(decidedResults.setValue(how));
      },
      openCounts(opener) {
        counts?.close();
        counts = openCounts(bar.element, {
          ...counted(),
          opener,
          say: (sentence) => message.show({ said: sentence, canUndo: false }),
          onFailure: (error) => failed(error, () => undefined),
        });
      },
      fold(folds) {
        isFolded = folds;
        draw();
        keep(triageFolded.setValue(folds));
      },
    },
    message,
  );
  const questions = new Questions(bar.element, list, results);
  place.append(message.live, bar.element, bar.chip);

  const counted = () => {
    const views = list.rows.map(({ view }) => view);
    return { whole: countScreening(views, order), tags: countByTag(views, order) };
  };
  /** Which result is the current one, and what the library holds of it. */
  const said = (): string => {
    const { current, rows } = list;
    if (!current) return '';
    const held = current.view ? ` ${badgeName(current.view)}` : '';
    return `${placeOf(current, rows.length)}${held}`;
  };
  const draw = (): void => {
    const before = list.current;
    list.hides = decided === 'hide';
    list.update();
    const { current, rows, shown, ticked, target, meant } = list;
    const lost = rows.find((row) => !shown.includes(row) && row.element.contains(document.activeElement));
    const now = counted();
    host.dataset.decided = decided;
    bar.draw({
      ...{ decided, isFolded, current, target },
      ...{ counts: now.whole, hidden: rows.length - shown.length, ticked: ticked.length, rows: meant },
    });
    counts?.update(now.whole, now.tags);
    mark.put(current?.element);
    // What was hidden takes neither the focus with it nor the reader's place.
    if (lost && current) focusTitle(current.mention.anchor);
    if (before && current && before.element !== current.element) {
      scrollIntoView(current.element, bar.height);
      message.tell(said());
    }
  };

  session.subscribe(draw);
  document.addEventListener(
    'change',
    trusted(({ target }) => {
      if (!(target instanceof Element && target.matches(TICKBOX))) return;
      list.mean('ticked');
      draw();
    }),
    { capture: true, passive: true, signal },
  );
  const readSettings = async (): Promise<void> => {
    [decided, isFolded, order] = await Promise.all([
      decidedResults.getValue(),
      triageFolded.getValue(),
      exclusionReasons.getValue(),
    ]);
    bar.showKeys(await resultKeys());
    draw();
  };
  draw();
  document.documentElement.append(host);
  keep(readSettings());
  exclusionReasons.onChange(() => keep(readSettings()), signal);
  return actions;
}

function focusTitle(title: Element): void {
  if (title instanceof HTMLElement) title.focus({ preventScroll: true });
}
