/** Findings as CSV, for spreadsheets, and as JSON lines, for scripts: a row a finding, waived ones and questions too. */
import { field } from '../../contract/separated.js';
import type { Renderer } from '../format.js';
import { visible } from '../visible.js';
import { FIELDS, rowsOf } from './rows.js';

/** A byte order mark lets spreadsheets see UTF-8. */
export const csv: Renderer = async (result, { language }) => {
  const lines = rowsOf(result, language).map((row) =>
    FIELDS.map((name) => {
      const value = row[name];
      return field(typeof value === 'string' ? visible(value) : value === null ? null : String(value));
    }).join(','),
  );
  return `\ufeff${[FIELDS.join(','), ...lines].join('\r\n')}\r\n`;
};

export const jsonl: Renderer = async (result, { language }) =>
  rowsOf(result, language)
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('');
