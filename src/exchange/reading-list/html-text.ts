import { escaped } from '../../lib/escaped.ts';

/** Text as it may stand in HTML, on one line; what HTML has no place for is left out. */
export function htmlText(text: string): string {
  return escaped(text.replace(/[\x7f-\x9f]|\p{Noncharacter_Code_Point}/gu, '').replace(/\s+/g, ' '));
}

/** The same, with its line breaks. */
export function htmlLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(htmlText)
    .join('<br>');
}

/** The same, in `<pre>`. */
export function htmlPre(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.split(' ').map(htmlText).join(' '))
    .join('\n');
}
