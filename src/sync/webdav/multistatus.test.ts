import { expect, it } from 'vitest';
import { filesOfMultistatus } from './multistatus.ts';

function read(xml: string) {
  return filesOfMultistatus(pieces(xml));
}

// eslint-disable-next-line @typescript-eslint/require-await -- a generator of what is there already
async function* pieces(xml: string) {
  const bytes = new TextEncoder().encode(xml);
  // So small that names and characters are cut through.
  for (let at = 0; at < bytes.length; at += 5) yield bytes.subarray(at, at + 5);
}

const listing = (...responses: string[]) =>
  `<D:multistatus xmlns:D="DAV:">${responses.join('')}</D:multistatus>`;
const file = (href: string, size: number | '' = 5) =>
  `<D:response><D:href>${href}</D:href><D:propstat><D:prop><D:resourcetype/><D:getcontentlength>${size}</D:getcontentlength></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`;
const folder = (href: string) =>
  `<D:response><D:href>${href}</D:href><D:propstat><D:prop><D:resourcetype><D:collection/></D:resourcetype></D:prop></D:propstat></D:response>`;
const names = async (xml: string) => (await read(xml)).map(({ name }) => name);

it('knows files by path, by whole address and by name', async () => {
  const xml = listing(
    folder('/dav/PubMargin/'),
    file('/dav/PubMargin/a.seg'),
    file('https://dav.example.org/dav/PubMargin/b.seg'),
    file('c.seg'),
  );
  expect(await names(xml)).toEqual(['a.seg', 'b.seg', 'c.seg']);
});

it('reads names that are percent-encoded, written out, or neither', async () => {
  const xml = listing(
    folder('/d%C3%A4v/PubMargin'),
    file('/d%c3%a4v/PubMargin/%C3%BC%20x.seg'),
    file('/däv/PubMargin/ü.seg'),
    file('/däv/PubMargin/100%.seg'),
    file('/däv/PubMargin/a&amp;b.seg'),
  );
  expect(await names(xml)).toEqual(['ü x.seg', 'ü.seg', '100%.seg', 'a&b.seg']);
});

it('leaves out folders, what is in them, and what has no size', async () => {
  const xml = listing(
    folder('/dav/PubMargin/'),
    folder('/dav/PubMargin/sub'),
    // As Apache lists them.
    folder('/dav/PubMargin/large').replace(
      '</D:prop>',
      '<D:getcontentlength>4096</D:getcontentlength></D:prop>',
    ),
    file('/dav/PubMargin/sub/a.seg'),
    file('/dav/a.seg'),
    file('/dav/PubMargin/b.seg', ''),
    file('/dav/PubMargin/c.seg', 0),
  );
  expect(await read(xml)).toEqual([{ name: 'c.seg', size: 0 }]);
});

it('reads a name with a slash in it as one that leads nowhere', async () => {
  expect(await names(listing(folder('/d/'), file('/d/..%2Fa.seg')))).toEqual(['../a.seg']);
});

it('takes no file for there whose size is no number any more', async () => {
  const endless = file('/d/b.seg').replace('>5<', `>${'9'.repeat(400)}<`);
  expect(await names(listing(folder('/d/'), file('/d/a.seg'), endless))).toEqual(['a.seg']);
});

it('takes the word of another namespace for none of its own', async () => {
  const foreign = '<x:href xmlns:x="urn:x">/d/b.seg</x:href>';
  const xml = listing(folder('/d/'), file('/d/a.seg').replace('</D:href>', `</D:href>${foreign}`));
  expect(await names(xml)).toEqual(['a.seg']);
});

it.each([
  ['nothing', ''],
  ['a page', '<html><body>Log in</body></html>'],
  ['a page that is no XML', '<p>Log in<br>now'],
  ['another answer', '<D:error xmlns:D="DAV:"/>'],
  ['a listing of another namespace', '<multistatus/>'],
  ['a listing that is not closed', '<D:multistatus xmlns:D="DAV:">'],
  ['two listings', listing() + listing()],
  ['entities', `<!DOCTYPE x [<!ENTITY a "b">]>${listing(file('/&a;'))}`],
  ['an unknown entity', listing(file('/&a;'))],
  ['a bottomless listing', listing('<D:x>'.repeat(100) + '</D:x>'.repeat(100))],
])('refuses %s', async (_what, xml) => {
  await expect(read(xml)).rejects.toMatchObject({ kind: 'broken' });
});

it('refuses more files than PubMargin ever has', async () => {
  const one = '<D:response><D:href>/a</D:href></D:response>';
  await expect(
    filesOfMultistatus(
      // eslint-disable-next-line @typescript-eslint/require-await -- as above
      (async function* () {
        const thousand = new TextEncoder().encode(one.repeat(1_000));
        yield new TextEncoder().encode('<D:multistatus xmlns:D="DAV:">');
        for (let left = 101; left > 0; left--) yield thousand;
        yield new TextEncoder().encode('</D:multistatus>');
      })(),
    ),
  ).rejects.toMatchObject({ kind: 'broken' });
});
