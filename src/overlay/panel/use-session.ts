import { useEffect, useState } from 'preact/hooks';
import type { PageSession } from '../page-session.ts';

/** Draws the component anew after each change of what the page or the library says. */
export function useSession(session: PageSession): Pick<PageSession, 'reading' | 'answer' | 'error'> {
  const [, setChanges] = useState(0);
  useEffect(() => session.subscribe(() => setChanges((count) => count + 1)), [session]);
  return session;
}
