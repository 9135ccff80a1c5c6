import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.js';
import { type Part, together } from '../../src/read/grouping.js';

interface Given {
  readonly organisation?: string | null;
  readonly year?: number | null;
  readonly stage?: string;
  readonly folder?: string;
  readonly tables?: number;
  readonly claims?: number;
}

/** Only what is asked of a document here; how many tables and claims it has, not which. */
function part({ folder = 'd', tables = 0, claims = 0, ...more }: Given): Part {
  const document = { organisation: null, year: null, stage: 'budget', ...more };
  const [hasTables, hasClaims] = [Array.from({ length: tables }), Array.from({ length: claims })];
  return { folder, document: { ...document, tables: hasTables, claims: hasClaims } as unknown as Document };
}

const narrative: Given = { organisation: '甲局', year: 2025, claims: 9 };
const tables: Given = { organisation: '甲局', year: 2025, tables: 8 };
const groups = (...given: Given[]): readonly (readonly number[])[] => together(given.map(part));

describe('together', () => {
  it('puts sentences before tables, in whichever order they come', () => {
    expect(groups(narrative, tables)).toEqual([[0, 1]]);
    expect(groups(tables, narrative)).toEqual([[1, 0]]);
  });

  it('takes what a file does not say for agreement', () => {
    expect(groups(narrative, { tables: 8 })).toEqual([[0, 1]]);
    expect(groups({ claims: 9 }, { ...tables, organisation: null })).toEqual([[0, 1]]);
  });

  it.each<[string, Given]>([
    ['another year', { ...tables, year: 2024 }],
    ['another organisation', { ...tables, organisation: '乙局' }],
    ['another stage', { ...tables, stage: 'final' }],
    ['another folder', { ...tables, folder: 'e' }],
    ['sentences of its own', { ...tables, claims: 1 }],
    ['no tables', { ...tables, tables: 0 }],
  ])('leaves a file with %s alone', (_, other) => {
    expect(groups(narrative, other)).toEqual([[0], [1]]);
    expect(groups(other, narrative)).toEqual([[0], [1]]);
  });

  it('does not guess where a third file fits as well', () => {
    expect(groups(narrative, tables, tables)).toEqual([[0], [1], [2]]);
    expect(groups(tables, narrative, narrative)).toEqual([[0], [1], [2]]);
  });

  it('puts several sets together, each by what it says', () => {
    const second = { organisation: '乙局', year: 2025 };
    expect(groups(narrative, { ...second, tables: 8 }, { ...second, claims: 9 }, tables)).toEqual([
      [0, 3],
      [2, 1],
    ]);
  });

  it('keeps a whole document beside a set', () => {
    expect(groups({ ...tables, claims: 9 }, narrative, tables)).toEqual([[0], [1, 2]]);
  });
});
