import { SaxesParser } from 'saxes';
import { SyncFault } from '../sync-fault.ts';
import type { RemoteFile } from '../target.ts';
import { filesOf, type DavMember } from './members.ts';

/** Deeper is no listing: RFC 4918's own elements go six deep. */
const DEEPEST = 40;
const MOST_FILES = 100_000;
const DAV = 'DAV:';
/** A size in bytes; with more digits it would be no number any more. */
const BYTES = /^\s*\d{1,15}\s*$/;

/**
 * The files in the answer to a PROPFIND of depth 1 (RFC 4918, section 14.16), which comes in pieces. Throws SyncFault
 * `broken` for one that is no such answer, is not closed, defines entities or has too many files: half a listing would look
 * like files that are gone.
 */
export async function filesOfMultistatus(pieces: AsyncIterable<Uint8Array>): Promise<RemoteFile[]> {
  const members: DavMember[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  let text = '';
  let member: { href: string; size: number | undefined; isFolder: boolean } | undefined;

  parser.on('error', () => {
    throw unreadable();
  });
  parser.on('doctype', () => {
    throw unreadable();
  });
  parser.on('opentag', ({ uri, local }) => {
    path.push(uri === DAV ? local : '');
    if (path.length > DEEPEST || path[0] !== 'multistatus') throw unreadable();
    text = '';
    if (path.length === 2 && path[1] === 'response') member = { href: '', size: undefined, isFolder: false };
  });
  const add = (more: string) => {
    text += more;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const place = path.slice(1).join('/');
    path.pop();
    if (!member) return;
    if (place === 'response/href') member.href = text.trim();
    if (place === 'response/propstat/prop/getcontentlength' && BYTES.test(text)) member.size = Number(text);
    if (place === 'response/propstat/prop/resourcetype/collection') member.isFolder = true;
    if (place !== 'response') return;
    if (members.push(member) > MOST_FILES) throw unreadable();
    member = undefined;
  });

  const decoder = new TextDecoder();
  for await (const piece of pieces) parser.write(decoder.decode(piece, { stream: true }));
  // Throws where the root element was not closed, or none began.
  parser.close();
  return filesOf(members);
}

function unreadable(): SyncFault {
  return new SyncFault('broken', "The server's listing can't be read, or does not come to its end.");
}
