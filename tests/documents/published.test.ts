/**
 * What people read on the pages of published documents: how many amounts each table and the sentences hold, and what does not agree.
 * The counts were made figure by figure on pictures of the pages, without the tool, and gone over with another program's text.
 * Limits such as 单价100万元（含）以上 are no amounts. Discrepancies of words, of percentages and of counts are not in the lists.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checked, flattened, HAS_DOCUMENTS, HAS_POPPLER, wordsOf } from './published.js';

interface Counted {
  readonly file: string;
  /** Amounts in each table, zeros included, blanks and dashes not. */
  readonly tables: readonly number[];
  readonly narrative: number;
  /** What must be corrected or looked into: rule and the words of the page. */
  readonly findings: readonly { readonly rule: string; readonly says: readonly string[] }[];
  /** Differences that rounding explains. */
  readonly rounding: number;
}

const DOCUMENTS: readonly Counted[] = JSON.parse(
  readFileSync(new URL('published.json', import.meta.url), 'utf8'),
).documents;
/** Poppler's boxes are those of the font, ours those of the glyphs. */
const NEAR = 4;

describe.skipIf(!HAS_DOCUMENTS).each(DOCUMENTS)('$file', ({ file, tables, narrative, findings, rounding }) => {
  test('holds the amounts that were counted', async () => {
    const document = await checked(file);
    const strays = (number: string | null): number => document.strays.filter(({ table }) => table === number).length;
    expect(document.tables.map(({ cells, number }) => cells.length + strays(number))).toEqual(tables);
    const sentences = document.narrative.filter(({ printed, unit }) => printed !== '' && unit !== null).length;
    expect(sentences + strays(null)).toBe(narrative);
  });

  test('has the discrepancies that were seen, and no other', async () => {
    const document = await checked(file);
    const serious = document.findings.filter(({ severity }) => severity !== 'note');
    expect(serious.map(({ rule }) => rule).sort()).toEqual(findings.map(({ rule }) => rule).sort());
    for (const { rule, says } of findings) {
      const messages = serious.filter((finding) => finding.rule === rule).map(({ message }) => message.zh);
      expect(messages.some((message) => says.every((words) => message.includes(words)))).toBe(true);
    }
    expect(document.findings.filter(({ verdict }) => verdict === 'rounding')).toHaveLength(rounding);
  });

  test.skipIf(!HAS_POPPLER)('reads every figure where another program reads it', async () => {
    const { tables: read } = await checked(file);
    const pages = wordsOf(file);
    const cells = read.flatMap((table) => table.cells);
    const missed = cells.filter(({ printed, location: { page = 0, box } }) => {
      if (!box) return true;
      const [left, top, right, bottom] = box;
      const middle = (top + bottom) / 2;
      return !(pages[page - 1] ?? []).some(
        (word) =>
          word.text === printed &&
          Math.abs(word.left - left) < NEAR &&
          Math.abs(word.right - right) < NEAR &&
          word.top - NEAR < middle &&
          middle < word.bottom + NEAR,
      );
    });
    expect(missed.map(({ id, printed }) => `${id} ${printed}`)).toEqual([]);
  });

  test.skipIf(!HAS_POPPLER).each(['-layout', '-raw'] as const)(
    'says the same of its text (%s), or what it could not decide',
    async (mode) => {
      const page = await checked(file);
      const text = await checked(file, flattened(file, mode));
      const seriousOf = (document: typeof page): string[] =>
        document.findings.filter(({ severity }) => severity !== 'note').map(({ fingerprint }) => fingerprint);
      const known = new Set(seriousOf(page));
      expect(seriousOf(text).filter((fingerprint) => !known.has(fingerprint))).toEqual([]);
      const said = new Set(seriousOf(text));
      const lost = page.findings.filter(({ severity, fingerprint }) => severity !== 'note' && !said.has(fingerprint));
      const doubted = text.tables.filter(({ doubts }) => doubts.length > 0).length + text.undecided.length;
      expect(lost.length === 0 || doubted > 0).toBe(true);
    },
  );
});
