import { storage } from 'wxt/utils/storage';

/** The name stamped on the notes that the user writes; '' until one is given. */
export const authorName = storage.defineItem<string>('local:settings:authorName', {
  fallback: '',
  version: 1,
});

/** Hide the badges of entries on which nothing is from the user's own hand. */
export const hideImported = storage.defineItem<boolean>('local:settings:hideImported', {
  fallback: false,
  version: 1,
});

/** Whether the panel stands open on pages whose article has an entry. */
export const panelOpen = storage.defineItem<boolean>('local:settings:panelOpen', {
  fallback: true,
  version: 1,
});
