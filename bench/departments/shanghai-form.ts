/** The form of Shanghai: codes in three columns, tables in whole yuan after prose in 万元, items by name in a numbered list. */
import { allOf, type Department, type Fen, granted, type Item, nameOf, operatingOf, sum } from './department.js';
import { p, page, sideBySide, table, tall, wide } from './html.js';
import { printed } from './print.js';
import { byEconomicClass, byFunction, type CodedRow, classesOf, ofFund, sourcesOf } from './rows.js';
import { change, type Speech, said } from './sentences.js';

const OFFICE = '上海市江屿区商务委员会';
const FUNDS = ['general', 'funds', 'capital'] as const;
const ORDINALS = '一二三四五六七八九十';

const cells = (figures: readonly Fen[], nil = ''): string[] =>
  figures.map((figure) => (figure === 0 ? nil : printed(figure, '整元')));
const coded = (rows: readonly CodedRow[]): string[][] =>
  rows.map(({ code, name, figures }) => [
    code.slice(0, 3),
    code.slice(3, 5),
    code.slice(5),
    name,
    ...cells(figures, '0'),
  ]);

/** The form has no line for money carried over: what there is counts as this year's. */
export function shanghaiForm(given: Department): string {
  const department = { ...given, items: given.items.map((item) => ({ ...item, carried: 0 })) };
  const { year } = department;
  const title = (name: string): string => `${year}年部门${name}`;
  const maker = (unit: string): string => p(`编制部门：${OFFICE}　　单位：${unit}`);
  const tables: readonly (readonly [string, readonly string[]])[] = [
    ['财务收支预算总表', [maker('元'), summary(department)]],
    ['收入预算总表', [maker('元'), revenue(department)]],
    ['支出预算总表', [maker('元'), spending(department.items, '支出预算', true)]],
    ['财政拨款收支预算总表', [maker('元'), appropriation(department)]],
    [
      '一般公共预算支出功能分类预算表',
      [maker('元'), spending(ofFund(department, 'general'), '一般公共预算支出', false)],
    ],
    ['政府性基金预算支出功能分类预算表', [maker('元'), ...fund(department, 'funds', '政府性基金')]],
    ['国有资本经营预算支出功能分类预算表', [maker('元'), ...fund(department, 'capital', '国有资本经营')]],
    ['一般公共预算基本支出部门预算经济分类预算表', [maker('元'), basic(department)]],
    ['“三公”经费和机关运行经费预算表', [maker('万元'), threePublic(department)]],
  ];
  return page(`${OFFICE}${year}年部门预算`, [
    p(`上海市江屿区${year}年区级部门预算`),
    p(`预算主管部门：${OFFICE}`),
    p(`${OFFICE}主要职能`),
    p('一、负责本行业的规划、管理和服务工作。'),
    p('名词解释'),
    p('（一）基本支出预算：用于机构运转和日常任务的开支计划。'),
    p(`${year}年部门预算编制说明`),
    ...explanation(department),
    ...tables.flatMap(([name, blocks]) => [p(title(name)), ...blocks]),
    p('其他相关情况说明'),
    ...others(department),
  ]);
}

const speechOf = ({ seed }: Department): Speech => ({
  unit: '万元',
  stripped: false,
  grouped: seed % 3 === 0,
  ofPrints: seed % 2 === 0,
});

