import { lateScript } from '../late-script.ts';
import { margin } from '../margin.ts';
import type { drawCard } from './card.tsx';

/** What draws cards. */
export interface CardScript {
  readonly drawCard: typeof drawCard;
}

declare global {
  /** Set by the card script, in the extension's isolated world, which the page cannot see. */
  var pubMarginCard: CardScript | undefined;
}

/** What draws cards, if it was loaded into this page already. */
export function loadedCard(): CardScript | undefined {
  return globalThis.pubMarginCard;
}

/** What draws cards, loaded into this tab the first time, with the margin before it. Throws AppError when it cannot be. */
export async function cardScript(): Promise<CardScript> {
  await margin();
  return lateScript('card', loadedCard);
}
