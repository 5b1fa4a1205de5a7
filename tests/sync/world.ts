import type { FolderLimits } from '../../src/sync/engine/folder-limits.ts';
import type { RunReport } from '../../src/sync/engine/run-report.ts';
import type { FolderKey } from '../../src/sync/engine/run.ts';
import { syncFolder } from '../../src/sync/engine/sync-folder.ts';
import { randomDevice } from '../../src/sync/remote/file-names.ts';
import type { Done } from './deeds.ts';
import type { LibraryFile } from './files.ts';
import { Died, type Fate, Life } from './mortal.ts';
import { copyOf, type Disk, emptyDisk, Profile } from './profile.ts';
import { type Bytes, Server } from './server.ts';

/**
 * So small that a few notes take several files, and that files are gathered. What is small stands to `raw` as it does with
 * servers: where two small files are too much for one, before they are deflated, gathering them would never end.
 */
export const LIMITS: FolderLimits = {
  ...{ raw: 9_600, file: 1_200, small: 600, smallFiles: 3, stale: 0, hasReadme: true },
};
/** The space of all histories. */
export const SPACE = 'mine';

/** A deed that is noted down: by whom, and whether it was on a profile that was neither lost nor put back since. */
export interface Noted extends Done {
  device: Device;
  isSure: boolean;
}

/** Where a device's library is: in memory, or in the real store. */
export type ProfileKind = new (disk: Disk) => Profile;

/** A device of a history. It has another profile once its worker died, or an old one was put back. */
export class Device {
  profile: Profile;
  isAlive = true;

  readonly #kind: ProfileKind;

  constructor(disk: Disk, kind: ProfileKind) {
    this.#kind = kind;
    this.profile = new kind(disk);
  }

  /** Its browser starts, with what is on this disk. */
  start(disk: Disk): void {
    this.profile = new this.#kind(copyOf(disk));
  }
}

export interface WorldOptions {
  /** Of an encrypted folder. */
  key?: FolderKey | undefined;
  kind?: ProfileKind | undefined;
  /** Has the folder little room, so that stale files are written anew? */
  isTight?: boolean;
}

/** Devices, a server, and whatever was copied of them. */
export class World {
  readonly server = new Server();
  readonly devices: Device[] = [];
  readonly noted: Noted[] = [];
  /** Milliseconds since 1970. */
  now = 1_700_000_000_000;
  readonly profiles = new Map<number, Disk>();
  readonly files = new Map<number, LibraryFile>();
  backUp: Map<string, Bytes> | undefined;
  /** What each weaker key was ever joined under. */
  readonly joins = new Map<string, Set<string>>();
  /** Has a device or a server been lost, copied or put back? */
  isTroubled = false;
  /** Were two articles taken apart? What stood in one then stands in another. */
  isSeparated = false;
  readonly keys: readonly FolderKey[] | undefined;
  readonly limits: FolderLimits;
  #letters = 0;

  readonly #kind: ProfileKind;

  constructor(devices: number, { key, kind = Profile, isTight = false }: WorldOptions = {}) {
    this.limits = { ...LIMITS, stale: isTight ? 0.5 : 0 };
    this.#kind = kind;
    this.keys = key && [key];
    for (let at = 0; at < devices; at++) this.addDevice(emptyDisk(randomDevice()));
  }

  get living(): Device[] {
    return this.devices.filter(({ isAlive }) => isAlive);
  }

  /** The living device that a number names. */
  device(number: number): Device {
    const { living } = this;
    const device = living[number % living.length];
    if (!device) throw new Error('A world without devices');
    return device;
  }

  addDevice(disk: Disk): Device {
    const device = new Device(copyOf(disk), this.#kind);
    this.devices.push(device);
    return device;
  }

  /** Three letters that no text has had before. */
  freshText(): string {
    const at = 0x4e00 + 3 * this.#letters++;
    return String.fromCharCode(at, at + 1, at + 2);
  }

  /** One run of a device; absent where its worker died in the middle: then the next thing it does is in another life. */
  async sync(device: Device, badDay = 0, fate: Fate = {}): Promise<RunReport | undefined> {
    this.now += 1_000;
    const life = new Life(fate);
    const store = life.of(device.profile.store);
    const target = life.of(this.server.connect(badDay));
    try {
      return await syncFolder(
        { target, store, space: SPACE, limits: this.limits, keys: this.keys },
        { now: () => this.now },
      );
    } catch (error) {
      if (!(error instanceof Died)) throw error;
      device.start(device.profile.disk);
      return undefined;
    }
  }
}
