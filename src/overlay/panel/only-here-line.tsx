import { ask } from '../../protocol/ask.ts';
import { copyReminderFrom } from '../../settings/copy-reminder.ts';
import { text } from '../../ui/text.ts';
import type { PageSession } from '../page-session.ts';
import { reportFailure } from '../report.ts';

/** How long the user is left alone who does not want a copy now: two weeks. */
const QUIET_FOR = 14 * 24 * 60 * 60 * 1000;

/** There are notes that exist only in this browser. One click saves a copy, in a page that can. */
export function OnlyHereLine({ session }: { session: PageSession }) {
  if (!session.answer?.onlyHere) return null;
  const attempt = (work: () => Promise<unknown>) => {
    work().catch((error: unknown) => reportFailure('panel', error));
  };
  return (
    <p class="line only-here">
      {text('panelOnlyHere')}{' '}
      <button
        type="button"
        class="link"
        onClick={() => attempt(() => ask('open-settings', { which: 'copy' }))}
      >
        {text('panelSaveCopy')}
      </button>{' '}
      <button
        type="button"
        class="link"
        onClick={() => attempt(() => copyReminderFrom.setValue(Date.now() + QUIET_FOR))}
      >
        {text('panelNotNow')}
      </button>
    </p>
  );
}
