/** Clean departments stay silent: random, consistent documents in each layout give nothing above a note. A misprint is heard. */
import { expect, test } from 'vitest';
import { LAYOUTS, madeDocument, type Precision } from '../../bench/departments/made.js';
import { checkDocuments, read } from '../../src/index.js';

/** More of them on demand: CLEAN_EACH=200. */
const EACH = Number(process.env.CLEAN_EACH ?? 56);
/** One more, of which changes taken of rounded figures do not go together with their sums. */
const SEEDS = [...Array.from({ length: EACH }, (_, at) => at + 1), 90];
const KINDS = LAYOUTS.flatMap((layout) =>
  (['exact', 'rounded'] as const).map((precision) => [layout, precision] as const),
);

test('there are a thousand', () => {
  expect(KINDS.length * EACH).toBeGreaterThanOrEqual(1000);
});

test.each(KINDS)('clean documents in the form of %s, %s', { timeout: 120_000 }, async (layout, precision) => {
  for (const seed of SEEDS) {
    const { documents, unread } = await read([madeDocument(layout, seed, precision)]);
    expect(unread).toEqual([]);
    const checked = (await checkDocuments(documents)).documents[0];
    const loud = checked?.findings.filter(({ severity }) => severity !== 'note');
    expect(loud?.map(({ rule, message }) => `${seed} ${rule} ${message.zh}`)).toEqual([]);
    expect(checked?.undecided.map(({ rule, reason }) => `${seed} ${rule} ${reason.zh}`)).toEqual([]);
    expect(checked?.problems.map(({ message }) => `${seed} ${message.zh}`)).toEqual([]);
    const untied = checked?.coverage.untied.filter(({ cell }) => cell.table !== null);
    expect(untied?.map(({ cell }) => `${seed} ${cell.table} ${cell.row?.name} ${cell.printed}`)).toEqual([]);
  }
});

const AMOUNT = /(?<=<td>)[\d,]+\.\d\d(?=<\/td>)/g;

/** One more at the first digit of an amount of a table: 1,234.56 becomes 2,234.56. */
function misprinted(page: string, which: number): string {
  const amounts = [...page.matchAll(AMOUNT)];
  const { index, 0: amount } = amounts[which % amounts.length] as RegExpMatchArray & { index: number };
  const first = amount.charCodeAt(0) - 48;
  return `${page.slice(0, index)}${(first % 9) + 1}${page.slice(index + 1)}`;
}

test.each(KINDS)(
  'a misprint in the first digit of any amount of %s, %s, is heard',
  async (layout, precision: Precision) => {
    for (let seed = 1; seed <= 10; seed++) {
      const input = madeDocument(layout, seed, precision);
      const bytes = new TextEncoder().encode(misprinted(new TextDecoder().decode(input.bytes), seed * 7));
      const { documents } = await read([{ name: input.name, bytes }]);
      const findings = (await checkDocuments(documents)).documents[0]?.findings ?? [];
      expect(
        findings.some(({ severity }) => severity === 'error'),
        `${layout} ${seed}`,
      ).toBe(true);
    }
  },
);
