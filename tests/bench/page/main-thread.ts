import type { BrowserContext } from 'playwright-core';
import * as v from 'valibot';

/** The trace events that are read here: https://chromium.googlesource.com/chromium/src/+/main/docs/trace_events.md */
const Event = v.object({
  name: v.string(),
  ph: v.string(),
  pid: v.number(),
  tid: v.number(),
  /** Microseconds. */
  ts: v.optional(v.number(), 0),
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
/** From when something is in the page to when it has been painted, ms. */
const PAINTED = 100;
const DRAWN = 'bench: drawn';

/** One load of a page, from when its document was ready (DOMContentLoaded begins) on. */
export interface Load {
  /** Milliseconds until everything that was waited for had been painted. */
  readonly drawnAfter: number;
  /** How long the main threads of all the page's frames were busy in the first so many milliseconds. */
  busy(milliseconds: number): MainThreadTime;
}

/**
 * Loads the address in a new tab. `isDrawn` is asked in each of its frames after every change there, and says once that
 * what is waited for is there; it must be a function of its own, since it runs in the page. Throws when it never is.
 */
export async function load(context: BrowserContext, address: string, isDrawn: IsDrawn): Promise<Load> {
  const browser = context.browser();
  if (!browser) throw new Error('Chromium is gone.');
  const page = await context.newPage();
  await page.addInitScript(
    `{ const isDrawn = ${isDrawn.when.toString()};
       const observer = new MutationObserver(() => {
         if (!isDrawn(${isDrawn.count})) return;
         performance.mark('${DRAWN}');
         observer.disconnect();
       });
       observer.observe(document, { childList: true, subtree: true }); }`,
  );
  await browser.startTracing(page, {
    categories: [
      ...['devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata', 'toplevel'],
      'blink.user_timing',
    ],
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(WATCHED);
  const trace = v.parse(Trace, JSON.parse((await browser.stopTracing()).toString()));
  await page.close();
  return read(
    trace.traceEvents.flatMap(event).toSorted((a, b) => a.ts - b.ts),
    address,
  );
}

/** `when` runs in the page; `count` is what it is asked with. */
export interface IsDrawn {
  readonly when: (count: number) => boolean;
  readonly count: number;
}

function event(raw: unknown): Event[] {
  const parsed = v.safeParse(Event, raw);
  return parsed.success ? [parsed.output] : [];
}

function read(events: readonly Event[], address: string): Load {
  const mains = mainThreads(events);
  const onMain = events.filter(({ pid, tid }) => mains.has(`${pid} ${tid}`));
  const tasks = onMain.filter(({ name, ph }) => name === 'RunTask' && ph === 'X');
  const ready = documentReady(onMain, address);
  const drawn = onMain.findLast(({ name }) => name === DRAWN)?.ts;
  return {
    drawnAfter: drawn === undefined ? NaN : (drawn - ready) / 1000 + PAINTED,
    busy(milliseconds) {
      const end = ready + milliseconds * 1000;
      const time = { wall: 0, cpu: 0 };
      for (const { ts, dur, tdur } of tasks) {
        const inside = Math.min(ts + dur, end) - Math.max(ts, ready);
        if (inside <= 0) continue;
        time.wall += inside / 1000;
        time.cpu += (tdur * (inside / dur)) / 1000;
      }
      return time;
    },
  };
}

/** When DOMContentLoaded began in the page at this address: empty documents and frames have theirs too. */
function documentReady(events: readonly Event[], address: string): number {
  const begun = events.find(
    ({ name, args }) => name === 'navigationStart' && v.is(NavigationTo(address), args.data),
  );
  // The last in its frame: the empty document before it had one too, and the trace may tell of it late.
  const ready = events.findLast(
    ({ name, args }) => name === 'domContentLoadedEventStart' && args.frame === begun?.args.frame,
  );
  if (!ready) throw new Error('The trace does not say when the document was ready.');
  return ready.ts;
}

const NavigationTo = (address: string) => v.object({ documentLoaderURL: v.literal(address) });

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
