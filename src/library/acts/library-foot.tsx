import { ActFoot } from './act-foot.tsx';
import { sharedActs } from './shared-acts.ts';

/** The foot of the library page: what this window does to many entries goes on whichever view is shown. */
export function LibraryFoot() {
  return <ActFoot acts={sharedActs().acts} />;
}
