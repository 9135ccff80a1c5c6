/** Tables of nothing but codes, for the rules on codes. */
import type { Doubt } from '../../src/model/document.js';
import type { WordRule } from '../../src/model/rule.js';
import { findingsBy } from './form-words.js';
import { documentOf } from './notation.js';

/** What a rule says of a table with these codes in this order. */
export function tableOfCodes(rule: WordRule): (codes: string, doubts?: readonly Doubt[]) => string[] {
  return (codes, doubts = []) => {
    const rows = codes.split(' ').map((code) => `${code} 科目 | 1.00`);
    const document = documentOf(`表八 expenditureSummary\ncolumns: total\n${rows.join('\n')}`);
    const tables = document.tables.map((table) => ({ ...table, doubts }));
    return findingsBy(rule, { ...document, tables }).map(({ severity, message }) => `${severity} ${message.zh}`);
  };
}
