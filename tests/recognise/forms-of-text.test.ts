/** One budget as the texts of different makers print it: the same amounts in the same places, and nothing found. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ResultDocument } from '../../src/contract/result.js';
import { check } from '../../src/index.js';

const TEXT = readFileSync('fixtures/district-office-clean/document.txt', 'utf8');
const LINES = TEXT.split('\n');
const NUMBER = /^表[一二三四五六七八九十]+$/;
const AMOUNT = /-?\d{1,3}(?:,\d{3})*\.\d\d/g;

async function documentOf(text: string): Promise<ResultDocument> {
  const {
    documents: [document],
  } = await check([{ name: 'a.txt', bytes: new TextEncoder().encode(text) }]);
  if (!document) throw new Error('not read');
  return document;
}

/** Each amount with what it is, whatever its table's number and however its digits are grouped. */
function amountsOf(document: ResultDocument): string[] {
  const ofTables = document.tables.flatMap((table) =>
    table.cells.map(({ row, column, year, value, placing }) =>
      [table.kind, row?.code ?? row?.name, column?.key, year, value, placing === 'undecided'].join(' '),
    ),
  );
  const ofClaims = document.narrative.map(({ claim, value }) => [claim?.subject, claim?.measure, value].join(' '));
  return [...ofTables, ...ofClaims].sort();
}

const EXPECTED = amountsOf(await documentOf(TEXT));

const starts = LINES.flatMap((line, at) => (NUMBER.test(line.trim()) ? [at] : []));
const HEAD = LINES.slice(0, starts[0]);
const TABLES = starts.map((start, at) => LINES.slice(start, starts[at + 1] ?? LINES.length));

const each = (change: (line: string) => string): string => LINES.map(change).join('\n');
const inTables = (change: (line: string) => string): string =>
  [...HEAD, ...TABLES.flatMap((table) => table.map(change))].join('\n');
const tables = (change: (table: string[], at: number) => string[]): string =>
  [...HEAD, ...TABLES.flatMap(change)].join('\n');
