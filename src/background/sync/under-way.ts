/** The run that is under way in this worker, which does one at a time. */
let underWay: { target: string; end: AbortController; ended: Promise<void> } | undefined;
/** How many want nothing to be under way now. */
let held = 0;

/** Does the work of a run, which is to end once its signal says so; nothing while runs are held off. */
export async function asRun(target: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  if (held > 0) return;
  const end = new AbortController();
  const ended = work(end.signal);
  const run = { target, end, ended };
  underWay = run;
  try {
    await ended;
  } finally {
    if (underWay === run) underWay = undefined;
  }
}

/** Ends the run with a target, or whichever there is where none is named, and waits until it is over. */
export async function endRun(target?: string): Promise<void> {
  if (!underWay || (target !== undefined && underWay.target !== target)) return;
  underWay.end.abort();
  // How it went is told where it was begun.
  await underWay.ended.catch(() => undefined);
}

/** Does this while no run is under way: ends the one that is, and lets none begin. */
export async function withoutRuns<Done>(work: () => Promise<Done>): Promise<Done> {
  held++;
  try {
    await endRun();
    return await work();
  } finally {
    held--;
  }
}