function explanation(department: Department): string[] {
  const { year, items } = department;
  const speech = speechOf(department);
  const say = (amount: Fen): string => said(amount, speech);
  const { own, all, granted: all2, revenue: fresh } = sourcesOf(department);
  const before = sum(items.map((item) => item.before.basic + item.before.project));
  const against = (now: Fen, then: Fen): string => {
    const words = change(now, then, speech);
    return words === null ? `与${year - 1}年预算持平` : `比${year - 1}年预算${words}`;
  };
  const service = department.ownKind === 'service' ? own : 0;
  const beforeOf = (of: Item['fund']): Fen =>
    sum(ofFund(department, of).map((item) => item.before.basic + item.before.project));
  const list = items
    .filter((item) => granted(item) > 0)
    .map((item, at) => {
      const path = `${nameOf(item.code.slice(0, 3))}（类）${nameOf(item.code.slice(0, 5))}（款）${nameOf(item.code)}（项）`;
      return p(`${at + 1}. “${path}”科目${say(granted(item))}，主要用于${nameOf(item.code)}。`);
    });
  return [
    p(
      `${year}年，${OFFICE}收入预算${say(all)}，其中：财政拨款收入${say(all2)}，${against(all2, before)}；事业收入${say(service)}；事业单位经营收入${say(0)}；其他收入${say(own - service)}。`,
    ),
    p(
      `支出预算${say(all)}，其中：财政拨款支出预算${say(all2)}，${against(all2, before)}。财政拨款支出预算中，一般公共预算拨款支出预算${say(fresh.general)}，${against(fresh.general, beforeOf('general'))}；政府性基金拨款支出预算${say(fresh.funds)}，${against(fresh.funds, beforeOf('funds'))}；国有资本经营预算拨款支出预算${say(fresh.capital)}，${against(fresh.capital, beforeOf('capital'))}。`,
    ),
    p('财政拨款支出主要内容如下：'),
    ...list,
  ];
}

function others(department: Department): string[] {
  const {
    year,
    threePublic: { now, before },
    procurement: { goods, works, services },
    economic,
    cars,
    items,
  } = department;
  const speech = speechOf(department);
  const say = (amount: Fen): string => said(amount, speech);
  const against = (a: Fen, b: Fen): string => {
    const words = change(a, b, speech);
    if (words === null) return `与${year - 1}年预算持平`;
    return `比${year - 1}年预算${words}，主要原因是${words.startsWith('增') ? '更新车辆和任务增加' : '压减一般性支出'}`;
  };
  const of = (one: typeof now): Fen => sum(Object.values(one));
  const projects = items.filter(({ project, fund: own }) => project > 0 && own === 'general');
  return [
    p(`一、${year}年“三公”经费预算情况说明`),
    p(`${year}年“三公”经费预算数为${say(of(now))}，${against(of(now), of(before))}。其中：`),
    p(`（一）因公出国（境）费${say(now.abroad)}，${against(now.abroad, before.abroad)}。`),
    p(
      `（二）公务用车购置及运行费${say(now.purchase + now.running)}，${against(now.purchase + now.running, before.purchase + before.running)}。其中：公务用车购置费${say(now.purchase)}，${against(now.purchase, before.purchase)}；公务用车运行费${say(now.running)}，${against(now.running, before.running)}。`,
    ),
    p(`（三）公务接待费${say(now.hospitality)}，${against(now.hospitality, before.hospitality)}。`),
    p('二、机关运行经费预算'),
    p(`${year}年${OFFICE}本部财政拨款的机关运行经费预算为${say(operatingOf(economic))}。`),
    p('三、政府采购预算情况'),
    p(
      `${year}年本部门政府采购预算${say(goods + works + services)}，其中：政府采购货物预算${say(goods)}、政府采购工程预算${say(works)}、政府采购服务预算${say(services)}。`,
    ),
    p('四、绩效目标设置情况'),
    p(
      `本部门对${year}年的${projects.length}个项目编报了绩效目标，涉及项目预算资金${say(sum(projects.map(({ project }) => project)))}。`,
    ),
    p('五、国有资产占有使用情况'),
    p(`截至${year - 1}年8月31日，本部门共有车辆${cars.owned}辆。${year}年部门预算安排购置车辆${cars.bought}辆。`),
  ];
}

function summary(department: Department): string {
  const { revenue: fresh, own, all, granted: all2 } = sourcesOf(department);
  const service = department.ownKind === 'service' ? own : 0;
  const left = [
    ['一、财政拨款收入', ...cells([all2])],
    ['1. 一般公共预算资金', ...cells([fresh.general])],
    ['2. 政府性基金', ...cells([fresh.funds])],
    ['3. 国有资本经营预算', ...cells([fresh.capital])],
    ['二、事业收入', ...cells([service])],
    ['三、事业单位经营收入', ''],
    ['四、其他收入', ...cells([own - service])],
  ];
  const right = classesOf(department.items).map(({ name, figures }, at) => [
    `${ORDINALS[at]}、${name}`,
    ...cells(figures.slice(0, 1)),
  ]);
  return table(
    [
      [wide('本年收入', 2), wide('本年支出', 2)],
      ['项目', '预算数', '项目', '预算数'],
    ],
    [...sideBySide(left, right), ['收入总计', ...cells([all]), '支出总计', ...cells([all])]],
  );
}

