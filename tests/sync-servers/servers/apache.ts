import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from '../../../scripts/find-browser.mjs';
import type { DavServer } from './dav-server.ts';
import { writePasswordFile } from './password-file.ts';
import { startServer } from './start-process.ts';

const MODULES = '/usr/lib/apache2/modules';
const NEEDED = 'mpm_event alias authn_core authn_file authz_core authz_user auth_basic dav dav_fs'.split(' ');

/** Apache with mod_dav; undefined where it is not installed (Debian's package apache2-bin). */
export async function startApache(): Promise<DavServer | undefined> {
  const program = findOnPath('apache2');
  if (!program || !existsSync(join(MODULES, 'mod_dav_fs.so'))) return undefined;
  return startServer({
    name: 'apache',
    path: '/kim%20%C3%BC/',
    command: ({ home, served, port }) => {
      writePasswordFile(join(home, 'users'));
      writeFileSync(join(home, 'apache.conf'), configuration(home, served, port));
      return [program, '-D', 'FOREGROUND', '-d', home, '-f', join(home, 'apache.conf')];
    },
  });
}

function configuration(home: string, served: string, port: number): string {
  return `
${NEEDED.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
ServerName localhost
Listen 127.0.0.1:${port}
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
DefaultRuntimeDir ${home}
PidFile ${home}/pid
ErrorLog ${home}/log
Mutex file:${home} default
DavLockDB ${home}/locks
DocumentRoot ${home}
Alias "/kim ü/" "${served}/"
KeepAlive On
MaxKeepAliveRequests 0
<Directory "${served}">
  Dav On
  AuthType Basic
  AuthName PubMargin
  AuthUserFile ${home}/users
  Require valid-user
</Directory>
`;
}
