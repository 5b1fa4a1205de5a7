/** The name of PubMargin's folder. */
const FOLDER = 'PubMargin';

/** What Nextcloud and ownCloud show in the address bar, behind the path of the installation. */
const WEB_APP = /^(.*?)(?:\/index\.php)?\/(?:apps\/\w+|login|f\/\d+|files\/spaces)(?:\/.*)?$/;
/** Their WebDAV addresses, as far as they may have been copied: with or without the user. */
const WEB_DAV_ROOT = /^(.*?)\/remote\.php(?:\/dav(?:\/files)?)?\/?$/;

/** The paths that the folder may have on a server, each with a slash at its end, the likeliest first. */
export function folderPaths(url: URL, user: string): string[] {
  const path = url.pathname.replace(/\/+$/, '');
  const app = WEB_APP.exec(path) ?? WEB_DAV_ROOT.exec(path);
  if (app) return ofCloud(app[1] ?? '', user, url.searchParams.get('dir') ?? '');
  if (path === '') return [...ofCloud('', user, ''), inside('')];
  return [inside(path)];
}

/**
 * In Nextcloud and ownCloud. The second form needs no user in it: who logs in with a mail address has another name in the
 * first. https://docs.nextcloud.com/server/latest/user_manual/en/files/access_webdav.html
 */
function ofCloud(installation: string, user: string, shown: string): string[] {
  const folder = shown.split('/').filter(isName).map(encodeURIComponent).join('/');
  const below = folder === '' ? '' : `/${folder}`;
  return [
    inside(`${installation}/remote.php/dav/files/${encodeURIComponent(user)}${below}`),
    inside(`${installation}/remote.php/webdav${below}`),
  ];
}

function isName(part: string): boolean {
  return part !== '' && part !== '.' && part !== '..';
}

/** Whoever typed the folder itself means it. */
function inside(path: string): string {
  return path.endsWith(`/${FOLDER}`) ? `${path}/` : `${path}/${FOLDER}/`;
}
