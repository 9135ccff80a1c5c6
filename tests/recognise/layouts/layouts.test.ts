/** The forms of the provinces: each layout on a clean document of its own, on the same document with one misprint, and no layout at all. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check, type ResultDocument } from '../../../src/index.js';
import { isQuestion } from '../../../src/model/counted.js';
import { chooseLayout } from '../../../src/recognise/layouts/layout.js';
import { tableOf } from '../../../src/recognise/regions/starts.js';
import { amountsOf, type Expected, standsAt } from '../../fixtures/fixture.js';

interface ExpectedForm extends Expected {
  readonly layout: string;
  readonly tables: readonly {
    readonly table: string;
    readonly kind: string | null;
    readonly columns: readonly string[];
  }[];
  readonly problems: readonly { readonly kind: string; readonly table: string }[];
}

const FIXTURES = new URL('../../../fixtures/', import.meta.url);

function textOf(place: string): string {
  return readFileSync(new URL(`layout-${place}/document.html`, FIXTURES), 'utf8');
}

function expectedOf(place: string): ExpectedForm {
  return JSON.parse(readFileSync(new URL(`layout-${place}/expected.json`, FIXTURES), 'utf8'));
}

async function read(text: string): Promise<ResultDocument> {
  const { documents, summary } = await check([{ name: 'document.html', bytes: Buffer.from(text) }]);
  expect(summary.unread).toEqual([]);
  expect(documents).toHaveLength(1);
  return documents[0] as ResultDocument;
}

/** The page with one figure of a row of the table with this title printed otherwise. */
function misprinted(place: string, title: string, row: string, printed: string, instead: string): string {
  const text = textOf(place);
  const table = text.indexOf(`<p class="title">${title}</p>`);
  const cell = text.indexOf(`<td>${row}</td>`, table);
  const at = text.indexOf(`>${printed}<`, cell);
  expect([table, cell, at].every((found) => found > 0) && at - cell < 200).toBe(true);
  return `${text.slice(0, at + 1)}${instead}${text.slice(at + 1 + printed.length)}`;
}

const PLACES = ['guangxi', 'hubei', 'guizhou', 'sichuan', 'hunan', 'yunnan', 'unknown'];

describe.each(PLACES)('a clean document in the form of %s', (place) => {
  const expected = expectedOf(place);

  test('is read by its layout: kind and columns of each table', async () => {
    const { layout, tables } = await read(textOf(place));
    expect(layout).toBe(expected.layout);
    const found = tables.map(({ number, kind, columns }) => ({
      table: number,
      kind,
      columns: columns.map(({ key }) => key),
    }));
    expect(found).toEqual(expected.tables);
  });

  test('has every amount in its place', async () => {
    const document = await read(textOf(place));
    expect(amountsOf(document)).toEqual(expected.amounts);
    const cells = [...document.tables.flatMap((table) => table.cells), ...document.narrative];
    for (const one of expected.cells) {
      expect(cells.filter((cell) => standsAt(cell, one)).map(({ printed }) => printed)).toContain(one.printed);
    }
  });

  test('has no finding, and only the tables beyond its layout are named', async () => {
    const { findings, undecided, problems, coverage, tables } = await read(textOf(place));
    expect(findings.filter((one) => !isQuestion(one)).map(({ message }) => message.zh)).toEqual([]);
    expect(undecided).toEqual([]);
    const tableAt = (line: number): string | undefined =>
      tables.filter(({ location }) => (location.line ?? 0) <= line).at(-1)?.number;
    const named = problems.map(({ kind, location }) => ({ kind, table: tableAt(location.line ?? 0) }));
    expect(named).toEqual(expected.problems);
    const untied = coverage.untied.map(({ cell }) => cell.printed);
    expect(untied.sort()).toEqual(expected.untied.map(({ printed }) => printed).sort());
  });
});

const SPLIT = '一般公共预算基本支出表--人员经费(工资福利支出)(按部门预算经济分类)';

