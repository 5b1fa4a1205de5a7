/**
 * A short sum of a text, by which is known whether somebody changed it (FNV-1a of 32 bits, over UTF-16:
 * https://www.rfc-editor.org/rfc/rfc9923). It keeps nothing secret.
 */
export function textSum(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36);
}
