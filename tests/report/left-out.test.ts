/** A row that a table lacks, from the document to the terminal and the page. */
import { readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { check, type Result } from '../../src/index.js';
import { formats, type RenderOptions } from '../../src/report/index.js';
import { evidencePages } from '../../src/report/papers/evidence.js';
import { noticePage } from '../../src/report/papers/notice.js';
import { deskOf } from '../../src/report/papers/sight.js';

const NAME = 'fixtures/bureau-with-funds/document.txt';
const WHOLE = readFileSync(NAME, 'utf8');
const OPTIONS: RenderOptions = { language: 'zh', columns: 80, colour: false };

/** The fixture without the line of 表三 that begins so, and what was found in it. */
async function without(line: string): Promise<Result> {
  const { before, table, after } = parts();
  return check([{ name: NAME, bytes: Buffer.from(before + cut(table, line) + after) }]);
}

function parts(): { readonly before: string; readonly table: string; readonly after: string } {
  const [start, end] = [WHOLE.search(/表三\n+\S+支出总表\n/), WHOLE.search(/表四\n+\S+表\n/)];
  return { before: WHOLE.slice(0, start), table: WHOLE.slice(start, end), after: WHOLE.slice(end) };
}

function cut(text: string, line: string): string {
  const at = text.indexOf(`\n${line}`);
  if (at < 0) throw new Error(`no ${line}`);
  return text.slice(0, at) + text.slice(text.indexOf('\n', at + 1));
}

/** The names of the rows before and behind, and what is known of the row. */
function gapIn({ documents: [document] }: Result): unknown {
  const cause = document?.causes.find(({ kind }) => kind === 'omittedRow');
  const table = document?.tables.find(({ id }) => id === cause?.leftOut?.table);
  const { after = null, parent = 0, figures = [], code = null } = cause?.leftOut ?? {};
  const rows = table?.rows ?? [];
  return {
    table: table?.number,
    parent: rows[parent]?.code,
    before: after === null ? null : rows[after]?.code,
    behind: rows[(after ?? -1) + 1]?.code,
    code,
    figures: figures.map(({ column, printed }) => [table?.columns[column]?.printed, printed]),
  };
}

describe('a row that is missing stands', () => {
  // 2,245,100.00 − 318,624.80 − 642,158.40 = 1,284,316.80, which 表二 prints for 2080505
  test('between its sisters, by its code', async () => {
    expect(gapIn(await without('2080505 '))).toEqual({
      table: '表三',
      parent: '20805',
      before: '2080502',
      behind: '2080506',
      code: '2080505',
      figures: [
        ['总计', '1,284,316.80'],
        ['基本支出', '1,284,316.80'],
      ],
    });
  });

  test('right below the row that it is a part of, where it is the first', async () => {
    expect(gapIn(await without('2080502 '))).toMatchObject({ before: '20805', behind: '2080505', code: '2080502' });
  });

  test('behind the last of its sisters', async () => {
    expect(gapIn(await without('2080506 '))).toMatchObject({ before: '2080505', behind: '20808', code: '2080506' });
  });

  test('on top, where it is the first class and the total stands at the foot', async () => {
    const { before, table, after } = parts();
    const total = '\n合计 55,653,300.00 13,806,122.25 41,847,177.75\n';
    expect(table).toContain(total);
    // 86,400.00 is all that 205, its one group and its one item print
    const edited = ['205 ', '20508 ', '2050803 '].reduce(cut, table.replace(total, '\n')) + total;
    const result = await check([{ name: NAME, bytes: Buffer.from(`${before}${edited}\n${after}`) }]);
    expect(gapIn(result)).toMatchObject({ before: null, behind: '207', code: '205' });
    const text = String(await formats.terminal?.render(result, { ...OPTIONS, rules: [] }));
    expect(text).toMatch(/\n {2}\+ 205 教育支出 .*\n {4}207 /);
    const page = String(await formats.html?.render(result, { ...OPTIONS, rules: [] }));
    expect(page).toMatch(/<tbody>\s*<tr class="missing">/);
  });
});

test('the other table that prints it is named, and its figures are evidence', async () => {
  const [document] = (await without('2080505 ')).documents;
  if (!document) throw new Error('no document');
  const [cause] = document.causes;
  const seen = document.tables.flatMap(({ number, cells }) =>
    cells.filter(({ id }) => cause?.leftOut?.seen.includes(id)).map(({ printed, row }) => [number, row?.code, printed]),
  );
  expect(seen).toEqual([['表二', '2080505', '1,284,316.80']]);
  const desk = deskOf(document, 'zh');
  const [paper] = await evidencePages(desk, 'gouji', null);
  const words = JSON.stringify(paper);
  expect(words).toMatch(/表二“2080505机关事业单位基本养老保险缴费支出”[^：]*：1,284,316\.80/);
  // 2,245,100.00 − (318,624.80 + 642,158.40) = 1,284,316.80
  expect(words).toContain('左边减右边相差 1,284,316.80 元，四舍五入最多可解释 0.00 元。');
  expect(JSON.stringify(noticePage(desk))).toContain(
    '核实后在“2080502事业单位离退休”之后补列“2080505机关事业单位基本养老保险缴费支出”一行',
  );
});

test('a list that lacks a row which nobody else prints is short by what is left once its other figures are mended', async () => {
  const row = '\n30201 办公费 312,400.00 312,400.00\n';
  const other = '30214 租赁费 72,000.00 72,000.00';
  expect([WHOLE.split(row).length, WHOLE.split(other).length]).toEqual([2, 2]);
  // the row of 312,400.00 is left out, and one print of 72,000.00 is 70,200.00: the sums lack 314,200.00 and 312,400.00
  const text = WHOLE.replace(row, '\n').replace(other, '30214 租赁费 70,200.00 72,000.00');
  const [document] = (await check([{ name: NAME, bytes: Buffer.from(text) }])).documents;
  const told = Object.fromEntries(document?.causes.map(({ kind, suggested }) => [kind, suggested.printed]) ?? []);
  expect(told).toEqual({ shortList: '312,400.00', transposition: '72,000.00' });
});

test('the terminal draws it behind a sign of its own', async () => {
  const text = String(await formats.terminal?.render(await without('2080505 '), { ...OPTIONS, rules: [] }));
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith('  + 2080505 机关事业单位基本养老保险缴费支出'));
  expect(lines[at]).toMatch(/【1,284,316\.80】 {2}【1,284,316\.80】$/);
  expect(lines[at - 1]).toMatch(/^ {4}2080502 /);
  expect(lines[at + 1]).toMatch(/^ {4}2080506 /);
});

