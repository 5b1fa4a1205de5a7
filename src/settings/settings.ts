import * as v from 'valibot';
import { setting } from './setting.ts';

/** The name stamped on the notes that the user writes; '' until one is given. */
export const authorName = setting('authorName', v.string(), '');

/** Hide the badges of entries on which nothing is from the user's own hand. */
export const hideImported = setting('hideImported', v.boolean(), false);

/** Whether the panel stands open on pages whose article has an entry. */
export const panelOpen = setting('panelOpen', v.boolean(), true);
