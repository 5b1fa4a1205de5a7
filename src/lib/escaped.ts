const FORBIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // As itself it would be read as a line feed.
  '\r': '&#13;',
};

/** Text as it may stand in elements and attributes of XML and HTML; characters that XML has no place for are left out. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/[&<>"\r]/g, (mark) => MARKS[mark] ?? mark);
}