interface Node {
  readonly tagName?: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

const textOf = ({ value, childNodes = [] }: Node): string => value ?? childNodes.map(textOf).join(' ');
const allOf = (node: Node, tag: string): readonly Node[] => [
  ...(node.tagName === tag ? [node] : []),
  ...(node.childNodes ?? []).flatMap((child) => allOf(child, tag)),
];

test('the page draws it once, as wide as the rows beside it', async () => {
  const page = parse(
    String(await formats.html?.render(await without('2080505 '), { ...OPTIONS, rules: [] })),
  ) as unknown as Node;
  const rows = allOf(page, 'tr');
  const missing = rows.filter(({ attrs }) => attrs?.some(({ value }) => value === 'missing'));
  expect(missing).toHaveLength(1);
  const [row] = missing as [Node];
  expect(textOf(row).replaceAll(/\s+/g, ' ')).toBe(
    '2080505 机关事业单位基本养老保险缴费支出 疑漏列 may be missing 1,284,316.80 1,284,316.80 ',
  );
  const before = rows[rows.indexOf(row) - 1] as Node;
  expect(textOf(before)).toMatch(/^2080502/);
  const width = (line: Node): number => (line.childNodes ?? []).filter(({ tagName }) => tagName).length;
  expect(width(row)).toBe(width(before));
});
