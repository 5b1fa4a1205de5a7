/** Far more than anyone reads. */
const LONGEST = 100;

/** What a file's articles are known by at first: its name without what says its format (`review.ris`, `list.json.gz`). */
export function originOfFile(name: string): string {
  const bare = name.replace(/(?<=.)(\.[a-z]\w{0,8})(\.gz)?$/i, '').trim();
  // Not within a character of two units.
  return (bare === '' ? name : bare).slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '');
}
