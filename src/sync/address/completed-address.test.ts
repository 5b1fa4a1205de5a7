import { describe, expect, it } from 'vitest';
import { completedAddress } from './completed-address.ts';

function addresses(typed: string, user = 'kim'): readonly string[] {
  const completed = completedAddress(typed, user);
  return completed.kind === 'addresses' ? completed.addresses : [completed.kind];
}

describe('Nextcloud and ownCloud', () => {
  const CLOUD = [
    'https://cloud.example.org/remote.php/dav/files/kim/PubMargin/',
    'https://cloud.example.org/remote.php/webdav/PubMargin/',
  ];

  it.each([
    'https://cloud.example.org/apps/files/',
    'https://cloud.example.org/index.php/apps/files/?dir=/&fileid=42',
    'https://cloud.example.org/apps/files/files/42?dir=/',
    'https://cloud.example.org/apps/dashboard/',
    'https://cloud.example.org/index.php/login',
    'https://cloud.example.org/login?redirect_url=/apps/files/',
    'https://cloud.example.org/files/spaces/personal/kim',
    'https://cloud.example.org/remote.php/dav',
    'https://cloud.example.org/remote.php/dav/files/',
    'cloud.example.org/apps/files/#top',
  ])('are known by %s', (typed) => {
    expect(addresses(typed)).toEqual(CLOUD);
  });

  it('are tried first on a bare host, and then the host itself', () => {
    expect(addresses('cloud.example.org')).toEqual([...CLOUD, 'https://cloud.example.org/PubMargin/']);
  });

  it('may stand below a path', () => {
    expect(addresses('https://uni.example/nextcloud/index.php/apps/files')[0]).toBe(
      'https://uni.example/nextcloud/remote.php/dav/files/kim/PubMargin/',
    );
  });

  it('keep the folder that is shown', () => {
    expect(addresses('https://cloud.example.org/apps/files/?dir=/Papers/Ward%20%C3%BC/..')[0]).toBe(
      'https://cloud.example.org/remote.php/dav/files/kim/Papers/Ward%20%C3%BC/PubMargin/',
    );
  });

  it('have users of all kinds', () => {
    expect(addresses('https://cloud.example.org/apps/files/', ' kim lee/ü@x ')[0]).toBe(
      'https://cloud.example.org/remote.php/dav/files/kim%20lee%2F%C3%BC%40x/PubMargin/',
    );
  });
});

describe('a WebDAV address', () => {
  it.each([
    [
      'https://cloud.example.org/remote.php/dav/files/kim',
      'https://cloud.example.org/remote.php/dav/files/kim/PubMargin/',
    ],
    [
      'https://cloud.example.org/remote.php/webdav/',
      'https://cloud.example.org/remote.php/webdav/PubMargin/',
    ],
    ['https://dav.example.org:8443/home/kim/', 'https://dav.example.org:8443/home/kim/PubMargin/'],
    ['https://dav.example.org/home/PubMargin', 'https://dav.example.org/home/PubMargin/'],
    ['davs://dav.example.org/home', 'https://dav.example.org/home/PubMargin/'],
    ['HTTPS://Dav.Example.org/Home?x=1#y', 'https://dav.example.org/Home/PubMargin/'],
  ])('%s gets its folder', (typed, address) => {
    expect(addresses(typed)).toEqual([address]);
  });

  it('loses a user and password that stand in it', () => {
    expect(addresses('https://kim:geheim@dav.example.org/home')).toEqual([
      'https://dav.example.org/home/PubMargin/',
    ]);
  });
});

describe('https', () => {
  it('is needed over the internet', () => {
    expect(addresses('http://dav.example.org/home')).toEqual(['https-needed']);
    expect(addresses('dav://10.example.org/home')).toEqual(['https-needed']);
  });

  it('is not in the same house, which is told of', () => {
    expect(completedAddress('http://192.168.1.5:5005/home', 'kim')).toEqual({
      kind: 'addresses',
      addresses: ['http://192.168.1.5:5005/home/PubMargin/'],
      isReadable: true,
    });
    expect(completedAddress('http://0x0a.1/home', 'kim')).toMatchObject({ isReadable: true });
  });

  it('is not on this computer', () => {
    expect(completedAddress('http://127.0.0.1:8080/dav', 'kim')).toMatchObject({ isReadable: false });
  });
});

it.each(['', '   ', 'ftp://example.org/x', 'https://', 'my cloud', 'https://exa mple.org', 'javascript://x'])(
  '%j is no address',
  (typed) => {
    expect(completedAddress(typed, 'kim')).toEqual({ kind: 'no-address' });
  },
);