const titleOf = (table: readonly string[]): string => table.slice(1).find((line) => line.trim() !== '') ?? '';
const numbered = (number: (count: number) => string): string => {
  let count = 0;
  return each((line) => {
    if (!NUMBER.test(line.trim())) return line;
    count += 1;
    return number(count);
  });
};
const wide = (text: string): string =>
  text.replace(/[\d.,]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

function unitMoved(table: string[], to: number): string[] {
  const at = table.findIndex((line) => line.startsWith('单位：'));
  if (at < 0) return table;
  const rest = table.filter((_, index) => index !== at);
  return [...rest.slice(0, to), table[at] as string, ...rest.slice(to)];
}

/** The table again from its middle on, as on a new page: with its header, and with what `again` makes of number and title. */
function brokenOver(table: string[], again: (table: string[]) => string[]): string[] {
  const unit = table.findIndex((line) => line.startsWith('单位：'));
  const first = table.findIndex((line, at) => at > unit && /^(?:合计|[23]\d\d) /.test(line));
  if (unit < 0 || first < 0 || table.length < 60 || /三公/.test(titleOf(table))) return table;
  const middle = first + Math.floor((table.length - first) / 2);
  const repeated = [...again(table), ...table.slice(unit, first)];
  return [...table.slice(0, middle), `\f${repeated[0]}`, ...repeated.slice(1), ...table.slice(middle)];
}

function pagesNumbered(number: (page: number) => string): string {
  let page = 0;
  return LINES.flatMap((line, at) => {
    if (at % 37 !== 36) return [line];
    page += 1;
    return [number(page), `\f${line}`];
  }).join('\n');
}

const contents = (entry: (title: string, number: string, at: number) => string[]): string =>
  [
    ...HEAD.slice(0, 4),
    '目录',
    ...TABLES.flatMap((table, at) => entry(titleOf(table).trim(), (table[0] ?? '').trim(), at)),
    ...LINES.slice(4),
  ].join('\n');

const FORMS: Readonly<Record<string, () => string>> = {
  'no blank lines': () => LINES.filter((line) => line.trim() !== '').join('\n'),
  'carriage returns': () => TEXT.replaceAll('\n', '\r\n'),
  'ideographic blanks': () => TEXT.replaceAll(' ', '　'),
  'full-width figures': () => inTables((line) => line.replace(AMOUNT, wide)),
  'full-width figures and codes': () => inTables((line) => (/\d\.\d\d/.test(line) ? wide(line) : line)),
  'full-width digits everywhere': () => TEXT.replace(/\d/g, wide),
  'no thousands separators': () => inTables((line) => line.replace(AMOUNT, (amount) => amount.replaceAll(',', ''))),
  'page numbers between dashes': () => pagesNumbered((page) => `- ${page} -`),
  'page numbers with the number of pages': () => pagesNumbered((page) => `${page} / 30`),
  'bare page numbers at the foot': () => pagesNumbered((page) => String(page)),
  'codes in three columns': () =>
    inTables((line) => line.replace(/^(2\d\d)(\d\d)(\d\d) /, '$1 $2 $3 ').replace(/^(2\d\d)(\d\d) /, '$1 $2 ')),
  'amounts on lines of their own': () =>
    inTables((line) => (/^[23]\d{2,6} /.test(line) ? line.replace(/ (\S*\d\.\d\d(?: \S+)*)$/, '\n$1') : line)),
  '合 计': () => inTables((line) => line.replace(/^合计/, '合 计')),
  'totals at the end': () =>
    tables((table) => {
      const total = table.findIndex((line) => line.startsWith('合计 '));
      if (total < 0 || !table.some((line) => /^[23]\d\d /.test(line))) return table;
      const rest = table.filter((_, at) => at !== total);
      const last = rest.findLastIndex((line) => /\d\.\d\d/.test(line));
      return [...rest.slice(0, last + 1), table[total] as string, ...rest.slice(last + 1)];
    }),
  'numbers 表1': () => numbered((count) => `表${count}`),
  'numbers 表 1': () => numbered((count) => `表 ${count}`),
  'numbers 表1：': () => numbered((count) => `表${count}：`),
  'numbers 公开表01': () => numbered((count) => `公开表${String(count).padStart(2, '0')}`),
  'numbers 公开01表': () => numbered((count) => `公开${String(count).padStart(2, '0')}表`),
  'numbers in brackets': () => each((line) => (NUMBER.test(line.trim()) ? `（${line.trim()}）` : line)),
  'no numbers': () => LINES.filter((line) => !NUMBER.test(line.trim())).join('\n'),
  'number and title on one line': () =>
    tables((table) => [`${table[0]} ${titleOf(table)}`, ...table.slice(table.indexOf(titleOf(table)) + 1)]),
  'title over two lines': () =>
    tables((table) => {
      const title = titleOf(table);
      const at = table.indexOf(title);
      return [...table.slice(0, at), title.slice(0, -7), title.slice(-7), ...table.slice(at + 1)];
    }),
  'unit above the title': () => tables((table) => unitMoved(table, 1)),
  'unit above the number': () => tables((table) => unitMoved(table, 0)),
  'unit in brackets': () => TEXT.replaceAll('单位：万元', '（单位：万元）'),
  'unit behind the name': () => TEXT.replaceAll('单位：万元', '编制单位：某某委员会 金额单位：万元'),
  'header again on the next page': () => tables((table) => brokenOver(table, () => [])),
  'title and header again on the next page': () =>
    tables((table) => brokenOver(table, (own) => [own[0] as string, titleOf(own)])),
  'number and title continued': () =>
    tables((table) => brokenOver(table, (own) => [`${own[0]?.trim()}（续）`, titleOf(own)])),
  'tables in reverse order': () => [...HEAD, ...TABLES.toReversed().flat()].join('\n'),
  'contents with titles': () => contents((title) => [title]),
  'contents with ordinals': () => contents((title, _, at) => [`${at + 1}. ${title}`]),
  'contents with numbers above titles': () => contents((title, number) => [number, title]),
  'contents with page numbers': () => contents((title, number, at) => [number, `${title} ${at + 9}`]),
  'contents with page numbers below': () => contents((title, number, at) => [number, title, String(at + 9)]),
  'contents with dots': () => contents((title, number, at) => [`${number} ${title}............${at + 9}`]),
  'narrative behind the tables': () => {
    const words = HEAD.filter((line) => line.trim() !== '');
    return [...words.slice(0, 2), ...TABLES.flat(), ...words.slice(2)].join('\n');
  },
  'narrative as a chapter behind the tables': () => {
    const words = HEAD.filter((line) => line.trim() !== '');
    return [...words.slice(0, 2), ...TABLES.flat(), '第三部分 部门预算情况说明', ...words.slice(2)].join('\n');
  },
};

describe.each(Object.entries(FORMS))('%s', (_, form) => {
  test('is read as the plain text is', async () => {
    const document = await documentOf(form());
    expect(amountsOf(document)).toEqual(EXPECTED);
    expect(document.strays).toEqual([]);
    expect(document.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(document.problems.map(({ message }) => message.zh)).toEqual([]);
  });
});

test('rows of a table that the document lacks are named, and put into no other table', async () => {
  // the rows of table 2 from 2080599 on stand among those of table 3; 14 of them
  const document = await documentOf([...HEAD, ...TABLES.filter((_, at) => at !== 1).flat()].join('\n'));
  expect(document.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  expect(document.problems.map(({ kind }) => kind)).toEqual(new Array(14).fill('line-not-understood'));
  expect(document.tables.find(({ kind }) => kind === 'governmentFundsExpenditure')?.rows).toEqual([]);
});

test('a text without a budget, and a form without a figure, give no document', async () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const letter = await check([{ name: 'a.txt', bytes: bytes('关于召开会议的通知\n各科室：\n定于周三上午开会。\n') }]);
  expect(letter.summary.unread.map(({ kind }) => kind)).toEqual(['unrecognised']);
  const form = TABLES.slice(0, 9).flat().join('\n').replace(AMOUNT, '');
  const empty = await check([{ name: 'a.txt', bytes: bytes(`${HEAD.slice(0, 2).join('\n')}\n${form}`) }]);
  expect(empty.summary.unread.map(({ kind }) => kind)).toEqual(['empty']);
});
