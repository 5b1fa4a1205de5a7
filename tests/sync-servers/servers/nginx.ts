import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from '../../../scripts/find-browser.mjs';
import type { DavServer } from './dav-server.ts';
import { writePasswordFile } from './password-file.ts';
import { startServer } from './start-process.ts';

/** PROPFIND comes with this; nginx itself has the rest. */
const MODULE = '/usr/lib/nginx/modules/ngx_http_dav_ext_module.so';

/** nginx; undefined where it is not installed (Debian's packages nginx-light and libnginx-mod-http-dav-ext). */
export async function startNginx(): Promise<DavServer | undefined> {
  const program = findOnPath('nginx');
  if (!program || !existsSync(MODULE)) return undefined;
  return startServer({
    name: 'nginx',
    path: '/kim%20%C3%BC/',
    command: ({ home, served, port }) => {
      writePasswordFile(join(home, 'users'));
      writeFileSync(join(home, 'nginx.conf'), configuration(home, served, port));
      return [program, '-p', home, '-e', join(home, 'log'), '-c', join(home, 'nginx.conf')];
    },
  });
}

function configuration(home: string, served: string, port: number): string {
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
load_module ${MODULE};
daemon off;
worker_processes 1;
${process.getuid?.() === 0 ? 'user www-data;' : ''}
pid ${home}/pid;
error_log ${home}/log;
events {}
http {
  access_log off;
  ${places.map((name) => `${name}_temp_path ${home}/${name};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    location "/kim ü/" {
      alias ${served}/;
      client_max_body_size 32m;
      dav_methods PUT DELETE MKCOL;
      dav_ext_methods PROPFIND OPTIONS;
      auth_basic PubMargin;
      auth_basic_user_file ${home}/users;
    }
  }
}
`;
}
