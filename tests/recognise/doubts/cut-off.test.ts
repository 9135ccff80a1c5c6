/** A document that ends in the middle of a table: the end is said, and what is missing is no discrepancy. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ResultDocument } from '../../../src/contract/result.js';
import { check } from '../../../src/index.js';

const TEXT = readFileSync(new URL('../../../fixtures/district-office-clean/document.txt', import.meta.url), 'utf8');
const LINES = TEXT.split('\n');

/** The clean document up to the line that begins so, behind a table's title. */
function upTo(title: string, start: string): string {
  const table = LINES.findIndex((line) => line.trim() === title);
  const end = LINES.findIndex((line, at) => at > table && line.trim().startsWith(start));
  return LINES.slice(0, end + 1).join('\n');
}

async function documentOf(text: string): Promise<ResultDocument | undefined> {
  const { documents } = await check([{ name: 'a.txt', bytes: new TextEncoder().encode(text) }]);
  return documents[0];
}

describe.each([
  ['in table 2, with all main tables to come', '表二', '20805'],
  ['in table 7', '表七', '2010408'],
  ['in the last section of the last main table', '表八', '2010404'],
])('%s', async (_, title, start) => {
  const document = await documentOf(upTo(title, start));

  test('says where it ends', () => {
    expect(document?.problems.map(({ kind }) => kind)).toContain('document-cut-off');
  });

  test('finds no discrepancy in what is missing', () => {
    expect(document?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

test('a whole document does not end short', async () => {
  const document = await documentOf(TEXT);
  expect(document?.problems).toEqual([]);
});

test('a misprinted item at the end of the last main table leaves one level short, and stays a discrepancy', async () => {
  const whole = upTo('表八', '2210203');
  const misprinted = whole.replace(/(2210203 \S+) \S+ \S+$/, '$1 1.00 1.00');
  expect(misprinted).not.toBe(whole);
  const document = await documentOf(misprinted);
  expect(document?.problems.map(({ kind }) => kind)).not.toContain('document-cut-off');
  expect(document?.findings.some(({ rule, severity }) => severity === 'error' && rule === 'hierarchy/functional')).toBe(
    true,
  );
});
