import type { ArticleKey } from '../../src/article/article-key.ts';
import { isStronger } from '../../src/entry/joins-document.ts';
import { ARTICLES } from './articles.ts';
import * as deeds from './deeds.ts';
import { importedFile, restore, save } from './files.ts';
import { copyOf, emptyDisk, type Profile } from './profile.ts';
import { randomDevice } from '../../src/sync/remote/file-names.ts';
import type { Step } from './steps.ts';
import type { Device, World } from './world.ts';

const MOST_DEVICES = 6;
const TAGS = ['rct', 'large trial', 'a|b'];

/** Lets one step of a history happen. Steps that make no sense there do nothing. */
export async function happen(world: World, step: Step): Promise<void> {
  const { server } = world;
  switch (step.does) {
    case 'sync':
      await sync(world, step);
      return;
    case 'wait':
      world.now += step.minutes * 60_000;
      return;
    case 'wipe-server':
      server.files = new Map();
      return;
    case 'back-up-server':
      world.backUp = new Map(server.files);
      return;
    case 'restore-server':
      world.isTroubled = true;
      if (world.backUp) server.files = new Map(world.backUp);
      return;
    case 'new-device':
      if (world.devices.length < MOST_DEVICES) world.addDevice(emptyDisk(randomDevice()));
      return;
    case 'copy-profile':
      world.profiles.set(step.slot, copyOf(world.device(step.device).profile.disk));
      return;
    case 'clone': {
      const disk = inSlot(world.profiles, step.slot);
      world.isTroubled = true;
      if (disk && world.devices.length < MOST_DEVICES) world.addDevice(disk);
      return;
    }
    case 'put-profile-back': {
      const disk = inSlot(world.profiles, step.slot);
      if (!disk) return;
      const device = world.device(step.device);
      forgetDeeds(world, device);
      device.start(disk);
      return;
    }
    case 'die': {
      if (world.living.length < 2) return;
      const device = world.device(step.device);
      forgetDeeds(world, device);
      device.isAlive = false;
      return;
    }
    case 'save':
      world.files.set(step.slot, save(world.device(step.device).profile));
      return;
    default:
      await act(world, world.device(step.device), step);
  }
}

/** A run, in the middle of which another device may have one of its own. */
async function sync(world: World, { device, badDay, dies, meanwhile }: SyncStep): Promise<void> {
  const [one, other] = [world.device(device), world.device(meanwhile?.device ?? device)];
  const fate = { dies, meanwhile: undefined };
  if (!meanwhile || one === other) await world.sync(one, badDay, fate);
  else {
    const happens = () => world.sync(other);
    await world.sync(one, badDay, { ...fate, meanwhile: { after: meanwhile.after, happens } });
  }
}

/** What was kept in a slot, or else in another one. */
function inSlot<Kept>(slots: ReadonlyMap<number, Kept>, slot: number): Kept | undefined {
  return slots.get(slot) ?? slots.values().next().value;
}

/** What a device did that is gone may be gone with it. */
function forgetDeeds(world: World, device: Device): void {
  world.isTroubled = true;
  for (const deed of world.noted) if (deed.device === device) deed.isSure = false;
}

type SyncStep = Extract<Step, { does: 'sync' }>;
type UserStep = Extract<Step, { article: number } | { weak: number } | { slot: number }>;

async function act(world: World, device: Device, step: UserStep): Promise<void> {
  const done = await deed(world, device, step);
  if (done) world.noted.push({ ...done, device, isSure: true });
}

function deed(
  world: World,
  { profile }: Device,
  step: UserStep,
): Promise<deeds.Done | undefined> | undefined {
  const at = world.now;
  if (step.does === 'separate') {
    return separate(world, profile, keyOf(step.weak));
  }
  if ('strong' in step) {
    const [strong, weak] = [keyOf(step.strong), keyOf(step.weak)];
    if (!isStronger(strong, weak)) return undefined;
    world.joins.set(weak, (world.joins.get(weak) ?? new Set()).add(strong));
    return deeds.join(profile, strong, weak);
  }
  if ('slot' in step) {
    const file = inSlot(world.files, step.slot);
    const differing = step.does === 'restore-file' ? 'file' : 'now';
    return file && restore(profile, file, { differing, at });
  }
  const article = keyOf(step.article);
  switch (step.does) {
    case 'tag':
      return deeds.tag(profile, article, TAGS[step.tag] ?? '');
    case 'untag':
      return deeds.untag(profile, article, TAGS[step.tag] ?? '');
    case 'status':
      return deeds.chooseStatus(profile, article, step.nth);
    case 'begin':
      return deeds.begin(profile, article, world.freshText(), at);
    case 'write':
      return deeds.rewrite(profile, article, { ...step, text: world.freshText(), at });
    case 'import':
      return restore(profile, importedFile(article, step.file), { differing: 'now', at });
    case 'discard':
      return deeds.discard(profile, article, step.nth, at);
  }
}

async function separate(world: World, profile: Profile, weaker: ArticleKey): Promise<deeds.Done | undefined> {
  const done = await deeds.separate(profile, weaker, world.now);
  world.isSeparated ||= done !== undefined;
  return done;
}

function keyOf(article: number) {
  const key = ARTICLES[article];
  if (!key) throw new RangeError('No such article');
  return key;
}
