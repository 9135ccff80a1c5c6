/** Lines that only draw: rules, borders, rows of bars. One or two dashes between bars are nil amounts and no drawing. */

const DRAWING = /^[\s|\u00a6\uff5c+=_:\-\uff0d\u2013-\u2015\u2500-\u257f]+$/;
const RULE = /[-=_\uff0d\u2013-\u2015]{3}|[\u2500\u2501\u2504-\u2550\u2552-\u257f]/;
const NIL =
  /(?:^|[\s|\u00a6\uff5c\u2502\u2503\u2551])[-\uff0d\u2013-\u2015]{1,2}(?:$|[\s|\u00a6\uff5c\u2502\u2503\u2551])/;
const BARS_ONLY = /^[\s|\u00a6\uff5c\u2502\u2503\u2551]*[|\u00a6\uff5c\u2502\u2503\u2551]\s*$/;

export function isDecoration(text: string): boolean {
  if (!DRAWING.test(text)) return false;
  return BARS_ONLY.test(text) || (RULE.test(text) && !NIL.test(text));
}
