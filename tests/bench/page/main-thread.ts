import type { BrowserContext } from 'playwright-core';
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
 * document ready on, plus what scripts of these origins ran before it. `ready` waits until everything is drawn.
 */
export async function busyTime(
  context: BrowserContext,
  address: string,
  ownScripts: RegExp,
  ready: (page: Awaited<ReturnType<BrowserContext['newPage']>>) => Promise<void>,
): Promise<number> {
  const browser = context.browser();
  if (!browser) throw new Error('Chromium is gone.');
  const page = await context.newPage();
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata', 'toplevel'],
  });
  await page.goto(address, { waitUntil: 'load' });
  await ready(page);
  await page.waitForTimeout(WATCHED);
  const trace = v.parse(Trace, JSON.parse((await browser.stopTracing()).toString()));
  await page.close();
  return busy(trace.traceEvents.flatMap(event), ownScripts);
}

function event(raw: unknown): Event[] {
  const parsed = v.safeParse(Event, raw);
  return parsed.success ? [parsed.output] : [];
}

function busy(events: readonly Event[], ownScripts: RegExp): number {
  const mains = mainThreads(events);
  const isMain = ({ pid, tid }: Event) => mains.has(`${pid} ${tid}`);
  const readyAt = documentReady(events);
  const tasks = events.filter(
    (one) => one.name === 'RunTask' && one.ph === 'X' && isMain(one) && one.ts >= readyAt,
  );
  const early = events.filter(
    (one) => one.name === 'EvaluateScript' && isMain(one) && one.ts < readyAt && ownScripts.test(urlOf(one)),
  );
  const microseconds = [...tasks, ...early].reduce((total, { dur }) => total + dur, 0);
  return microseconds / 1000;
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
