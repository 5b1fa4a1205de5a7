import { retryAfter } from '../lib/retry-after.ts';
import { CLOCK, type Clock, reasonOf } from './clock.ts';
import { NcbiError } from './ncbi-error.ts';
import { pacedBy, type Pace } from './pace.ts';

/** Where NCBI's E-utilities are (ncbi.nlm.nih.gov/books/NBK25499). */
const EUTILS = 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils/';

/** How long NCBI has for one answer, ms. */
const PATIENCE = 30_000;
/** The waits before a question is asked again, ms. */
const WAITS = [1_000, 2_000, 4_000, 8_000];
/** Who asks to wait longer than this is not waited for, ms. */
const LONGEST_WAIT = 60_000;
/** A longer question is sent as a form ("for very long lists": POST, NBK25499). */
const LONGEST_ADDRESS = 1_500;

export interface AskOptions {
  readonly signal: AbortSignal;
  /** Is told how long we wait before asking again, ms, and why. */
  readonly onWait?: ((ms: number, error: NcbiError) => void) | undefined;
}

type Params = Readonly<Record<string, string | readonly string[]>>;

/** NCBI's E-utilities. */
export interface Eutils {
  /**
   * Asks one utility (`efetch.fcgi`) and gives what `read` makes of the answer. Asks again, after a while, when nobody
   * answers or NCBI is busy, and once more when `read` says `unreadable`. Throws NcbiError, and the signal's reason when
   * it aborts.
   */
  ask<T>(utility: string, params: Params, read: (answer: string) => T, options: AskOptions): Promise<T>;
}

export interface EutilsTools {
  readonly base?: string;
  readonly clock?: Clock;
  readonly pace?: Pace;
  readonly patience?: number;
}

/** NCBI's E-utilities at `base`; nothing else is ever asked there, and nothing of the browser's goes along. */
export function eutils(tools: EutilsTools = {}): Eutils {
  const { base = EUTILS, clock = CLOCK, patience = PATIENCE } = tools;
  const pace = tools.pace ?? pacedBy(navigator.locks, clock);
  return {
    async ask(utility, params, read, { signal, onWait }) {
      for (let asked = 0; ; asked++) {
        const answered = await pace(signal);
        try {
          const answer = answerOf(request(base + utility, params), patience, signal);
          return read(await answer.finally(answered));
        } catch (error) {
          if (signal.aborted) throw reasonOf(signal);
          if (!(error instanceof NcbiError)) throw error;
          const wait = waitBefore(asked, error);
          if (wait === undefined) throw error;
          onWait?.(wait, error);
          await clock.sleep(wait, signal);
        }
      }
    },
  };
}

/** Why NCBI is busy, and for how long by its own account. */
class BusyError extends NcbiError {
  readonly retryAfter: number;

  constructor(status: number, retryAfter: number) {
    super('busy', `NCBI is busy (${status}).`);
    this.retryAfter = retryAfter;
  }
}

/** How long to wait before the question is asked once more; undefined when it is not. */
function waitBefore(asked: number, error: NcbiError): number | undefined {
  const most = { unreachable: 2, slow: 1, busy: WAITS.length, refused: 0, unreadable: 1 }[error.trouble];
  const wait = WAITS[asked];
  if (asked >= most || wait === undefined) return undefined;
  const longer = error instanceof BusyError ? Math.max(wait, error.retryAfter) : wait;
  return longer > LONGEST_WAIT ? undefined : longer;
}

function request(address: string, params: Params): Request {
  const query = new URLSearchParams({ tool: 'PubMargin' });
  for (const [name, value] of Object.entries(params)) {
    for (const one of [value].flat()) query.append(name, one);
  }
  const url = `${address}?${query.toString()}`;
  const manners: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' };
  return url.length <= LONGEST_ADDRESS
    ? new Request(url, manners)
    : new Request(address, { ...manners, method: 'POST', body: query });
}

async function answerOf(question: Request, patience: number, signal: AbortSignal): Promise<string> {
  const deadline = AbortSignal.timeout(patience);
  let response: Response;
  let text: string;
  try {
    response = await fetch(question, { signal: AbortSignal.any([signal, deadline]) });
    text = await response.text();
  } catch (error) {
    if (deadline.aborted) throw new NcbiError('slow', 'NCBI did not answer in time.', error);
    throw new NcbiError('unreachable', 'NCBI could not be reached.', error);
  }
  const { status } = response;
  if (status === 429 || status >= 500) {
    throw new BusyError(status, retryAfter(response.headers.get('Retry-After'), Date.now()) ?? 0);
  }
  if (!response.ok) throw new NcbiError('refused', `NCBI does not take this question (${status}).`);
  // Out of order, or past its limit, it may say so in HTML or JSON with status 200.
  if (/^\s*(?:<!doctype html|<html|\{)/i.test(text)) throw new BusyError(status, 0);
  return text;
}