test.each([
  ['guangxi', '一般公共预算支出情况表', '2050202', '862,500.00', '826,500.00', '2050202'],
  [
    'guangxi',
    '一般公共预算财政拨款“三公”经费、会议费和培训费支出情况表',
    '青榕县教育局',
    '90,600.00',
    '96,600.00',
    '青榕县教育局',
  ],
  ['hubei', '政府性基金预算支出表', '2120803', '36.00', '63.00', '2120803'],
  ['guizhou', '一般公共预算基本支出明细表(按经济分类)', '30302', '15.14', '15.41', '30302'],
  ['guizhou', '一般公共预算项目支出表', '2130108', '126.00', '162.00', '21301'],
  ['sichuan', '一般公共预算“三公”经费支出预算表', '本部门', '23.70', '27.30', '本部门'],
  ['sichuan', '政府性基金预算“三公”经费支出预算表', '本部门', '21.15', '25.11', '本部门'],
  ['hunan', '一般公共预算支出表', '2010499', '91.54', '95.14', '2010499'],
  ['hunan', SPLIT, '2210201', '45.90', '49.50', '22102'],
  ['yunnan', '一般公共预算财政拨款基本支出决算表', '30305', '9.82', '8.92', '30305'],
  ['yunnan', '一般公共预算财政拨款项目支出决算表', '2070109', '87.60', '78.60', '20701'],
  ['unknown', '资金去向分科目一览表', '20703', '76.40', '74.60', '20703'],
])('%s: a misprint in %s is found', async (place, title, row, printed, instead, blamed) => {
  const { findings, tables } = await read(misprinted(place, title, row, printed, instead));
  const number = tables.find((table) => table.title === title)?.number;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const there = errors.flatMap(({ evidence }) =>
    evidence.filter((cell) => cell.table === number && [cell.row?.code, cell.row?.name].includes(blamed)),
  );
  expect(there.length).toBeGreaterThan(0);
  expect(
    findings.filter((one) => !isQuestion(one)).every(({ evidence }) => evidence.some((cell) => cell.table === number)),
  ).toBe(true);
});

/** What a title means in a place: a kind, `outside` for one known to be of none, `unknown` for the rest. */
function meaning(title: string, place: string): string {
  const table = tableOf(title, chooseLayout(place));
  return table === null ? 'unknown' : (table.kind ?? 'outside');
}

test.each([
  ['四川', '政府性基金预算“三公”经费支出预算表', 'outside'],
  ['四川', '一般公共预算“三公”经费支出预算表', 'threePublic'],
  ['四川', '一般公共预算项目支出预算表', 'generalPublicProject'],
  ['四川', '固有资本经营预算支出预算表', 'stateCapitalExpenditure'],
  ['四川', '财政拨款支出预算表（部门经济分类科目）', 'outside'],
  ['贵州', '一般公共预算项目支出表', 'generalPublicProject'],
  ['贵州', '一般公共预算基本支出明细表（按经济分类）', 'generalPublicBasic'],
  ['贵州', '项目支出绩效目标表', 'projectPerformance'],
  ['湖南', '一般公共预算基本支出表', 'generalPublicBasic'],
  ['湖南', '一般公共预算基本支出表--公用经费(商品和服务支出)(按政府预算经济分类)', 'outside'],
  ['湖南', '一般公共预算基本支出表（工资福利支出）', 'unknown'],
  ['湖南', '对个人和家庭的补助预算表(按部门预算经济分类)', 'outside'],
  ['湖南', '支出预算分类汇总表(按政府预算经济分类)', 'outside'],
  ['广西', '政府购买服务预算表', 'outside'],
  ['广西', '政府采购预算表', 'procurement'],
  ['云南', '收入支出决算表', 'summary'],
  ['云南', '财政拨款收入支出决算表', 'appropriationSummary'],
  ['云南', '一般公共预算财政拨款收入支出决算表', 'outside'],
  ['云南', '政府性基金预算财政拨款收入支出决算表', 'governmentFundsExpenditure'],
  ['云南', '一般公共预算财政拨款项目支出决算表', 'outside'],
  ['云南', '“三公”及行政参公单位机关运行经费情况表', 'outside'],
  ['云南', '项目支出绩效自评表', 'outside'],
])('%s: 《%s》 is %s', (place, title, kind) => {
  expect(meaning(title, place)).toBe(kind);
});
