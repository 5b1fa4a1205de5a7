import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { WHO } from './dav-server.ts';

/** A file of users as Apache and nginx read it, with the one user of tests. */
export function writePasswordFile(file: string): void {
  const hash = createHash('sha1').update(WHO.password).digest('base64');
  writeFileSync(file, `${WHO.user}:{SHA}${hash}\n`);
}
