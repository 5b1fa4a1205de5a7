import { toBase64 } from '../../lib/base64.ts';
import { SyncFault } from '../sync-fault.ts';
import { cappedBody } from './capped-body.ts';
import type { DavAccount } from './dav-account.ts';

/** Chromium ends a worker whose request has no answer after 30 s; an answer may then take its time. */
const FIRST_WORD = 28_000;
const WHOLE_ANSWER = 120_000;
/** Of what a server says beside its status, bytes. */
const MOST_OF_A_REMARK = 64 * 1024;

/** One request to the server. */
export interface DavRequest {
  readonly method: 'PROPFIND' | 'GET' | 'PUT' | 'DELETE' | 'MKCOL';
  /** A file of the folder; the folder itself where absent. */
  readonly name?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks the server, and gives what `read` makes of its answer, whatever the answer's status. Nothing of the browser's goes
 * along, no cookie, no cache, no referrer, and no redirect is followed: the password is for this server alone. Throws what
 * `read` throws, SyncFault `network` where no answer comes, or none to its end, and the signal's reason when it is stopped.
 */
export async function askServer<Read>(
  account: DavAccount,
  request: DavRequest,
  read: (answer: Response) => Read | Promise<Read>,
): Promise<Read> {
  const { method, name, headers, body, signal } = request;
  const clock = new AbortController();
  const expire = () => clock.abort();
  let timer = setTimeout(expire, FIRST_WORD);
  try {
    const answer = await (account.fetch ?? fetch)(addressOf(account.address, name), {
      method,
      headers: { authorization: basic(account), ...headers },
      ...(body === undefined ? {} : { body }),
      signal: signal ? AbortSignal.any([signal, clock.signal]) : clock.signal,
      ...({ credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' } as const),
      redirect: 'manual',
    });
    clearTimeout(timer);
    timer = setTimeout(expire, WHOLE_ANSWER);
    const made = await read(answer);
    // A connection serves the next request once its answer is read to the end.
    if (!answer.bodyUsed) await cappedBody(answer, MOST_OF_A_REMARK).catch(() => undefined);
    return made;
  } catch (error) {
    clock.abort(); // What is left of an answer that nobody wants is not loaded.
    signal?.throwIfAborted();
    if (error instanceof SyncFault) throw error;
    // The error itself is left out: that of a bad address would repeat the address.
    throw new SyncFault('network', `The server could not be reached for ${method}, or broke off.`);
  } finally {
    clearTimeout(timer);
  }
}

/** Where a file is. A password in the address would be refused by `fetch`, in words that repeat it. */
function addressOf(folder: string, name = ''): string {
  const address = new URL(folder);
  address.username = address.password = '';
  return address.href + encodeURIComponent(name);
}

/** RFC 7617, in UTF-8 whatever the server says: it is what Nextcloud, ownCloud and Apache understand. */
function basic({ user, password }: DavAccount): string {
  return `Basic ${toBase64(new TextEncoder().encode(`${user}:${password}`))}`;
}
