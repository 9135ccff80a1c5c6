/** What the labels of a laid-out text and the names in its rows say of the columns. */
import { expect, test } from 'vitest';
import type { ResultDocument } from '../../../src/contract/result.js';
import { check } from '../../../src/index.js';

const HEAD = `某区商务委员会
2024年度部门决算
`;

async function documentOf(text: string): Promise<ResultDocument> {
  const {
    documents: [document],
  } = await check([{ name: 'a.txt', bytes: new TextEncoder().encode(HEAD + text) }]);
  if (!document) throw new Error('not read');
  return document;
}

const places = (document: ResultDocument): string[] =>
  document.tables.flatMap(({ cells }) =>
    cells.map(({ id, printed, placing }) => `${id} ${printed}${placing === 'undecided' ? ' ?' : ''}`),
  );

const FUNDS = (row: string): string => `政府性基金预算财政拨款收入支出决算表
单位：万元
项目                        年初结转和结余   本年收入   本年支出                      年末结转和结余
功能分类科目编码  科目名称                              合计     基本支出   项目支出
${row}`;

test('of columns that are equally likely, the amounts stand in those under whose labels they stand', async () => {
  // 8.00 carried in or received, 8.00 spent, on projects: the equations cannot tell the first two apart
  const document = await documentOf(
    FUNDS('229               其他支出                       8.00       8.00                8.00'),
  );
  expect(places(document)).toEqual(['t1.229.revenue 8.00', 't1.229.total 8.00', 't1.229.project 8.00']);
});

test('amounts that stand under no label leave them undecided', async () => {
  const document = await documentOf(FUNDS('229 其他支出 8.00      8.00       8.00'));
  expect(places(document).some((place) => place.endsWith('?'))).toBe(true);
});

const THREE_PUBLIC = `财政拨款“三公”经费支出决算表
单位：万元
`;
const LABELS =
  '合计 因公出国（境）费 公务用车购置及运行维护费 公务接待费 小计 公务用车购置费 公务用车运行维护费\n预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数';

test('budget and result below each of six labels are twelve columns', async () => {
  // 9.00 = 0.00 + 7.00 + 2.00 and 7.00 = 0.00 + 7.00; 8.50 = 0.00 + 7.00 + 1.50
  const document = await documentOf(
    `${THREE_PUBLIC}${LABELS}\n9.00 8.50 0.00 0.00 7.00 7.00 0.00 0.00 7.00 7.00 2.00 1.50`,
  );
  expect(places(document)).toEqual([
    't1.threePublic.total.budget 9.00',
    't1.threePublic.total 8.50',
    't1.threePublic.overseasVisits.budget 0.00',
    't1.threePublic.overseasVisits 0.00',
    't1.threePublic.vehicles.budget 7.00',
    't1.threePublic.vehicles 7.00',
    't1.threePublic.vehiclePurchase.budget 0.00',
    't1.threePublic.vehiclePurchase 0.00',
    't1.threePublic.vehicleOperation.budget 7.00',
    't1.threePublic.vehicleOperation 7.00',
    't1.threePublic.hospitality.budget 2.00',
    't1.threePublic.hospitality 1.50',
  ]);
  expect(document.problems).toEqual([]);
});

test('the row of a table of one row may begin with the name of a unit', async () => {
  const document = await documentOf(
    `${THREE_PUBLIC}单位名称 合计 因公出国（境）费 公务用车购置及运行维护费 公务接待费 小计 公务用车购置费 公务用车运行维护费\n本部门 9.00 0.00 7.00 0.00 7.00 2.00`,
  );
  expect(places(document)).toHaveLength(6);
  expect(document.problems).toEqual([]);
});

test('two named totals on one line are two rows', async () => {
  // 30.00 + 5.00 = 35.00 for persons; 4.00 for the office
  const document = await documentOf(`一般公共预算财政拨款基本支出决算表
单位：万元
经济分类科目编码 科目名称 决算数 经济分类科目编码 科目名称 决算数
301 工资福利支出 30.00 302 商品和服务支出 4.00
30101 基本工资 30.00 30201 办公费 4.00
303 对个人和家庭的补助 5.00
30302 退休费 5.00
人员经费合计 35.00 公用经费合计 4.00`);
  expect(places(document).filter((place) => place.includes('Total'))).toEqual([
    't1.personnelTotal.total 35.00',
    't1.operatingTotal.total 4.00',
  ]);
  expect(document.problems).toEqual([]);
});
