import { describe, expect, it } from 'vitest';
import { type Block, type BlockCell, cellsIn, linesOf, TooWide } from '../../../src/load/flow/blocks.js';
import { shown } from '../shown.js';

const line = (text: string): Block => ({ kind: 'line', text });
const cell = (content: string | Block[], more: Partial<BlockCell> = {}): BlockCell => ({
  blocks: typeof content === 'string' ? [line(content)] : content,
  across: 1,
  down: 1,
  ...more,
});
const table = (...rows: BlockCell[][]): Block => ({ kind: 'table', rows });
const read = (...blocks: Block[]): string[] => shown(linesOf(blocks));

describe('linesOf', () => {
  it('numbers lines and grids through the document, and leaves out what is blank', () => {
    const grid = table([cell('a'), cell('1')]);
    const lines = linesOf([line('甲  乙'), line(' \u00a0\u3000'), grid, line(''), grid]);
    expect(lines.map(({ line: number, grid: own, page }) => [number, own, page])).toEqual([
      [1, undefined, 1],
      [2, 1, 1],
      [3, 2, 1],
    ]);
    expect(lines[0]?.spans.map(({ text, offset }) => [text, offset])).toEqual([
      ['甲', 0],
      ['乙', 3],
    ]);
  });

  it('joins the cells of a row by one blank, and says where each begins', () => {
    const [row] = linesOf([table([cell('合计'), cell(''), cell(' 1,2\u200b34 ')])]);
    expect(row).toMatchObject({ text: '合计 1,234' });
    expect(row?.spans).toEqual([
      { text: '合计', left: 0, right: 2, offset: 0, cell: 0 },
      { text: '1,234', left: 3, right: 8, offset: 3, cell: 2 },
    ]);
  });

  it('takes the columns that cells name', () => {
    expect(read(table([cell('a', { column: 2 }), cell('b', { column: 5 })], [cell('c'), cell('d')]))).toEqual([
      '#1 2:a 5:b',
      '#1 0:c 1:d',
    ]);
  });

  it('counts only rows with text in what a cell covers', () => {
    const rows = [
      [cell('a', { down: 4 }), cell('1')],
      [cell('')],
      [cell(' ')],
      [cell('2')],
      [cell('b', { down: 2 }), cell('3')],
      [cell('')],
    ];
    expect(read(table(...rows))).toEqual(['#1 0v2:a 1:1', '#1 1:2', '#1 0:b 1:3']);
  });

  it('lets no cell reach below the table or beyond its last column', () => {
    const rows = [[cell('a', { across: 7 })], [cell('b', { down: 7 }), cell('1')], [cell('2', { down: 7 })]];
    expect(read(table(...rows))).toEqual(['#1 0>2:a', '#1 0v2:b 1:1', '#1 1:2']);
  });

  it('refuses a column beyond the last one', () => {
    expect(read(table([cell('a'), cell('b', { column: 3999 })]))).toEqual(['#1 0:a 3999:b']);
    expect(() => read(table([cell('a'), cell('b', { column: 4000 })]))).toThrow(TooWide);
  });
});

describe('the text of a cell', () => {
  const textOf = (...lines: string[]): string | undefined =>
    linesOf([table([cell(lines.map(line)), cell('x')])])[0]?.spans[0]?.text;

  it('has a blank only between words and figures', () => {
    expect(textOf('一般公共', '预算', '（万元）')).toBe('一般公共预算（万元）');
    expect(textOf('Party', 'school')).toBe('Party school');
    expect(textOf('12.5', '13.5')).toBe('12.5 13.5');
    expect(textOf('1,234,', '567.00')).toBe('1,234,567.00');
    expect(textOf('2025', '年', '2')).toBe('2025年2');
  });
});

describe('tables in cells', () => {
  const inner = table([cell('a'), cell('1')], [cell('b'), cell('2')]);

  it('make the table around them a frame, unless that holds more rows of data', () => {
    const row = [cell('c'), cell('3')];
    const holding = [cell([line('见下'), inner]), cell('4')];
    expect(read(table(row, row, holding))).toEqual(['c', '3', 'c', '3', '见下', '#1 0:a 1:1', '#1 0:b 1:2', '4']);
    expect(read(table(row, row, holding, row))).toEqual([
      '#1 0:c 1:3',
      '#1 0:c 1:3',
      '#1 0:见下 1:4',
      '#1 0:c 1:3',
      '#2 0:a 1:1',
      '#2 0:b 1:2',
    ]);
  });

  it('are found however deep they lie', () => {
    expect(read(table([cell([table([cell([table([cell([inner])])])])])]))).toEqual(['#1 0:a 1:1', '#1 0:b 1:2']);
  });
});

describe('cellsIn', () => {
  it('counts the cells of all tables, those in cells included', () => {
    expect(cellsIn([line('a'), table([cell('b'), cell([table([cell('c')], [cell('d')])])])])).toBe(4);
  });
});
