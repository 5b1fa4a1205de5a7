// `npm start`: PubMargin in Chromium on the built-in sample of PubMed, or with `--live` on the real site. Where there is a
// display, a window that stays until it is closed; where there is none, a tour that does what a user would do.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VITAL_SIGNS } from '../sample/articles/vital-signs.ts';
import { PUBMED, samplePage } from '../sample/site.ts';
import { openChromium } from './browsers/chromium.ts';
import { ROOT } from './checks/command.ts';
import { chromeBuild } from './tour/build.ts';
import { headlessTour } from './tour/headless.ts';

const live = process.argv.includes('--live');
const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

const extension = await chromeBuild();
const profile = mkdtempSync(join(tmpdir(), 'pubmargin-tour-'));
const context = await openChromium({
  extension,
  profile,
  headless: !hasDisplay,
  ...(hasDisplay ? { viewport: null } : {}),
  ...(live ? {} : { site: samplePage }),
});
try {
  if (hasDisplay || live) {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`${PUBMED}/${VITAL_SIGNS.pmid}/`);
    console.log(live ? 'PubMed, with PubMargin.' : 'A built-in sample of PubMed, with PubMargin.');
  }
  if (hasDisplay) {
    console.log('Write a note, then close the window to end. What you write here is thrown away with it.');
    await new Promise((resolve) => context.on('close', resolve));
  } else if (live) {
    throw new Error('There is no display to open the real site on.');
  } else {
    await headlessTour(context, join(ROOT, 'screenshots'));
  }
} catch (error) {
  console.error(`The tour failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await context.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
