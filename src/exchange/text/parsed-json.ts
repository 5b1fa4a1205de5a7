/** What a text says as JSON; undefined where it is none: somebody changed it, and what stands around it still counts. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
