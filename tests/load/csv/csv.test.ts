import { describe, expect, it } from 'vitest';
import { isCsv, loadCsv } from '../../../src/load/csv/index.js';
import { type Limits, limitsFrom } from '../../../src/load/limits.js';

const load = (text: string, limits: Partial<Limits> = {}) =>
  loadCsv({ name: 'a.csv', bytes: new TextEncoder().encode(text) }, text, limitsFrom(limits));

function sourceOf(text: string) {
  const loaded = load(text);
  if ('kind' in loaded) throw new Error(loaded.message.en);
  return loaded;
}

const cells = (text: string) =>
  sourceOf(text).lines.map(({ line, spans }) => [
    line,
    ...spans.map((span) => `${span.cell}@${span.offset} ${span.text}`),
  ]);

describe('records', () => {
  it('are rows of one grid; blank fields and blank rows are left out', () => {
    expect(cells('项目,金额,\r\n,,\r\n\r\n甲,,"1,234.50"\r\n乙\r\n')).toEqual([
      [1, '0@0 项目', '1@3 金额'],
      [4, '0@0 甲', '2@4 1,234.50'],
      [5, '0@0 乙'],
    ]);
    expect(sourceOf('a,b').lines[0]).toMatchObject({ grid: 1, text: 'a b', page: 1 });
  });

  it('may go over lines of the file, and are numbered by the first', () => {
    expect(cells('甲,"乙\n丙",1\n丁,2,"a\nb"')).toEqual([
      // The last field stands on the second line; the first has the fields before it.
      [1, '0@0 甲', '1@3 乙丙', '2@4 1'],
      [3, '0@0 丁', '1@2 2', '2@5 a b'],
    ]);
  });

  it.each([
    ['a\tb,c\n1\t1,234.50', ['a', 'b,c'], 'tsv'],
    ['a;b\n1,5;2\n1;2,5', ['a', 'b'], 'csv'],
    ['a,b;c\n1,2', ['a', 'b;c'], 'csv'],
    ['甲，乙', ['甲，乙'], 'csv'],
  ])('of %j are separated by what their lines agree in', (text, fields, format) => {
    const source = sourceOf(text);
    expect(source.lines[0]?.spans.map((span) => span.text)).toEqual(fields);
    expect(source.format).toBe(format);
  });

  it('of one long field are running text', () => {
    const long = '本'.repeat(61);
    const [first, second] = sourceOf(`${long},,\n甲,乙`).lines;
    expect(first).toMatchObject({ text: long, line: 1 });
    expect(first?.grid).toBeUndefined();
    expect(second?.grid).toBe(1);
  });
});

describe('broken quotes', () => {
  it('within a field are taken as they stand', () => {
    const source = sourceOf('a,b\n1,12" x\n"c\nd",2');
    expect(source.lines.map(({ text, line }) => [line, text])).toEqual([
      [1, 'a b'],
      [2, '1 12" x'],
      [3, 'c d 2'],
    ]);
    expect(source.problems).toMatchObject([{ kind: 'csv-quotes', location: { line: 2 } }]);
  });

  it('that never close spoil their own line only', () => {
    const source = sourceOf('a,b\n1,"x\n"3,4",5\n6,7');
    expect(source.lines.map(({ text, line }) => [line, text])).toEqual([
      [1, 'a b'],
      [2, '1 "x'],
      [3, '3,4 5'],
      [4, '6 7'],
    ]);
    expect(source.problems).toMatchObject([{ kind: 'csv-quotes', location: { line: 2 } }]);
  });
});

describe('limits', () => {
  it.each<[Partial<Limits>, string]>([
    [{ cells: 3 }, '3 cells'],
    [{ lines: 1 }, '1 lines'],
    [{ lineLength: 2 }, '2 a line'],
  ])('%j are kept', (limits, named) => {
    const refused = load('a,b\nc,d', limits);
    expect(refused).toMatchObject({ kind: 'tooLarge' });
    if ('kind' in refused) expect(refused.message.en).toContain(named);
  });

  it('leave nothing to say of blank fields but that there are none', () => {
    expect(load(',,\n,')).toMatchObject({ kind: 'empty' });
  });
});

it('isCsv goes by the name', () => {
  expect([isCsv('a.CSV', ''), isCsv('a.tsv', ''), isCsv('a.txt', 'a,b')]).toEqual([true, true, false]);
});
