import { ask } from '../protocol/ask.ts';
import type { PageSession } from './page-session.ts';
import { reportFailure } from './report.ts';

/** Tells the toolbar icon what this page is: how much the library holds of its article, or that it can't be read. */
export function pageStatus(session: PageSession): void {
  let told = '';
  const tell = (): void => {
    const { reading, answer } = session;
    const status = {
      status: reading.unread.length > 0 ? 'unreadable' : 'read',
      tags: answer?.article?.tags.length ?? 0,
      notes: answer?.article?.notes.length ?? 0,
    } as const;
    const now = JSON.stringify(status);
    if (now === told) return;
    told = now;
    ask('page-status', status).catch((error: unknown) => reportFailure('page status', error));
  };
  session.subscribe(tell);
  tell();
}
