import { startApache } from './apache.ts';
import type { DavServer } from './dav-server.ts';
import { startNginx } from './nginx.ts';
import { startRclone } from './rclone.ts';

/** The servers of tests, and how each starts. */
export const SERVERS: readonly (readonly [
  name: DavServer['name'],
  start: () => Promise<DavServer | undefined>,
])[] = [
  ['apache', startApache],
  ['rclone', startRclone],
  ['nginx', startNginx],
];

/** The one sentence about a server that is not installed. */
export function leftOut(name: string): string {
  return `The tests with ${name} were left out: it is not installed here ("sudo apt-get install apache2-bin rclone nginx-light libnginx-mod-http-dav-ext").`;
}
