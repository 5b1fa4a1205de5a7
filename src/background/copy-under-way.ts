import * as v from 'valibot';
import { browser } from 'wxt/browser';

const ReadyFileSchema = v.object({ url: v.string(), name: v.string() });
/** A file at an object URL. */
export type ReadyFile = v.InferOutput<typeof ReadyFileSchema>;

/**
 * A scheduled copy that the browser is writing: the download's id, what is recorded when it is there, and the file that
 * comes after it.
 */
const UnderWaySchema = v.object({
  id: v.number(),
  copy: v.optional(v.object({ notes: v.number(), at: v.number(), revision: v.number() })),
  also: v.optional(ReadyFileSchema),
});
export type CopyUnderWay = v.InferOutput<typeof UnderWaySchema>;

/** `storage.session`: a worker that dies meanwhile finds it again, and a browser that was closed begins anew. */
const STORAGE_KEY = 'copy-under-way';

/** The copy that is being written, if any is. */
export async function copyUnderWay(): Promise<CopyUnderWay | undefined> {
  const stored: Record<string, unknown> = await browser.storage.session.get(STORAGE_KEY);
  const parsed = v.safeParse(UnderWaySchema, stored[STORAGE_KEY]);
  return parsed.success ? parsed.output : undefined;
}

/** Notes down that this copy is being written, in place of any other. */
export async function beginCopy(copy: CopyUnderWay): Promise<void> {
  await browser.storage.session.set({ [STORAGE_KEY]: copy });
}

/** Forgets the copy that was being written. */
export async function endCopy(): Promise<void> {
  await browser.storage.session.remove(STORAGE_KEY);
}
