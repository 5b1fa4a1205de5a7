/** So much of a file, in bytes, tells whether PubMargin wrote it. */
const BEGINNING = 1_024;

/** Is this one of PubMargin's own files (docs/pubmargin-json.md), which bring more than any other? */
export async function isOwnFile(file: Blob): Promise<boolean> {
  const beginning = await file.slice(0, BEGINNING).text();
  return /^\s*\{\s*"format"\s*:\s*"PubMargin"/.test(beginning);
}
