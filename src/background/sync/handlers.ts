import type { Handlers } from '../../protocol/answer.ts';
import { tellSync } from '../../protocol/sync-notices.ts';
import { undoPull } from '../../store/write/end-pull.ts';
import { changeShare } from '../../store/write/share.ts';
import { changeTarget } from '../../store/write/targets.ts';
import { announce } from '../committed.ts';
import { library } from '../library.ts';
import { syncNow } from './schedule.ts';
import { setUpFolder, switchBrowserSync, switchOff } from './set-up.ts';
import { endRun } from './under-way.ts';

/** What own pages ask about sync. */
export const SYNC_HANDLERS = {
  'sync-now': async ({ target }) => {
    await syncNow(target);
    return {};
  },
  'sync-browser': async (request) => {
    await switchBrowserSync(request);
    return {};
  },
  'sync-folder': setUpFolder,
  'sync-pause': async ({ target, paused }) => {
    await changeTarget((await library()).db, target, () => ({ isPaused: paused }));
    if (paused) await endRun(target);
    await tellSync([]);
    if (!paused) await syncNow(target);
    return {};
  },
  'sync-share': async ({ target, change }) => {
    await announce(await changeShare(await library(), target, change));
    await tellSync([]);
    return {};
  },
  'sync-off': async (request) => {
    await switchOff(request);
    return {};
  },
  'undo-pull': async ({ target }) => {
    const done = await undoPull(await library(), target);
    if (done) await announce(done);
    await tellSync([]);
    return { revision: done?.revision ?? 0 };
  },
} satisfies Partial<Handlers>;
