const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** A day as people read it, as an element that says it to programs as well. `at`: milliseconds since 1970. */
export function shownDay(at: number): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime()) || date.getFullYear() > 9999) return '';
  return `<time datetime="${date.toISOString()}">${DAY.format(date)}</time>`;
}
