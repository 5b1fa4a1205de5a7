import type { BrowserContext, Page } from 'playwright-core';
import * as v from 'valibot';

/** The trace events that are read here: https://chromium.googlesource.com/chromium/src/+/main/docs/trace_events.md */
const Event = v.object({
  name: v.string(),
  ph: v.string(),
  pid: v.number(),
  tid: v.number(),
  ts: v.number(),
  dur: v.optional(v.number(), 0),
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

/** How long a page is watched after its load event: everything that draws itself on it is done by then. */
const WATCHED = 2_500;

/**
 * Loads the address in a new tab and gives the milliseconds that the main threads of all its frames were busy from
 * document ready on, plus what scripts from these addresses took before it. `isDrawn` throws
 * when not everything was drawn by then.
 */
export async function busyTime(
  context: BrowserContext,
  address: string,
  ownScripts: RegExp,
  isDrawn: (page: Page) => Promise<void>,
): Promise<number> {
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
  return busy(trace.traceEvents.flatMap(event), ownScripts);
}

function event(raw: unknown): Event[] {
  const parsed = v.safeParse(Event, raw);
  return parsed.success ? [parsed.output] : [];
}

function busy(events: readonly Event[], ownScripts: RegExp): number {
  const mains = mainThreads(events);
  const onMain = events.filter(({ ph, pid, tid }) => ph === 'X' && mains.has(`${pid} ${tid}`));
  const readyAt = documentReady(events);
  const tasks = onMain
    .filter(({ name }) => name === 'RunTask')
    .reduce((total, { ts, dur }) => total + Math.max(0, ts + dur - Math.max(ts, readyAt)), 0);
  const early = onMain.filter(
    (one) =>
      ['EvaluateScript', 'FunctionCall'].includes(one.name) &&
      one.ts < readyAt &&
      ownScripts.test(urlOf(one)),
  );
  return (tasks + covered(early, readyAt)) / 1000;
}

/** The time that these events cover together before `end`: one inside another counts once. */
function covered(events: readonly Event[], end: number): number {
  let total = 0;
  let reached = 0;
  for (const { ts, dur } of events.toSorted((a, b) => a.ts - b.ts)) {
    const until = Math.min(ts + dur, end);
    total += Math.max(0, until - Math.max(ts, reached));
    reached = Math.max(reached, until);
  }
  return total;
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

function documentReady(events: readonly Event[]): number {
  const marks = events.filter(({ name, args }) => name === 'MarkDOMContent' && isMainFrame(args));
  const first = marks[0];
  if (!first) throw new Error('The trace does not say when the document was ready.');
  return first.ts;
}

function isMainFrame(args: Record<string, unknown>): boolean {
  const MainFrame = v.object({ data: v.object({ isOutermostMainFrame: v.literal(true) }) });
  return v.is(MainFrame, args);
}

function urlOf({ args }: Event): string {
  const parsed = v.safeParse(Data, args);
  return parsed.success ? parsed.output.data.url : '';
}
