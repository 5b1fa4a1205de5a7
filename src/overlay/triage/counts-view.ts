import type { ScreeningCounts, TagScreening } from '../../entry/screening.ts';
import { allPrismaText, prismaReasons } from '../../ui/prisma-text.ts';
import { text } from '../../ui/text.ts';
import { onKeys } from '../key-guard.ts';
import { trusted } from '../trusted.ts';
import { button, make } from './make.ts';

export interface CountsOptions {
  readonly whole: ScreeningCounts;
  readonly tags: readonly TagScreening[];
  readonly say: (sentence: string) => void;
  readonly onFailure: (error: unknown) => void;
  /** Gets the focus back. */
  readonly opener: HTMLElement;
}

export interface CountsView {
  update(counts: Pick<CountsOptions, 'whole' | 'tags'>): void;
  close(): void;
}

/** Shows the counts as the boxes of a PRISMA flow, of all results or of those with one tag, and copies all as text. */
export function openCounts(place: HTMLElement, options: CountsOptions): CountsView {
  let { whole, tags } = options;
  const life = new AbortController();
  const close = (): void => {
    if (life.signal.aborted) return;
    life.abort();
    box.remove();
    options.opener.setAttribute('aria-expanded', 'false');
    options.opener.focus({ preventScroll: true });
  };
  const choice = make('select', { class: 'field', attributes: { 'aria-label': text('triageCountsOf') } });
  const flow = make('div', { class: 'flow' });
  const draw = (): void => {
    flow.replaceChildren(...boxesOf(tags.find(({ key }) => key === choice.value)?.counts ?? whole));
  };
  const offer = (): void => {
    const chosen = choice.value;
    choice.replaceChildren(
      make('option', { text: text('triageCountsAll', whole.shown), attributes: { value: '' } }),
      ...tags.map(({ key, name, counts }) =>
        make('option', { text: text('triageCountsTag', name, counts.shown), attributes: { value: key } }),
      ),
    );
    choice.value = tags.some(({ key }) => key === chosen) ? chosen : '';
    choice.hidden = tags.length === 0;
  };
  const copy = (): void => {
    navigator.clipboard
      .writeText(allPrismaText(whole, tags))
      .then(() => options.say(text('triageCopied')), options.onFailure);
  };
  choice.addEventListener('change', trusted(draw));
  const copyButton = button({ text: text('triageCopy'), onClick: copy });
  const box = make(
    'div',
    { class: 'counts', attributes: { role: 'dialog', 'aria-label': text('triageCountsTitle') } },
    make('div', { class: 'head' }, make('h2', { text: text('triageCountsTitle') }), choice),
    flow,
    make('div', { class: 'foot' }, copyButton, button({ text: text('triageClose'), onClick: close })),
  );
  onKeys(
    box,
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      close();
    },
    life.signal,
  );
  offer();
  draw();
  place.prepend(box);
  options.opener.setAttribute('aria-expanded', 'true');
  copyButton.focus({ preventScroll: true });
  return {
    update(next) {
      ({ whole, tags } = next);
      offer();
      draw();
    },
    close,
  };
}

/** Left what goes on, right what leaves the flow, as PRISMA 2020 draws it. */
function boxesOf(counts: ScreeningCounts): HTMLElement[] {
  const { shown, included, maybe, excluded, open } = counts;
  const reasons = prismaReasons(counts).map((line) => make('li', { text: line }));
  const list = reasons.length > 0 ? [make('ul', {}, ...reasons)] : [];
  return [
    make('p', { class: 'stage', text: text('prismaShown', shown) }),
    make('p', { class: 'aside', text: text('prismaOpen', open) }),
    make('p', { class: 'stage', text: text('prismaScreened', shown - open) }),
    make(
      'div',
      { class: 'aside' },
      make('p', { text: text('prismaExcluded', excluded) }),
      ...list,
      make('p', { text: text('prismaMaybe', maybe) }),
    ),
    make('p', { class: 'stage last', text: text('prismaIncluded', included) }),
  ];
}
