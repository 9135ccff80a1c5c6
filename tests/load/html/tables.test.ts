/** Tables of pages: which cell stands in which column, and which tables are grids at all. */
import { describe, expect, it } from 'vitest';
import { linesOf, readPage } from './load.js';

const table = (...rows: string[]): string => `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;

describe('merged cells', () => {
  it('places cells behind those that reach down or across', async () => {
    const page = table(
      '<th rowspan="2">科目</th><th colspan="2">支出</th><th rowspan="2">合计</th>',
      '<th>基本</th><th>项目</th>',
      '<td>甲</td><td>1</td><td>2</td><td>3</td>',
    );
    expect(await linesOf(page)).toEqual([
      '1| 0:科目 ↓2 | 1:支出 +2 | 3:合计 ↓2',
      '1| 1:基本 | 2:项目',
      '1| 0:甲 | 1:1 | 2:2 | 3:3',
    ]);
  });

  it('lets a rowspan of 0 reach to the end of its group, and none beyond it', async () => {
    const page = `<table>
      <thead><tr><th rowspan="9">a</th><th>b</th></tr></thead>
      <tbody><tr><td rowspan="0">c</td><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr></tbody>
      <tbody><tr><td>d</td><td>4</td></tr></tbody></table>`;
    expect(await linesOf(page)).toEqual(['1| 0:a | 1:b', '1| 0:c ↓3 | 1:1', '1| 1:2', '1| 1:3', '1| 0:d | 1:4']);
  });

  it('takes colspans of 0, of nothing and of words for 1, and cuts those that are too wide', async () => {
    expect(await linesOf(table('<td colspan="0">a</td><td colspan="x">b</td><td colspan="-3">c</td>'))).toEqual([
      '1| 0:a | 1:b | 2:c',
    ]);
    const page = table(
      '<td colspan="99999999999">标题</td>',
      '<td>a</td><td>1</td>',
      '<td>b</td><td colspan="9">2</td>',
    );
    expect(await linesOf(page)).toEqual(['1| 0:标题 +2', '1| 0:a | 1:1', '1| 0:b | 1:2']);
  });

  it('goes on behind cells that overlap', async () => {
    // The second row has one free column, 1, and its wide cell lies over what reaches down in column 2.
    const page = table(
      '<td rowspan="2">a</td><td>b</td><td rowspan="2">c</td>',
      '<td colspan="2">d</td><td>e</td>',
      '<td>1</td><td>2</td><td>3</td><td>4</td>',
    );
    expect(await linesOf(page)).toEqual(['1| 0:a ↓2 | 1:b | 2:c ↓2', '1| 1:d +2 | 3:e', '1| 0:1 | 1:2 | 2:3 | 3:4']);
  });

  it('leaves rows and cells without text out, and counts what covers them accordingly', async () => {
    const page = table(
      '<td rowspan="3">a</td><td>1</td><td></td>',
      '<td>&nbsp;</td><td> </td>',
      '<td></td><td>2</td>',
      '<td>b</td><td></td><td>3</td>',
    );
    expect(await linesOf(page)).toEqual(['1| 0:a ↓2 | 1:1', '1| 2:2', '1| 0:b | 2:3']);
  });

  it('shows the head first and the foot last, wherever they are written', async () => {
    const page = `<table><tfoot><tr><td>合计</td><td>3</td></tr></tfoot><tbody><tr><td>a</td><td>3</td></tr></tbody>
      <thead><tr><td>科目</td><td>金额</td></tr></thead></table>`;
    expect(await linesOf(page)).toEqual(['1| 0:科目 | 1:金额', '1| 0:a | 1:3', '1| 0:合计 | 1:3']);
  });
});

describe('wide tables', () => {
  it('reads three thousand columns', async () => {
    const row = Array.from({ length: 3000 }, (_, at) => `<td>${at}</td>`).join('');
    const { lines } = await readPage(table(row, row));
    expect(lines).toHaveLength(2);
    expect(lines[1]?.spans.at(-1)).toMatchObject({ cell: 2999, text: '2999' });
  });

  it('refuses more than four thousand, and names the limit', async () => {
    const row = '<td>1</td>'.repeat(4001);
    await expect(readPage(table(row, row))).rejects.toThrow('more than the limit of 4,000 columns');
    expect(await linesOf(table('<td>1</td>'.repeat(4000)))).toHaveLength(1);
  });

  it('refuses more cells than the limit', async () => {
    const page = table('<td>1</td><td>2</td>', '<td>3</td><td>4</td>');
    await expect(readPage(page, { cells: 3 })).rejects.toThrow('more than the limit of 3 cells');
    expect((await readPage(page, { cells: 4 })).lines).toHaveLength(2);
  });

  it('bounds what cells claim to cover', async () => {
    const wide = '<td colspan="65534" rowspan="65534">1</td>'.repeat(3);
    const { lines } = await readPage(table(wide, ...Array.from({ length: 2000 }, () => '<td>2</td><td>3</td>')));
    expect(lines).toHaveLength(2001);
    expect(lines[0]?.spans.map(({ cell, down }) => [cell, down])).toEqual([0, 1000, 2000].map((cell) => [cell, 2001]));
    expect(lines[2000]?.spans.map(({ cell }) => cell)).toEqual([3000, 3001]);
    await expect(readPage(table(wide, wide))).rejects.toThrow('4,000 columns');
  });
});

describe('the text of a cell', () => {
  it('joins lines without a blank, but for words and figures', async () => {
    const cells = [
      '一般公共<br>预算',
      '<p>Party</p><p>school</p>',
      '100<br>200',
      '<div>2025</div><div>年</div>',
      '12%<br>13%',
    ];
    expect(await linesOf(table(cells.map((cell) => `<td>${cell}</td>`).join('')))).toEqual([
      '1| 0:一般公共预算 | 1:Party school | 2:100 200 | 3:2025年 | 4:12% 13%',
    ]);
  });

  it('joins inline elements without a blank', async () => {
    expect(await linesOf(table('<td><b>1</b>,<i>2</i>34<span>.5</span>0</td><td>a<o:p></o:p>b</td>'))).toEqual([
      '1| 0:1,234.50 | 1:ab',
    ]);
  });
});

describe('tables in tables', () => {
  const inner = table('<td>a</td><td>1</td>', '<td>b</td><td>2</td>');

  it('reads a table that arranges others as its parts', async () => {
    const page = table(`<td>导航</td><td><p>标题</p>${inner}</td>`, `<td></td><td>${inner}</td>`);
    expect(await linesOf(page)).toEqual([
      '导航',
      '标题',
      '1| 0:a | 1:1',
      '1| 0:b | 1:2',
      '2| 0:a | 1:1',
      '2| 0:b | 1:2',
    ]);
  });

  it('keeps a table of data whole whose cell holds another, which follows it', async () => {
    const row = '<td>c</td><td>3</td>';
    expect(await linesOf(table(row, row, `<td>d</td><td>见下${inner}</td>`, row))).toEqual([
      '1| 0:c | 1:3',
      '1| 0:c | 1:3',
      '1| 0:d | 1:见下',
      '1| 0:c | 1:3',
      '2| 0:a | 1:1',
      '2| 0:b | 1:2',
    ]);
  });

  it('takes a table of one column for paragraphs, and one that frames a text for part of the cell', async () => {
    expect(await linesOf(table('<td>甲</td>', '<td>乙</td>'))).toEqual(['甲', '乙']);
    expect(await linesOf(table(`<td>${table('<td>甲</td>')}</td><td>1</td>`))).toEqual(['1| 0:甲 | 1:1']);
  });

  it('reads the caption before the rows, and what stands between them before the table', async () => {
    const page = `<table><caption>表1<br>单位：万元</caption><tr><td>a</td>错放<td>1</td></tr></table>`;
    expect(await linesOf(page)).toEqual(['错放', '表1', '单位：万元', '1| 0:a | 1:1']);
  });
});
