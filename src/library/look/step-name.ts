import type { StepUnit } from './time-steps.ts';

/** Steps as the reader's own language names them, below a picture (short) and in a table. */
export function stepNames(unit: StepUnit): {
  short: (start: number) => string;
  full: (start: number) => string;
} {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(undefined, options);
    return (start: number) => made.format(start);
  };
  switch (unit) {
    case 'day':
    case 'week':
      return {
        short: format({ day: 'numeric', month: 'short' }),
        full: format({ dateStyle: 'medium' }),
      };
    case 'month':
      return {
        short: format({ month: 'short', year: '2-digit' }),
        full: format({ month: 'long', year: 'numeric' }),
      };
    case 'year':
      return { short: format({ year: 'numeric' }), full: format({ year: 'numeric' }) };
  }
}
