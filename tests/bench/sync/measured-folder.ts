import { WEBDAV_LIMITS } from '../../../src/sync/engine/folder-limits.ts';
import type { RunReport } from '../../../src/sync/engine/run-report.ts';
import { syncFolder } from '../../../src/sync/engine/sync-folder.ts';
import type { Target } from '../../../src/sync/target.ts';
import { makeFolder, webdavTarget } from '../../../src/sync/webdav/webdav-target.ts';
import type { Profile } from '../../sync/profile.ts';
import { cutUploads } from '../../sync-servers/servers/cutting-proxy.ts';
import type { DavServer } from '../../sync-servers/servers/dav-server.ts';
import { factsStore } from './facts-store.ts';

/** What some work with a server cost: bytes are all that went over the wire, with every header. */
export interface Cost {
  readonly requests: number;
  readonly up: number;
  readonly down: number;
  readonly ms: number;
}

/** A folder on a server in front of which everything is counted. */
export class MeasuredFolder {
  readonly #target: Target;
  readonly #proxy: Awaited<ReturnType<typeof cutUploads>>;
  #requests = 0;

  private constructor(target: (count: () => void) => Target, proxy: Awaited<ReturnType<typeof cutUploads>>) {
    this.#target = target(() => (this.#requests += 1));
    this.#proxy = proxy;
  }

  static async open(server: DavServer): Promise<MeasuredFolder> {
    const proxy = await cutUploads(server.address, 0, Math.random);
    const account = { ...server.who, address: `${proxy.address}PubMargin/` };
    await makeFolder(account);
    const target = (count: () => void) =>
      webdavTarget({
        ...account,
        fetch: (...request) => {
          count();
          return fetch(...request);
        },
      });
    return new MeasuredFolder(target, proxy);
  }

  /** What this work costs. */
  async cost(work: (target: Target) => Promise<unknown>): Promise<Cost> {
    const { up, down } = this.#proxy.seen;
    const [requests, start] = [this.#requests, performance.now()];
    await work(this.#target);
    const ms = performance.now() - start;
    const { seen } = this.#proxy;
    return { requests: this.#requests - requests, up: seen.up - up, down: seen.down - down, ms };
  }

  /** What it costs a device to be in step: as many runs as it takes. Throws where the folder was in the way. */
  inStep(profile: Profile): Promise<Cost> {
    return this.cost(async (target) => {
      const folder = { target, store: factsStore(profile), space: 'mine', limits: WEBDAV_LIMITS };
      for (;;) {
        const report: RunReport = await syncFolder(folder);
        if (report.stopped) throw report.stopped;
        if (report.finished) return;
      }
    });
  }

  stop(): Promise<void> {
    return this.#proxy.stop();
  }
}
