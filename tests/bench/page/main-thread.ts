import type { BrowserContext, Page } from 'playwright-core';
import * as v from 'valibot';

/** The trace events that are read here: https://chromium.googlesource.com/chromium/src/+/main/docs/trace_events.md */
const Event = v.object({
  name: v.string(),
  ph: v.string(),
  pid: v.number(),
  tid: v.number(),
  /** Microseconds from begin to end, and those that the thread itself ran of them. */
  dur: v.optional(v.number(), 0),
  tdur: v.optional(v.number(), 0),
  args: v.optional(v.record(v.string(), v.unknown()), {}),
});
type Event = v.InferOutput<typeof Event>;
const Trace = v.object({ traceEvents: v.array(v.unknown()) });
const Data = v.object({
  data: v.object({
    url: v.optional(v.string(), ''),
    processId: v.optional(v.number()),
    /** Names a process that had not started yet; `ProcessReadyInBrowser` gives its id. */
    processPseudoId: v.optional(v.string()),
  }),
});

/** Milliseconds: `wall` is what a user waits, `cpu` what is left of it when nothing else runs on the machine. */
export interface MainThreadTime {
  readonly wall: number;
  readonly cpu: number;
}

/** How long a page is watched after its load event: everything that draws itself on it is done by then. */
const WATCHED = 2_500;

/**
 * Loads the address in a new tab and gives the time that the main threads of all its frames were busy, from the
 * navigation until everything is drawn and some time longer; `isDrawn` throws when something is not. What a script adds
 * is the difference to the same page without it: more than from document ready on, since its loading counts too.
 */
export async function busyTime(
  context: BrowserContext,
  address: string,
  isDrawn: (page: Page) => Promise<void>,
): Promise<MainThreadTime> {
  const browser = context.browser();
  if (!browser) throw new Error('Chromium is gone.');
  const page = await context.newPage();
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata', 'toplevel'],
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(WATCHED);
  const trace = v.parse(Trace, JSON.parse((await browser.stopTracing()).toString()));
  await isDrawn(page); // Only now: looking into the page costs it time.
  await page.close();
  return busy(trace.traceEvents.flatMap(event));
}

function event(raw: unknown): Event[] {
  const parsed = v.safeParse(Event, raw);
  return parsed.success ? [parsed.output] : [];
}

function busy(events: readonly Event[]): MainThreadTime {
  const mains = mainThreads(events);
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && mains.has(`${pid} ${tid}`),
  );
  return {
    wall: tasks.reduce((total, { dur }) => total + dur, 0) / 1000,
    cpu: tasks.reduce((total, { tdur }) => total + tdur, 0) / 1000,
  };
}

/** The main threads of the processes that show a web page or a frame of it. */
function mainThreads(events: readonly Event[]): Set<string> {
  const started = new Map(
    named(events, 'ProcessReadyInBrowser').map(({ processPseudoId, processId }) => [
      processPseudoId,
      processId,
    ]),
  );
  const pids = new Set(
    named(events, 'FrameCommittedInBrowser')
      .filter(({ url }) => /^https?:/.test(url))
      .map(({ processId, processPseudoId }) => processId ?? started.get(processPseudoId)),
  );
  return new Set(
    events
      .filter(
        ({ name, pid, args }) => name === 'thread_name' && args.name === 'CrRendererMain' && pids.has(pid),
      )
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
}

function named(events: readonly Event[], name: string): v.InferOutput<typeof Data>['data'][] {
  return events.filter((one) => one.name === name).map(({ args }) => v.parse(Data, args).data);
}
