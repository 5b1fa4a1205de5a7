import { type FolderKey } from '../../src/sync/engine/run.ts';
import { keyFileName, parseSegmentName, randomDevice } from '../../src/sync/remote/file-names.ts';
import { newSpaceKey } from '../../src/sync/remote/space-key.ts';
import { happen } from './happen.ts';
import { alsoOf, inFiles, type Knowledge, lacking, tornFiles } from './knowledge.ts';
import { misdeeds } from './misdeeds.ts';
import { peace } from './peace.ts';
import { emptyDisk } from './profile.ts';
import { withSeededCrypto } from './seeded-crypto.ts';
import type { Bytes } from './server.ts';
import type { History } from './steps.ts';
import { type Device, LIMITS, type ProfileKind, World } from './world.ts';

const KEY: FolderKey = await newSpaceKey('of the histories');

/** How many small files a device that died may leave. */
const MOST_LEFT = 12;

/** Lets a history happen, then peace, and says all that is wrong then. */
export function judge(history: History, kind?: ProfileKind): Promise<string[]> {
  return withSeededCrypto(() => judged(history, kind));
}

async function judged(
  { devices, isEncrypted, isTight, steps }: History,
  kind: ProfileKind | undefined,
): Promise<string[]> {
  const world = new World(devices, { key: isEncrypted ? KEY : undefined, kind, isTight });
  const wrong: string[] = [];
  let removals: { name: string; files: Map<string, Bytes> }[] = [];
  world.server.onRemove = (name) => removals.push({ name, files: new Map(world.server.files) });
  const judgeRemovals = async () => {
    for (const { name, files } of removals) wrong.push(...(await lostBy(name, files, world)));
    removals = [];
  };
  for (const step of steps) {
    await happen(world, step);
    await judgeRemovals();
  }
  const known = alsoOf(await inFiles(world.server.files, world.keys), profilesOf(world.living));
  wrong.push(...(await peace(world)));
  await judgeRemovals();
  const fresh = world.addDevice(emptyDisk(randomDevice()));
  await world.sync(fresh);
  wrong.push(...misdeeds(world, fresh.profile));
  // Hearing of joins one after the other it may have more to say than others.
  wrong.push(...(await peace(world)));
  wrong.push(...untrue(world, known, fresh), ...tooMany(world));
  const key = world.server.files.get(keyFileName(KEY.id));
  const isUsed = [...world.server.files.keys()].some((name) => parseSegmentName(name));
  if (isEncrypted && isUsed && new TextDecoder().decode(key) !== KEY.file) {
    wrong.push('the key is not in the folder');
  }
  if (!world.isTroubled) {
    const torn = await tornFiles(world.server.files);
    wrong.push(...torn.map(() => 'a torn file stays for ever'));
  }
  return wrong;
}

/** What deleting a file took from the server that no other file there holds. */
async function lostBy(name: string, files: ReadonlyMap<string, Bytes>, { keys }: World): Promise<string[]> {
  const gone = await inFiles(
    [...files].filter(([one]) => one === name),
    keys,
  );
  const left = await inFiles(
    [...files].filter(([one]) => one !== name),
    keys,
  );
  return lacking(gone, (id) => left.get(id)).map((id) => `deleted too early: ${id}`);
}

/** Which devices do not know at the end what was known before, or what another one knows. */
function untrue(world: World, known: Knowledge, fresh: Device): string[] {
  const held = alsoOf(new Map(), profilesOf(world.living));
  return world.living.flatMap((device) => {
    const whose = device === fresh ? 'a fresh device' : 'a device';
    const knows = (id: string) => device.profile.document(id);
    return [
      ...lacking(known, knows).map((id) => `${whose} lacks some of ${id}`),
      ...lacking(held, knows).map((id) => `${whose} differs in ${id}`),
    ];
  });
}

/** Small files of living devices are gathered; those that died left what a run or two had written. */
function tooMany({ living, server }: World): string[] {
  const files = new Map<string, Bytes[]>();
  for (const [name, bytes] of server.files) {
    const author = parseSegmentName(name)?.device;
    if (author !== undefined) files.set(author, [...(files.get(author) ?? []), bytes]);
  }
  const alive = new Set(living.map(({ profile }) => profile.disk.device));
  return [...files].flatMap(([author, own]) => {
    const small = own.filter(({ length }) => length < LIMITS.small).length;
    const most = alive.has(author) ? LIMITS.smallFiles + 1 : MOST_LEFT;
    return small > most ? [`${small} small files of one device`] : [];
  });
}

function profilesOf(devices: readonly Device[]) {
  return devices.map(({ profile }) => profile);
}
