/** Fields of comma-separated values (RFC 4180), safe to open in a spreadsheet. */

const NUMBER = /^-?[\d,]*\.?\d+$/;
const FORMULA = /^[=+\-@\t\r]/;

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
function withoutFormula(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

export function field(value: string | number | null | undefined): string {
  const safe = withoutFormula(value === null || value === undefined ? '' : String(value));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