const LEVELS = ['类', '款', '项'];

function revenue({ items, ownKind }: Department): string {
  const { total, rows } = byFunction(items, (item) => {
    const own = item.own + item.ownProject;
    return [allOf(item), granted(item), ownKind === 'service' ? own : 0, 0, ownKind === 'other' ? own : 0];
  });
  const sources = ['合计', '财政拨款收入', '事业收入', '事业单位经营收入', '其他收入'];
  return table(
    [
      [wide('项目', 4), wide('收入预算', 5)],
      [wide('功能分类科目编码', 3), tall('功能分类科目名称', 2), ...sources.map((name) => tall(name, 2))],
      LEVELS,
    ],
    [...coded(rows), [wide('合计', 4), ...cells(total, '0')]],
  );
}

function spending(items: readonly Item[], head: string, all: boolean): string {
  const { total, rows } = byFunction(items, (item) =>
    all
      ? [allOf(item), item.basic + item.own, item.project + item.ownProject]
      : [granted(item), item.basic, item.project],
  );
  return table(
    [
      [wide('项目', 4), wide(head, 3)],
      [
        wide('功能分类科目编码', 3),
        tall('功能分类科目名称', 2),
        ...['合计', '基本支出', '项目支出'].map((name) => tall(name, 2)),
      ],
      LEVELS,
    ],
    [...coded(rows), [wide('合计', 4), ...(items.length === 0 ? ['', '', ''] : cells(total, '0'))]],
  );
}

function fund(department: Department, of: 'funds' | 'capital', name: string): string[] {
  const items = ofFund(department, of);
  const made = spending(items, `${name}预算支出`, false);
  if (items.length > 0) return [made];
  return [made, p(`注：本部门${department.year}年无${name}预算财政拨款安排的预算，故本表为空表。`)];
}

function appropriation(department: Department): string {
  const { revenue: fresh, granted: all } = sourcesOf(department);
  const left = [
    ['一、一般公共预算资金', ...cells([fresh.general])],
    ['二、政府性基金', ...cells([fresh.funds])],
    ['三、国有资本经营预算', ...cells([fresh.capital])],
  ];
  const right = classesOf(department.items)
    .filter(({ figures }) => (figures[1] ?? 0) > 0)
    .map(({ name, figures }, at) => [`${ORDINALS[at]}、${name}`, ...cells(figures.slice(1))]);
  return table(
    [
      [wide('财政拨款收入', 2), wide('财政拨款支出', 5)],
      ['项目', '预算数', '项目', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
    ],
    [
      ...sideBySide(left, right, 5),
      ['收入总计', ...cells([all]), '支出总计', ...cells([all, ...FUNDS.map((one) => fresh[one])])],
    ],
  );
}

function basic({ economic }: Department): string {
  const { total, rows } = byEconomicClass(economic);
  return table(
    [
      [wide('项目', 3), wide('一般公共预算基本支出', 3)],
      [
        wide('部门预算经济分类科目编码', 2),
        tall('经济分类科目名称', 2),
        ...['合计', '人员经费', '公用经费'].map((name) => tall(name, 2)),
      ],
      ['类', '款'],
    ],
    [
      ...rows.map(({ code, name, figures }) => [code.slice(0, 3), code.slice(3), name, ...cells(figures, '0')]),
      [wide('合计', 3), ...cells(total, '0')],
    ],
  );
}

function threePublic({ threePublic: { now }, economic }: Department): string {
  const figures = [
    sum(Object.values(now)),
    now.abroad,
    now.hospitality,
    now.purchase + now.running,
    now.purchase,
    now.running,
    operatingOf(economic),
  ];
  return table(
    [
      [wide('“三公”经费预算数', 6), tall('机关运行经费预算数', 3)],
      [tall('合计', 2), tall('因公出国（境）费', 2), tall('公务接待费', 2), wide('公务用车购置及运行费', 3)],
      ['小计', '购置费', '运行费'],
    ],
    [figures.map((figure) => (figure === 0 ? '0' : printed(figure, '万元')))],
  );
}
