/** How cells begin that spreadsheets take for formulas (https://owasp.org/www-community/attacks/CSV_Injection). */
const FORMULA = /^'*[=+\-@\t\r\n]/;

/** A text that no spreadsheet calculates: an apostrophe stands before what looks like a formula, even behind apostrophes. */
export function defused(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text again. One that begins with an apostrophe of its own (`'tis`) was never changed. */
export function restored(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** Several texts in a cell, between semicolons; those of their own have a backslash. */
export function listCell(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/[\\;]/g, '\\$&')).join('; ');
}

/** The texts of such a cell. */
export function listedIn(cell: string): string[] {
  const parts = cell.match(/(?:\\.|[^\\;])+/gs) ?? [];
  return parts.map((part) => part.trim().replace(/\\([\\;])/g, '$1')).filter(Boolean);
}
