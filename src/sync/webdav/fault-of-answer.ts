import { retryAfter } from '../../lib/retry-after.ts';
import { SyncFault, type SyncFaultKind } from '../sync-fault.ts';

/** RFC 4918 and RFC 9110; what is not here and no 5xx is `broken`. */
const KINDS: Readonly<Record<number, SyncFaultKind>> = {
  401: 'denied',
  403: 'denied',
  404: 'missing',
  405: 'not-dav',
  410: 'missing',
  413: 'too-large',
  423: 'busy',
  429: 'busy',
  501: 'not-dav',
  507: 'full',
};

/**
 * What a server's refusal means (docs/sync.md, section 4). Its message holds the method and the status alone: it may go
 * into a bug report, and where a server stands is its user's own business.
 */
export function faultOfAnswer(method: string, answer: Response, now = Date.now()): SyncFault {
  const { status } = answer;
  // A browser shows nothing of a redirect that it was told not to follow.
  if (answer.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    return new SyncFault('redirected', `The server answered ${method} with another address.`);
  }
  const kind = KINDS[status] ?? (status >= 500 ? 'busy' : 'broken');
  const wait = kind === 'busy' ? retryAfter(answer.headers.get('retry-after'), now) : undefined;
  return new SyncFault(kind, `The server answered ${method} with ${status}.`, {
    ...(wait === undefined ? {} : { retryAfter: wait }),
  });
}
