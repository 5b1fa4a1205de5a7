const RANGE = /^([A-Za-z]{0,3})(\d+)[-–‐]\1?(\d+)$/;

/**
 * Page ranges with both numbers whole: `485-90` → `485-490`, `S12-9` → `S12-S19`. PubMed leaves out what repeats (as NLM
 * does); other styles and files want it. What is no such range stays as it is.
 */
export function wholePages(pages: string): string {
  return pages
    .split(/([,;] ?(?:discussion |quiz )?)/)
    .map((part) => {
      const [, letters = '', first = '', last = ''] = RANGE.exec(part) ?? [];
      if (first === '') return part;
      const whole = first.slice(0, Math.max(0, first.length - last.length)) + last;
      return Number(whole) < Number(first) ? part : `${letters}${first}-${letters}${whole}`;
    })
    .join('');
}
