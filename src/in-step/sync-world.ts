import type { Answer, Request } from '../protocol/messages.ts';
import type { Setting } from '../settings/setting.ts';
import type { TargetState } from '../store/read/sync-state.ts';
import type { StoredTag } from '../store/schema.ts';

/** What the views of sync need of the library, the background and the browser. */
export interface SyncWorld {
  /** How the library stands to each target; none where sync is off. */
  readonly targets: () => Promise<TargetState[]>;
  /** The targets with which it is being brought in step now. */
  readonly underWay: () => Promise<string[]>;
  /** Calls the listener when any of this may have changed, until the signal aborts. */
  readonly follow: (listener: () => void, signal: AbortSignal) => void;
  /** Did whoever manages this browser forbid sync? */
  readonly isForbidden: () => Promise<boolean>;
  /** Asks the user for permission to reach a server: in the click itself. */
  readonly askPermission: (address: string) => Promise<boolean>;
  readonly setUp: (folder: Request<'sync-folder'>) => Promise<Answer<'sync-folder'>>;
  readonly switchBrowser: (on: boolean) => Promise<void>;
  /** Is there something to keep in step here, which nobody was asked about yet, and which may be kept in step? */
  readonly isOffered: () => Promise<boolean>;
  /** The user wants no sync, and is not asked again. */
  readonly declineOffer: () => Promise<void>;
  readonly now: (target?: string) => Promise<void>;
  readonly pause: (target: string, paused: boolean) => Promise<void>;
  readonly disconnect: (target: string) => Promise<void>;
  /** Shares articles with these tags with a lab, and by their tags no others. */
  readonly shareTags: (target: string, tags: readonly string[]) => Promise<void>;
  /** The user's tags. */
  readonly tags: () => Promise<readonly Pick<StoredTag, 'key' | 'name'>[]>;
  /** The name on the user's notes. */
  readonly author: Pick<Setting<string>, 'getValue' | 'setValue'>;
  readonly undoPull: (target: string) => Promise<void>;
  readonly copy: (words: string) => Promise<void>;
}
