// `npm run screenshots`: every state of PubMargin at every width, and in the ways that people look at it, to
// screenshots/<look>/<state>.png: for people to judge.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { samplePage } from '../sample/site.ts';
import { extensionId, openChromium } from './browsers/chromium.ts';
import { ROOT } from './checks/command.ts';
import { ARTICLE_STATES, IN_USE_STATE } from './screenshots/article-states.ts';
import {
  EMPTY_LIBRARY_STATES,
  fillLargeLibrary,
  LARGE_LIBRARY_STATES,
  SMALL_LIBRARY_STATES,
} from './screenshots/library-states.ts';
import { OWN_PAGE_STATES } from './screenshots/own-page-states.ts';
import { SCREENING_STATES } from './screenshots/screening-states.ts';
import { fillLibrary, type States } from './screenshots/states.ts';
import { chromeBuild } from './tour/build.ts';

interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Pixels of the screen for one of the page: 2 in half the width is what 200 % zoom does. */
  readonly scale?: number;
  readonly media?: Parameters<Page['emulateMedia']>[0];
}

const LOOKS: readonly Look[] = [
  { name: '360', width: 360, height: 740 },
  { name: '1024', width: 1024, height: 768 },
  { name: '1366', width: 1366, height: 768 },
  { name: '1920', width: 1920, height: 1080 },
  { name: 'zoom-200', width: 683, height: 384, scale: 2 },
  { name: 'forced-colours', width: 1366, height: 768, media: { forcedColors: 'active' } },
  { name: 'readme', width: 1760, height: 980 },
  { name: 'dark', width: 1366, height: 768, media: { colorScheme: 'dark' } },
];

const extension = await chromeBuild();
const wanted = process.argv.slice(2);
for (const look of LOOKS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  await inLook(look, async (context) => {
    const folder = join(ROOT, 'screenshots', look.name);
    mkdirSync(folder, { recursive: true });
    const own = `chrome-extension://${await extensionId(context)}`;
    const shoot = async (states: States) => {
      for (const [state, show] of Object.entries(states)) {
        const page = await newPage(context, look.media);
        await show(page, own);
        await page.waitForTimeout(250); // Motion takes at most 120 ms.
        await page.screenshot({ path: join(folder, `${state}.png`) });
        await page.close();
      }
      console.log(`${folder}: ${Object.keys(states).join(', ')}`);
    };
    await shoot(EMPTY_LIBRARY_STATES);
    await fillLibrary(await newPage(context));
    await shoot({ ...ARTICLE_STATES, ...OWN_PAGE_STATES, ...SCREENING_STATES });
    await shoot({ ...IN_USE_STATE, ...SMALL_LIBRARY_STATES });
    await fillLargeLibrary(await newPage(context), own);
    await shoot(LARGE_LIBRARY_STATES);
  });
}

async function newPage(context: BrowserContext, media?: Look['media']): Promise<Page> {
  const page = await context.newPage();
  if (media) await page.emulateMedia(media);
  return page;
}

async function inLook(
  { width, height, scale }: Look,
  run: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'pubmargin-screenshots-'));
  const context = await openChromium({
    extension,
    profile,
    site: samplePage,
    viewport: { width, height },
    ...(scale ? { deviceScaleFactor: scale } : {}),
  });
  try {
    await run(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
