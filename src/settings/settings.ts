import { type Setting, setting } from './setting.ts';

const isText = (kept: unknown): kept is string => typeof kept === 'string';
const isSwitch = (kept: unknown): kept is boolean => typeof kept === 'boolean';

/** The name stamped on the notes that the user writes; '' until one is given. */
export const authorName = setting('authorName', isText, '');

/** Hide the badges of entries on which nothing is from the user's own hand. */
export const hideImported = setting('hideImported', isSwitch, false);

/** Offer to highlight what is selected in an article, by a small toolbar. Highlights show without it too. */
export const highlightToolbar = setting('highlightToolbar', isSwitch, true);

/** Whether the panel stands open on pages whose article has an entry. */
export const panelOpen = setting('panelOpen', isSwitch, true);

/** Where the panel of a site's articles is: beside the page, in the browser's side panel, or nowhere. */
export type PanelHome = 'page' | 'side' | 'off';

const isHome = (kept: unknown): kept is PanelHome => kept === 'page' || kept === 'side' || kept === 'off';

/** Where the user wants it on a site, by the reader's name of the site. Badges show in any case. */
export function panelHome(site: string): Setting<PanelHome> {
  return setting(`panelHome:${site}`, isHome, 'page');
}
