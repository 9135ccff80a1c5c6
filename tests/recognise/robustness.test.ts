/** Texts that are no budget, broken budgets, very long lines and very large tables: read in bounded time, and honestly. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/contract/result.js';
import { check, read } from '../../src/index.js';

const HEAD = `重庆市云岫区粮食局
2024年部门预算情况说明
二、部门收支总体情况
`;
const TABLE = `表八
重庆市云岫区粮食局支出总表
单位：万元
科目编码 科目名称 总计 基本支出 项目支出
`;
const FORM = `表十一
重庆市云岫区粮食局项目绩效目标表
单位：万元
绩效指标 指标权重 计量单位 指标性质 指标值
`;

const run = (text: string | Uint8Array): Promise<Result> =>
  check([{ name: 'a.txt', bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text }]);

/** The same numbers in every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const FIXTURES = ['district-office', 'bureau-with-funds', 'columns-layout', 'one-cell-a-line'];
const PIECES = [
  '其中：',
  '表二',
  '合计',
  '单位：元',
  '2010301',
  '-',
  '（',
  '，',
  '9999999999999999.99',
  '\f',
  '\u0000',
  '|',
];

function mutated(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  let result = Buffer.from(bytes);
  for (let count = 1 + random(10); count > 0; count -= 1) {
    const at = random(result.length);
    const end = at + random(200);
    const kind = random(4);
    if (kind === 0) result[at] = random(256);
    else if (kind === 1) {
      const piece = Buffer.from(PIECES[random(PIECES.length)] ?? '');
      result = Buffer.concat([result.subarray(0, at), piece, result.subarray(at)]);
    } else if (kind === 2) result = Buffer.concat([result.subarray(0, at), result.subarray(end)]);
    else result = Buffer.concat([result.subarray(0, at), result.subarray(at, end), result.subarray(at)]);
  }
  return result;
}

describe.each(FIXTURES)('%s with bytes changed, dropped and repeated', (name) => {
  test('is read without a fault, every cell once, every finding with its evidence', async () => {
    const bytes = readFileSync(`fixtures/${name}/document.txt`);
    const random = randomFrom(FIXTURES.indexOf(name) + 1);
    for (let round = 0; round < 60; round += 1) {
      for (const { tables, findings, coverage } of (await run(mutated(bytes, random))).documents) {
        const ids = tables.flatMap(({ cells }) => cells.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        expect(findings.every(({ evidence }) => evidence.length > 0)).toBe(true);
        expect(coverage.tied).toBeLessThanOrEqual(coverage.amounts);
      }
    }
  });
});

const CHUNKS = [
  '1',
  '1,',
  '1 ',
  '一',
  '（',
  '（一）',
  '其中：',
  '无',
  '比上年',
  '增加',
  '1万元',
  '增加1万元',
  '1%',
  '表',
  '≥ ',
];
const LONG = 20_000;

/** Time that grows with the square of a line, or worse, runs into the limit of the test. */
describe.each(CHUNKS)('%j over and over on one line', (chunk) => {
  const line = chunk.repeat(Math.ceil(LONG / chunk.length));
  test.each([
    ['in a sentence', 'document', `${HEAD}（一）收入预算。${line}\n${TABLE}合计 6.00 4.00 2.00`],
    ['in a row', 'document', `${HEAD}${TABLE}合计 6.00 4.00 2.00\n201 ${line}`],
    ['in a form', 'empty', `${HEAD}${FORM}${line}`],
  ])('%s is read to the end, and ends as %s', async (_, outcome, text) => {
    const { documents, summary } = await run(text);
    expect([...documents.map(() => 'document'), ...summary.unread.map(({ kind }) => kind)]).toEqual([outcome]);
  });
});

/** Children of one class, each with its amount twice: as total and as basic or as project expenditure. */
function classWith(children: number, amountOf: (at: number) => number, isBasic: (at: number) => boolean): string {
  const written = (hundredths: number): string => (hundredths / 100).toFixed(2);
  const amounts = Array.from({ length: children }, (_, at) => amountOf(at));
  const basic = amounts.filter((_, at) => isBasic(at)).reduce((sum, amount) => sum + amount, 0);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const rows = amounts.map((amount, at) => {
    const code = `201${String(Math.floor(at / 90)).padStart(2, '0')}${10 + (at % 90)}`;
    return `${code} 某项支出 ${written(amount)} ${written(amount)}`;
  });
  const parts = [basic, total - basic].filter((part) => part !== 0).map(written);
  // 202 is project expenditure, so that the total has all three columns
  const all = [total + 700, basic, total - basic + 700].map(written).join(' ');
  return [
    `合计 ${all}`,
    `201 一般公共服务支出 ${written(total)} ${parts.join(' ')}`,
    ...rows,
    '202 外交支出 7.00 7.00',
  ].join('\n');
}

async function undecidedIn(text: string): Promise<{ undecided: number; findings: number }> {
  const {
    documents: [document],
  } = await run(`${HEAD}${TABLE}${text}`);
  const cells = document?.tables.flatMap((table) => table.cells) ?? [];
  const undecided = cells.filter(({ placing }) => placing === 'undecided').length;
  // the rows bear no names of the classification, which a rule on words may say
  const onFigures = document?.findings.filter(({ verdict }) => verdict !== null);
  return { undecided, findings: onFigures?.length ?? -1 };
}

test('a thousand children that are all basic expenditure are decided, since project is empty above them', async () => {
  const read = await undecidedIn(
    classWith(
      990,
      (at) => 100 + at * 7,
      () => true,
    ),
  );
  expect(read).toEqual({ undecided: 0, findings: 0 });
});

test.each([
  ['equal', () => 500],
  ['small', (at: number) => 100 * (1 + ((at * at) % 9))],
  ['different', (at: number) => 100 + ((at * 7_919) % 90_000)],
])('a thousand children of %s amounts, half of them project, stay undecided', async (_, amountOf) => {
  const read = await undecidedIn(classWith(990, amountOf, (at) => at % 2 === 0));
  expect(read).toEqual({ undecided: 990, findings: 0 });
});

test('a document in plain garbage is refused', async () => {
  const random = randomFrom(5);
  const garbage = Uint8Array.from({ length: 20_000 }, () => random(256));
  expect((await read([{ name: 'a.txt', bytes: garbage }])).documents).toEqual([]);
});
