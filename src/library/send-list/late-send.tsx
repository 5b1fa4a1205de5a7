import { late } from '../late.tsx';

/** Sending a reading list, loaded when somebody wants to. */
export const LateSend = late(async () => (await import('./send-view.tsx')).SendView);
