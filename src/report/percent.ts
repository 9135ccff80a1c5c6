/** Shares as reports print them. */

/** A share to one decimal, rounded down, in whole numbers: 100.0% is said only where it is true. */
export function percent(part: number, whole: number): string {
  const tenths = (part * 1000 - ((part * 1000) % whole)) / whole;
  return `${(tenths - (tenths % 10)) / 10}.${tenths % 10}%`;
}
