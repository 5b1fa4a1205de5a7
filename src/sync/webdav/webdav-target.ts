import { LARGEST_SEGMENT } from '../remote/segment.ts';
import { SyncFault } from '../sync-fault.ts';
import type { RemoteFile, Target } from '../target.ts';
import { cappedBody, cappedPieces } from './capped-body.ts';
import type { DavAccount } from './dav-account.ts';
import { askServer } from './dav-request.ts';
import { faultOfAnswer } from './fault-of-answer.ts';
import { filesOfMultistatus } from './multistatus.ts';

const MOST_OF_A_LISTING = 32 * 1024 * 1024;

const LISTING_REQUEST =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>';

/**
 * A folder on a WebDAV server (docs/sync.md, section 4). No lock, no condition and no etag is used: servers keep none
 * of them.
 */
export function webdavTarget(account: DavAccount): Target {
  return {
    list: (signal) => list(account, signal),

    get: (name, signal) =>
      askServer(account, { method: 'GET', name, signal }, (answer) => {
        if (answer.status !== 200) throw faultOfAnswer('GET', answer);
        return cappedBody(answer, LARGEST_SEGMENT);
      }),

    async put(name, bytes, signal) {
      const isDone = await put(account, name, bytes, signal);
      if (isDone) return;
      await makeFolder(account, signal);
      if (!(await put(account, name, bytes, signal))) throw noFolder();
    },

    remove: (name, signal) =>
      askServer(account, { method: 'DELETE', name, signal }, (answer) => {
        if (answer.ok || answer.status === 404 || answer.status === 410) return;
        throw faultOfAnswer('DELETE', answer);
      }),
  };
}

/** Makes the folder; where it is already (405, on some servers 403 or 423), or can't be made, nothing happens. */
export function makeFolder(account: DavAccount, signal?: AbortSignal): Promise<void> {
  return askServer(account, { method: 'MKCOL', signal }, (answer) => {
    if (answer.ok) return;
    const fault = faultOfAnswer('MKCOL', answer);
    if (answer.status === 401 || fault.kind === 'redirected' || fault.kind === 'full') throw fault;
  });
}

async function list(account: DavAccount, signal?: AbortSignal): Promise<RemoteFile[]> {
  // Without the content type nginx answers 415, and a proxy may take the body for a form.
  const headers = { depth: '1', 'content-type': 'application/xml; charset=utf-8' };
  const request = { method: 'PROPFIND', headers, body: LISTING_REQUEST, signal } as const;
  return askServer(account, request, (answer) => {
    if (answer.status === 404 || answer.status === 410) throw noFolder();
    const isPage = /^text\/html\b/i.test(answer.headers.get('content-type') ?? '');
    if (answer.ok && (answer.status !== 207 || isPage)) {
      throw new SyncFault('not-dav', 'What answers there is no WebDAV server.');
    }
    if (answer.status !== 207) throw faultOfAnswer('PROPFIND', answer);
    return filesOfMultistatus(cappedPieces(answer, MOST_OF_A_LISTING));
  });
}

/** Says whether it is done: it is not where there is no folder to put into, as most servers say it (409). */
function put(
  account: DavAccount,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  signal?: AbortSignal,
): Promise<boolean> {
  const headers = { 'content-type': 'application/octet-stream' };
  return askServer(account, { method: 'PUT', name, headers, body: bytes, signal }, (answer) => {
    if (answer.status === 409) return false;
    // As rclone says it.
    if (answer.status === 404) throw noFolder();
    if (!answer.ok) throw faultOfAnswer('PUT', answer);
    return true;
  });
}

function noFolder(): SyncFault {
  return new SyncFault('no-folder', 'The folder is not on the server.');
}
