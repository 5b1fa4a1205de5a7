import type { AppError } from '../../lib/app-error.ts';
import type { SyncFault } from '../sync-fault.ts';

/** What a run did, without any content: it may be shown, logged and copied into a bug report. */
export interface RunReport {
  /** Is everything in step, as far as the folder could be read? If not: continue soon where nothing `stopped` it. */
  finished: boolean;
  /** Was everything pulled that can be read? What comes then, such as sending, may have failed. */
  isPulled: boolean;
  /** What ended the run early, or kept something from being sent. */
  stopped: SyncFault | AppError | undefined;
  /** Segments in the folder, and their bytes. */
  files: { count: number; bytes: number };
  pulled: { files: number; documents: number };
  pushed: { files: number; documents: number; bytes: number };
  /** Own files that newer ones made superfluous. */
  removed: number;
  /** Files that could not be read this time: the next run tries again. */
  skipped: number;
  /** Documents that could not be applied. */
  refused: number;
  /** Files whose content is not what it should be: left alone. */
  damaged: number;
  /** Files of a newer version of PubMargin: left alone. */
  newer: number;
  /** Documents that are too large for the target, and stay unsent. */
  tooLarge: number;
  /** Bytes of the smallest file of a single document that the server called too large in this run. */
  tooLargeFrom: number | undefined;
  /** Documents that are still to be sent. */
  waiting: number;
  /** The names of the devices that have files in the folder. */
  devices: string[];
  /** Ids of keys in the folder that are not known here: the passphrase may open them. */
  unknownKeys: string[];
}

/** The report of a run that did nothing yet. */
export function emptyReport(): RunReport {
  return {
    finished: false,
    isPulled: false,
    stopped: undefined,
    files: { count: 0, bytes: 0 },
    pulled: { files: 0, documents: 0 },
    pushed: { files: 0, documents: 0, bytes: 0 },
    removed: 0,
    skipped: 0,
    refused: 0,
    damaged: 0,
    newer: 0,
    tooLarge: 0,
    tooLargeFrom: undefined,
    waiting: 0,
    devices: [],
    unknownKeys: [],
  };
}
