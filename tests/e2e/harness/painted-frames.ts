import type { Page } from 'playwright-core';

/** A part of the window, in px. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the browser painted while something was done, as its own pictures of each frame. */
export async function paintedFrames(page: Page, whileDoing: () => Promise<void>): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const frames: string[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data);
    // The last one may come once it is over.
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', { format: 'png' });
  await whileDoing();
  await session.send('Page.stopScreencast');
  await session.detach();
  return frames;
}

/**
 * How high the highest band of such a part is that has nothing on it, in px, in each of the frames. `scratch` is a page
 * to look at pictures in, so that the one that is measured has nothing else to do.
 */
export async function blankHeights(
  scratch: Page,
  frames: readonly string[],
  area: Area,
  window: { width: number },
): Promise<number[]> {
  const heights: number[] = [];
  for (const data of frames) heights.push(await scratch.evaluate(blankHeight, { data, area, window }));
  return heights;
}

async function blankHeight({
  data,
  area,
  window,
}: {
  data: string;
  area: Area;
  window: { width: number };
}): Promise<number> {
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes]));
  const scale = picture.width / window.width;
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas to look at pictures on.');
  context.drawImage(picture, 0, 0);
  const [x, y, width, height] = [area.x, area.y, area.width, area.height].map((one) =>
    Math.round(one * scale),
  );
  const { data: pixels } = context.getImageData(x ?? 0, y ?? 0, width ?? 0, height ?? 0);
  let [blank, highest] = [0, 0];
  for (let line = 0; line < (height ?? 0); line += 1) {
    let isBlank = true;
    for (let at = 0; at < (width ?? 0) && isBlank; at += 1) {
      isBlank = (pixels[(line * (width ?? 0) + at) * 4] ?? 0) > 160; // Text is darker, lines between rows are not.
    }
    blank = isBlank ? blank + 1 : 0;
    highest = Math.max(highest, blank);
  }
  return highest / scale;
}
