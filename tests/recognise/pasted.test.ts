/** Tables of pasted text: with bars, or one cell a line. Figures are counted and tied as those of a web page are; what does not fit is said. */
import { describe, expect, test } from 'vitest';
import type { ResultDocument } from '../../src/contract/result.js';
import { accusing, checkedText } from '../cases/paper.js';

const HEAD = ['青禾镇2021年度部门决算', '一、2021年度一般公共预算财政拨款“三公”经费支出决算表', '单位：万元'];
const HEADER = ['项 目', '预 算 数', '决 算 数'];
// budget 30.8 = 0 + 14.8 + 16, and 16 = 16 + 0; spent 25.7 = 0 + 16.3 + 9.4, and 9.4 = 9.4 + 0
const ROWS = [
  ['合 计', '30.8', '25.7'],
  ['因公出国（境）费', '0', '0'],
  ['公务接待费', '14.8', '16.3'],
  ['公务用车购置及运行维护费', '16', '9.4'],
  ['其中：公务用车运行维护费', '16', '9.4'],
  ['公务用车购置费', '0', '0'],
];
const TAIL = ['二、2021年度一般公共预算财政拨款“三公”经费支出情况说明', '本年“三公”经费支出决算为25.7万元。'];
/** Six rows of two figures, in the order of the page. */
const FIGURES = ROWS.flatMap(([, ...figures]) => figures);

const paper = (...lines: readonly string[]): Promise<ResultDocument> =>
  checkedText([...HEAD, ...lines, ...TAIL].join('\n'));
const barred = (cells: readonly string[]): string => cells.join(' | ');
const figuresOf = ({ tables }: ResultDocument): readonly string[] =>
  tables.flatMap(({ cells }) => cells.map(({ printed }) => printed));
const kindsOf = ({ problems }: ResultDocument): readonly string[] => problems.map(({ kind }) => kind);

const PRINTS: Readonly<Record<string, readonly string[]>> = {
  'bars between cells': [HEADER, ...ROWS].map(barred),
  'a bar behind every cell': [HEADER, ...ROWS].map((cells) => `${barred(cells)} |`),
  'a border of bars': [HEADER, ...ROWS].map((cells) => `| ${barred(cells)} |`),
  Markdown: [`|${HEADER.join('|')}|`, '|:--|---:|---:|', ...ROWS.map((cells) => `|${cells.join('|')}|`)],
  'full-width bars': [HEADER, ...ROWS].map((cells) => cells.join('｜')),
  'a header of one cell a line above bars': [...HEADER, ...ROWS.map(barred)],
  'a header of one cell and a bar a line': [...HEADER.map((word) => `${word} |`), ...ROWS.map(barred)],
  'one cell a line': [HEADER, ...ROWS].flat(),
  'one cell a line, each with a bar behind it': [HEADER, ...ROWS].flat().map((cell) => `${cell} |`),
};

describe.each(Object.entries(PRINTS))('%s', (_, lines) => {
  test('every figure has its row and its column', async () => {
    const document = await paper(...lines);
    expect(figuresOf(document)).toEqual(FIGURES);
    expect(document.strays).toEqual([]);
    expect(document.problems).toEqual([]);
    expect(accusing(document)).toEqual([]);
    // the heading below ends the table, and its sentence is read: 25.7 once more
    expect(document.narrative.map(({ printed }) => printed)).toEqual(['25.7']);
  });

  test('a wrong part is found', async () => {
    // 14.8 as 15.8: 0 + 15.8 + 16 = 31.8 and not 30.8
    const document = await paper(...lines.map((line) => line.replace('14.8', '15.8')));
    const telling = document.findings.filter(({ message }) => /31\.80?/.test(message.zh));
    expect(telling).not.toEqual([]);
  });
});

test('a figure on a line of its own stands on that line', async () => {
  const document = await paper(...(PRINTS['one cell a line'] ?? []));
  // 3 lines of head and 3 of header; the third row begins on line 6 + 2 * 3 + 1 = 13, its second figure stands on 15
  const cell = document.tables[0]?.cells.find(({ printed }) => printed === '16.3');
  expect(cell?.location.line).toBe(15);
});

const UNKNOWN = ['青禾镇2021年部门预算', '青禾镇2021年专项安排情况统计表', '单位：万元'];
const unread = ({ problems }: ResultDocument): readonly string[] =>
  problems.filter(({ kind }) => kind === 'amounts-not-read').map(({ message }) => message.zh);
const unknownPaper = (...lines: readonly string[]): Promise<ResultDocument> =>
  checkedText([...UNKNOWN, ...lines, '二、其他情况说明', '本年收入预算120.50万元，比上年增加20.50万元。'].join('\n'));

describe('a table whose title nobody knows', () => {
  test('is read where every row has all its cells', async () => {
    const document = await unknownPaper(...[HEADER, ...ROWS].flat());
    expect(figuresOf(document)).toEqual(FIGURES);
    expect(unread(document)).toEqual([]);
  });

  test('is said to be unread where a cell of a row is missing', async () => {
    // 12 figures, and one of them left out
    const cells = [HEADER, ...ROWS].flat();
    const document = await unknownPaper(...cells.filter((cell) => cell !== '14.8'));
    expect(figuresOf(document)).toEqual([]);
    expect(unread(document)).toEqual([expect.stringContaining('表内11个金额没有读入')]);
    // those with a point are shown as amounts that nothing compares: 30.8, 25.7, 16.3, 9.4, 9.4
    expect(document.strays.map(({ printed }) => printed)).toEqual(['30.8', '25.7', '16.3', '9.4', '9.4']);
  });

  test('is said to be unread where a row has more cells than the header', async () => {
    // six rows of three figures below two words over figures
    const document = await unknownPaper(barred(HEADER), ...ROWS.map((cells) => barred([...cells, '1.50'])));
    expect(figuresOf(document)).toEqual([]);
    expect(unread(document)).toEqual([expect.stringContaining('表内18个金额没有读入')]);
  });

  test('takes no table below it along', async () => {
    const cells = [HEADER, ...ROWS].flat().filter((cell) => cell !== '14.8');
    const document = await unknownPaper(
      ...cells,
      '青禾镇2021年车辆费用统计表',
      '单位：万元',
      ...[HEADER, ...ROWS].map(barred),
    );
    expect(unread(document)).toHaveLength(1);
    expect(figuresOf(document)).toEqual(FIGURES);
  });
});

test('a row of bars with fewer cells leaves the last ones blank', async () => {
  const rows = ROWS.map((cells, at) => barred(at === 1 ? cells.slice(0, 2) : cells));
  const document = await unknownPaper(barred(HEADER), ...rows);
  expect(figuresOf(document)).toEqual(FIGURES.filter((_, at) => at !== 3));
});

test('lines with bars that hold no money, and lists of words, are no tables', async () => {
  const document = await checkedText(
    [
      '青禾镇2021年部门预算情况说明',
      '首页 | 公开 | 预算',
      '上一篇 | 下一篇',
      '一、收入情况',
      '本年收入预算120.50万元，比上年增加20.50万元。',
    ].join('\n'),
  );
  expect(document.tables).toEqual([]);
  expect(kindsOf(document)).toEqual(['no-table']);
});
