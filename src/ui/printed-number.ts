let format: Intl.NumberFormat | undefined;

/** A number as the reader's own language prints it: `3,214`. */
export function printedNumber(number: number): string {
  return (format ??= new Intl.NumberFormat()).format(number);
}
