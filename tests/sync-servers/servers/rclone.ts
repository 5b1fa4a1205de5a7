import { join } from 'node:path';
import { findOnPath } from '../../../scripts/find-browser.mjs';
import type { DavServer } from './dav-server.ts';
import { WHO } from './dav-server.ts';
import { startServer } from './start-process.ts';

/** `rclone serve webdav`, where half a file that is being put is seen by everybody; undefined where it is not installed. */
export async function startRclone(): Promise<DavServer | undefined> {
  const program = findOnPath('rclone');
  if (!program) return undefined;
  return startServer({
    name: 'rclone',
    path: '/kim%20%C3%BC/',
    command: ({ home, served, port }) => [
      program,
      ...['serve', 'webdav', served, '--addr', `127.0.0.1:${port}`, '--baseurl', '/kim ü'],
      ...[
        '--user',
        WHO.user,
        '--pass',
        WHO.password,
        '--config',
        join(home, 'rclone.conf'),
        '--cache-dir',
        home,
      ],
    ],
  });
}
