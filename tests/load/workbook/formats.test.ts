import { type BookType, utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { cells, kinds, sourceOf } from './read.js';

function bookOf(bookType: BookType): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['部门收支总表', null, null],
    ['项目', '金额', null],
    ['基本支出', 1234.5678, -0.5],
    [null, null, null],
    ['合计', 1000, '1,234.50'],
  ]);
  for (const ref of ['B3', 'B5', 'C3']) sheet[ref].z = '#,##0.00';
  sheet.B5.f = 'SUM(B3:B3)';
  sheet['!merges'] = [utils.decode_range('A1:C1'), utils.decode_range('B2:C2')];
  const book = utils.book_new(sheet, '表一');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['第二张', 2]]), '表二');
  return write(book, { type: 'buffer', bookType });
}

const READ = [
  'A1 部门收支总表',
  'A2 项目; B2 金额',
  'A3 基本支出; B3 1,234.57 1234.5678; C3 -0.50',
  'A5 合计; B5 1,000.00; C5 1,234.50',
  'A1 第二张; B1 2',
];

describe('a workbook reads the same', () => {
  it.each<[BookType, string]>([
    ['xlsx', 'xlsx'],
    ['xlsm', 'xlsx'],
    ['xlsb', 'xlsb'],
    ['biff8', 'xls'],
    ['xlml', 'xml'],
  ])('as %s', async (type, format) => {
    const source = await sourceOf(bookOf(type));
    expect(source).toMatchObject({ format, pages: 2, shape: 'flat' });
    expect(cells(source.lines)).toEqual(READ);
    expect(source.lines.map(({ page, line, grid, sheet }) => [page, line, grid, sheet])).toEqual([
      [1, 1, 1, '表一'],
      [1, 2, 1, '表一'],
      [1, 3, 1, '表一'],
      [1, 4, 1, '表一'],
      [2, 5, 2, '表二'],
    ]);
    expect(source.lines[2]?.text).toBe('基本支出 1,234.57 -0.50');
    expect(source.lines[0]?.spans[0]).toMatchObject({ cell: 0, across: 3 });
    expect(source.lines[1]?.spans[1]).toMatchObject({ cell: 1, across: 2, offset: 3 });
    expect(kinds(source)).toEqual([]);
  });
});

const OPEN_DOCUMENT = `<?xml version="1.0"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">
<office:automatic-styles>
<style:style style:name="no" style:family="table"><style:table-properties table:display="false"/></style:style>
<style:style style:name="flat" style:family="table-row"><style:table-row-properties style:row-height="0cm"/></style:style>
</office:automatic-styles><office:body><office:spreadsheet>
<table:table table:name="表一"><table:shapes><draw:frame><text:p>图</text:p></draw:frame></table:shapes>
<table:table-column table:number-columns-repeated="3"/><table:table-column table:visibility="collapse"/>
<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>项<text:s text:c="2"/>目</text:p><office:annotation><text:p>批注</text:p></office:annotation></table:table-cell><table:covered-table-cell/>
<table:table-cell office:value-type="float" office:value="926.8049"><text:p>926.80</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell/><table:table-cell office:value-type="float" office:value="5" table:number-columns-repeated="2"><text:p>5</text:p></table:table-cell></table:table-row>
<table:table-row table:style-name="flat"><table:table-cell office:value-type="float" office:value="8"><text:p>8</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell table:formula="of:=SUM([.A1:.A2])"/></table:table-row>
<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
</table:table>
<table:table table:name="藏" table:style-name="no"><table:table-row><table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell></table:table-row></table:table>
</office:spreadsheet></office:body></office:document>`;

describe('an OpenDocument spreadsheet', () => {
  const bytes = Buffer.from(OPEN_DOCUMENT);

  it('tells out repeated cells, and leaves out notes, pictures and what is hidden', async () => {
    const source = await sourceOf(bytes);
    expect(source.format).toBe('fods');
    expect(cells(source.lines)).toEqual(['A1 项  目; C1 926.80 926.8049', 'B5 5; C5 5', 'B6 5; C6 5']);
    expect(source.lines[0]?.spans[0]).toMatchObject({ across: 2 });
    expect(source.problems.map(({ kind, location }) => [kind, location.ref])).toEqual([
      ['formula-without-value', 'A8'],
      ['hidden-rows', 'A7'],
      ['hidden-columns', 'D1'],
      ['hidden-sheet', 'A1'],
    ]);
  });

  it('counts repeated cells before they are told out', async () => {
    const many = OPEN_DOCUMENT.replace('table:number-rows-repeated="2"', 'table:number-rows-repeated="900000000"');
    await expect(sourceOf(Buffer.from(many))).rejects.toThrow('2,000,000 cells');
  });
});
