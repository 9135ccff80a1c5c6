import { describe, expect, it } from 'vitest';
import { cells, kinds, sourceOf } from './read.js';
import { sheetXml, xlsxOf } from './zip.js';

const inline = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
const number = (ref: string, value: number, formula = ''): string =>
  `<c r="${ref}">${formula && `<f>${formula}</f>`}<v>${value}</v></c>`;
const rowsOf = (...rows: string[]): Buffer => xlsxOf({ 表: sheetXml(rows.map((row) => `<row>${row}</row>`).join('')) });

describe('texts', () => {
  it('of a cell that stands alone become running text where they have breaks or are long', async () => {
    const long = '本'.repeat(61);
    const source = await sourceOf(
      rowsOf(
        inline('A1', '第一段。\n\n 第二段。'),
        inline('A3', long),
        inline('A4', '本'.repeat(60)),
        inline('A5', '甲\n乙') + inline('B5', 'a\nb'),
      ),
    );
    expect(source.lines.map(({ text, line, grid }) => [text, line, grid])).toEqual([
      ['第一段。', 1, undefined],
      ['第二段。', 2, undefined],
      [long, 3, undefined],
      ['本'.repeat(60), 4, 1],
      ['甲乙 a b', 5, 1],
    ]);
    expect(source.lines[1]?.spans).toEqual([{ text: '第二段。', left: 0, right: 4, offset: 0, ref: 'A1' }]);
  });

  it('keep numbers that are texts, and lose readings and escapes', async () => {
    const strings = {
      name: 'xl/sharedStrings.xml',
      bytes:
        '<sst><si><r><t>甲</t></r><r><t>乙</t></r><rPh><t>ke</t></rPh></si><si><t>a_x000D_\n_x0041_b</t></si></sst>',
    };
    const rows = `<row><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>${inline('C1', ' 1,234.50 ')}</row>`;
    expect(cells((await sourceOf(xlsxOf({ 表: sheetXml(rows) }, [strings]))).lines)).toEqual([
      'A1 甲乙; B1 a Ab; C1 1,234.50',
    ]);
  });
});

describe('formulas', () => {
  it('without a saved value are told by sheet and cell', async () => {
    const source = await sourceOf(
      rowsOf(`${inline('A1', '甲')}<c r="B1"><f>1+1</f></c><c r="C1" t="str"><f>""</f><v></v></c>`),
    );
    expect(cells(source.lines)).toEqual(['A1 甲']);
    expect(kinds(source)).toEqual(['formula-without-value']);
    expect(source.problems[0]).toMatchObject({ location: { sheet: '表', ref: 'B1', page: 1 } });
    expect(source.problems[0]?.message.zh).toContain('工作表“表”的 B1 只有公式');
  });

  it('that give errors show them', async () => {
    const source = await sourceOf(rowsOf('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'));
    expect(cells(source.lines)).toEqual(['A1 #DIV/0!']);
    expect(kinds(source)).toEqual(['formula-error']);
  });

  const column = (...values: (number | string)[]): Buffer =>
    rowsOf(
      ...values.map((value, at) =>
        typeof value === 'number' ? number(`C${at + 1}`, value) : number(`C${at + 1}`, 0, value),
      ),
    );

  it.each<[string, Buffer, string | null]>([
    ['a total that comes first', column('SUM(C2:C3)', 1, 2, 3, 4), 'C4, C5'],
    ['a total that comes last', column(1, 2, 3, 'SUM(C1:C2)'), 'C3'],
    ['a total that covers all', column('SUM(C2:C4)', 1, 2, 3), null],
    ['a total behind all', column(1, 2, 'SUM(C1:C2)'), null],
    ['a group with groups after it', column('SUM(C2:C3)', 1, 2, 'SUM(C5:C6)', 3, 4), null],
    ['a group with a total before it', column(9, 'SUM(C3:C4)', 1, 2, 6), null],
    ['a subtotal between', column(1, 2, 'SUM(C1:C2)', 'SUM(C1:C2)'), null],
    ['more than one range', column(1, 2, 3, 'SUM(C1:C1,C2:C2)'), null],
    ['a row', rowsOf(number('A1', 1) + number('B1', 2) + number('C1', 3) + number('D1', 3, 'SUM(A1:B1)')), 'C1'],
    [
      'a row with other figures behind',
      rowsOf(number('A1', 3, 'SUM(B1:C1)') + number('B1', 1) + number('C1', 2) + number('D1', 9)),
      null,
    ],
  ])('that sum too little: %s', async (_, bytes, left) => {
    const { problems } = await sourceOf(bytes);
    expect(problems.map(({ kind }) => kind)).toEqual(left === null ? [] : ['formula-range']);
    if (left !== null) expect(problems[0]?.message.en).toContain(`leaves out the adjacent ${left};`);
  });
});

describe('what is hidden', () => {
  it('is left out and told, rows, columns and sheets', async () => {
    const rows = [1, 2, 3].map(
      (row) =>
        `<row r="${row}"${row === 2 ? ' hidden="1"' : ''}${row === 3 ? ' ht="0"' : ''}>${number(`A${row}`, row)}${number(`B${row}`, 10 * row)}</row>`,
    );
    const bytes = xlsxOf({ 表: sheetXml(rows.join(''), '<cols><col min="2" max="16384" hidden="1"/></cols>') });
    const source = await sourceOf(bytes);
    expect(cells(source.lines)).toEqual(['A1 1']);
    expect(source.problems.map(({ kind, location }) => [kind, location.ref])).toEqual([
      ['hidden-rows', 'A2'],
      ['hidden-columns', 'B1'],
    ]);
    expect(source.problems[0]?.message.zh).toContain('4 个有内容的单元格（A2、B2、A3、B3）');
  });

  it('says nothing of hidden rows that are empty', async () => {
    const rows = `<row r="1">${number('A1', 1)}</row><row r="2" hidden="1"><c r="A2" s="0"/></row>`;
    expect(kinds(await sourceOf(xlsxOf({ 表: sheetXml(rows) })))).toEqual([]);
  });

  it('moves a merged cell to what is shown of it', async () => {
    const rows = `<row r="1">${inline('A1', '标题')}${inline('C1', '遮')}</row><row r="2">${inline('A2', '藏')}${inline('B2', '见')}</row>`;
    const bytes = xlsxOf({
      表: sheetXml(
        rows,
        '<cols><col min="1" max="1" hidden="1"/></cols>',
        '<mergeCells><mergeCell ref="A1:D1"/></mergeCells>',
      ),
    });
    const source = await sourceOf(bytes);
    expect(source.lines[0]?.spans).toEqual([
      { text: '标题', left: 0, right: 2, offset: 0, cell: 1, across: 3, ref: 'A1' },
    ]);
    expect(cells(source.lines)).toEqual(['A1 标题', 'B2 见']);
    expect(kinds(source)).toEqual(['hidden-columns', 'hidden-cells']);
  });

  it('keeps zeros back where the sheet shows none', async () => {
    const rows = `<row>${inline('A1', '甲')}${number('B1', 0)}${number('C1', 5)}</row>`;
    const bytes = xlsxOf({ 表: sheetXml(rows, '<sheetViews><sheetView showZeros="0"/></sheetViews>') });
    expect(cells((await sourceOf(bytes)).lines)).toEqual(['A1 甲; C1 5']);
  });
});
