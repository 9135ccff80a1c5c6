/** The form of Chongqing: last year beside this year, money carried over within the funds of the last tables, prose with stripped zeros. */
import { type Department, type Fen, granted, type Item, operatingOf, sum, type ThreePublic } from './department.js';
import { p, page, sideBySide, table, tall, wide } from './html.js';
import { printed } from './print.js';
import { byEconomicClass, byFunction, type CodedRow, classesOf, ofFund, sourcesOf } from './rows.js';
import { change, compared, type Speech, said } from './sentences.js';

const OFFICE = '重庆市云岫区商务委员会';
const FUNDS = ['general', 'funds', 'capital'] as const;
const FUND_NAMES = { general: '一般公共预算', funds: '政府性基金预算', capital: '国有资本经营预算' };
const OWN = ['财政专户管理资金', '事业收入', '上级补助收入', '附属单位上缴收入', '事业单位经营收入', '其他收入'];

const cells = (figures: readonly Fen[]): string[] =>
  figures.map((figure) => (figure === 0 ? '' : printed(figure, '万元')));
const coded = (rows: readonly CodedRow[]): string[][] =>
  rows.map(({ code, name, figures }) => [code, name, ...cells(figures)]);

export function chongqingForm(department: Department): string {
  const { year } = department;
  const tables = [
    ['财政拨款收支总表', [appropriation(department)]],
    ['一般公共预算财政拨款支出预算表', [byClass(department), p('备注：本表反映一般公共预算财政拨款支出情况。')]],
    ['一般公共预算财政拨款基本支出预算表', [basic(department)]],
    ['一般公共预算“三公”经费支出表', [threePublic(department)]],
    ['政府性基金预算支出表', fundTable(department)],
    ['收支总表', [summary(department)]],
    ['收入总表', [revenue(department)]],
    ['支出总表', [expenditure(department)]],
    ['政府采购预算明细表', [procurement(department)]],
  ] as const;
  const numbers = '一二三四五六七八九';
  return page(`${OFFICE}${year}年部门预算`, [
    p(OFFICE),
    p(`${year}年部门预算情况说明`),
    ...words(department),
    ...tables.flatMap(([title, blocks], at) => [
      p(`表${numbers[at]}`),
      p(`${OFFICE}${title}`),
      p('单位：万元'),
      ...blocks,
    ]),
  ]);
}

function words(department: Department): string[] {
  const { year, seed, items, threePublic: three, procurement: bought, economic, agencyBefore, cars } = department;
  const speech: Speech = { unit: '万元', stripped: true, grouped: true, ofPrints: seed % 2 === 0 };
  const say = (amount: Fen): string => said(amount, speech);
  const { revenue: fresh, carried, own, all } = sourcesOf(department);
  const general = ofFund(department, 'general');
  const [now, before] = [
    sum(general.map(granted)),
    sum(general.map((item) => item.before.basic + item.before.project)),
  ];
  const part = (of: (item: Item) => Fen, then: (item: Item) => Fen): readonly [Fen, Fen] => [
    sum(general.map(of)),
    sum(general.map(then)),
  ];
  const runs = part(
    (item) => item.basic,
    (item) => item.before.basic,
  );
  const projects = part(
    (item) => item.project,
    (item) => item.before.project,
  );
  const carry = sum(Object.values(carried));
  const parts = [
    ...FUNDS.filter((fund) => fresh[fund] > 0).map((fund) => `${FUND_NAMES[fund]}拨款${say(fresh[fund])}`),
    ...(own > 0 ? [`${department.ownKind === 'service' ? '事业收入' : '其他收入'}${say(own)}`] : []),
    ...(carry > 0 ? [`上年结转收入${say(carry)}`] : []),
  ];
  const classes = classesOf(items).map(({ name, figures }) => `${name}${say(figures[0] ?? 0)}`);
  const funds = sum(ofFund(department, 'funds').map(granted));
  const { goods, works, services } = bought;
  const total = goods + works + services;
  const last = `${year - 1}年`;
  const item = (name: string, [a, b]: readonly [Fen, Fen]): string =>
    `${name}${say(a)}，${compared(a, b, last, speech)}`;
  const changed = change(now, before, speech);
  return [
    p('一、单位基本情况'),
    p('（一）职能职责'),
    p('1. 负责本行业的规划、管理和服务工作。'),
    p('二、部门收支总体情况'),
    p(`（一）收入预算。${year}年年初预算数${say(all)}，其中：${parts.join('，')}。`),
    p(`（二）支出预算。${year}年年初预算数${say(all)}，其中：${classes.join('，')}。`),
    p('三、部门预算情况说明'),
    p(
      `${year}年一般公共预算财政拨款收入${say(fresh.general)}，一般公共预算财政拨款支出${say(now)}，${changed === null ? `与${last}持平` : `比${last}${changed}`}。其中：${item('基本支出', runs)}，用于人员薪酬和日常公用；${item('项目支出', projects)}，用于各项业务工作。`,
    ),
    p(
      funds > 0
        ? `${year}年政府性基金预算拨款安排支出${say(funds)}，主要用于基础设施。`
        : `${year}年无使用政府性基金预算拨款安排的支出。`,
    ),
    p('四、“三公”经费情况说明'),
    p(
      `${year}年“三公”经费预算${say(sum(Object.values(three.now)))}，${compared(sum(Object.values(three.now)), sum(Object.values(three.before)), last, speech)}。其中：${item('因公出国（境）费用', [three.now.abroad, three.before.abroad])}；${item('公务接待费', [three.now.hospitality, three.before.hospitality])}；${item('公务用车运行维护费', [three.now.running, three.before.running])}；${item('公务用车购置费', [three.now.purchase, three.before.purchase])}。`,
    ),
    p('五、其他重要事项的情况说明'),
    p(
      `（一）机关运行经费。${year}年一般公共预算财政拨款运行经费${say(operatingOf(economic))}，${compared(operatingOf(economic), agencyBefore, '上年', speech)}。`,
    ),
    p(
      total === 0
        ? '（二）政府采购情况。本部门无政府采购预算。'
        : `（二）政府采购情况。${year}年政府采购预算${say(total)}，其中：货物类${say(goods)}，服务类${say(services)}，工程类${say(works)}。`,
    ),
    p('（三）绩效目标设置情况。项目支出均实行了绩效目标管理。'),
    p(
      `（四）国有资产占有使用情况。截至${year - 1}年12月，共有车辆${cars.owned}辆，均为一般公务用车。${year}年购置车辆${cars.bought}辆。`,
    ),
    p('六、专业性名词解释'),
    p('（一）基本支出。维持机构运转的开支。'),
  ];
}

function appropriation(department: Department): string {
  const { revenue: fresh, carried, granted: all } = sourcesOf(department);
  const funds = FUNDS.map((fund) => fresh[fund] + carried[fund]);
  const left = [
    ['一、本年收入', ...cells([sum(Object.values(fresh))])],
    ...FUNDS.map((fund) => [`${FUND_NAMES[fund]}资金`, ...cells([fresh[fund]])]),
  ];
  const right = [
    ['一、本年支出', ...cells([all, ...funds])],
    ...classesOf(department.items)
      .filter(({ figures }) => (figures[1] ?? 0) > 0)
      .map(({ name, figures }) => [name, ...cells(figures.slice(1))]),
  ];
  return table(
    [
      [wide('收入', 2), wide('支出', 5)],
      ['项目', '预算数', '项目', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
    ],
    [
      ...sideBySide(left, right, 5),
      ['二、上年结转', ...cells([sum(Object.values(carried))]), '二、结转下年', '', '', '', ''],
      ['一般公共预算拨款', ...cells([carried.general]), '', '', '', '', ''],
      ['政府性基金预算拨款', ...cells([carried.funds]), '', '', '', '', ''],
      ['国有资本经营收入', ...cells([carried.capital]), '', '', '', '', ''],
      ['收入合计', ...cells([all]), '支出合计', ...cells([all, ...funds])],
    ],
  );
}

function byClass(department: Department): string {
  const { year } = department;
  const { total, rows } = byFunction(ofFund(department, 'general'), (item) => [
    item.before.basic + item.before.project,
    granted(item),
    item.basic,
    item.project,
  ]);
  return table(
    [
      [wide('功能分类科目', 2), tall(`${year - 1}年预算数`, 2), wide(`${year}年预算数`, 3)],
      ['科目编码', '科目名称', '总计', '基本支出', '项目支出'],
    ],
    [[wide('合计', 2), ...cells(total)], ...coded(rows)],
  );
}

function basic({ year, economic }: Department): string {
  const { total, rows } = byEconomicClass(economic);
  return table(
    [
      [wide('经济分类科目', 2), wide(`${year}年基本支出`, 3)],
      ['科目编码', '科目名称', '总计', '人员经费', '日常公用经费'],
    ],
    [[wide('合计', 2), ...cells(total)], ...coded(rows)],
  );
}

function threePublic({ year, threePublic: three }: Department): string {
  const of = (one: ThreePublic): string[] =>
    cells([
      sum(Object.values(one)),
      one.abroad,
      one.purchase + one.running,
      one.purchase,
      one.running,
      one.hospitality,
    ]);
  const head = [tall('合计', 2), tall('因公出国（境）费', 2), wide('公务用车购置及运行费', 3), tall('公务接待费', 2)];
  const cars = ['小计', '公务用车购置费', '公务用车运行费'];
  return table(
    [
      [wide(`${year - 1}年预算数`, 6), wide(`${year}年预算数`, 6)],
      [...head, ...head],
      [...cars, ...cars],
    ],
    [[...of(three.before), ...of(three.now)]],
  );
}

function fundTable(department: Department): string[] {
  const items = ofFund(department, 'funds');
  const { total, rows } = byFunction(items, (item) => [granted(item), item.basic, item.project]);
  const head = [
    [tall('科目编码', 2), tall('科目名称', 2), wide('本年政府性基金预算财政拨款支出', 3)],
    ['合计', '基本支出', '项目支出'],
  ];
  if (items.length === 0)
    return [table(head, [['', '', '', '', '']]), p('备注：本单位无政府性基金收支，故此表无数据。')];
  return [table(head, [['', '合计', ...cells(total)], ...coded(rows)])];
}

function summary(department: Department): string {
  const { revenue: fresh, carried, own, all } = sourcesOf(department);
  const service = department.ownKind === 'service' ? own : 0;
  const left = [
    ...FUNDS.map((fund) => [`${FUND_NAMES[fund]}资金`, ...cells([fresh[fund] + carried[fund]])]),
    ['财政专户管理资金', ''],
    ['事业收入资金', ...cells([service])],
    ['上级补助收入资金', ''],
    ['附属单位上缴收入资金', ''],
    ['事业单位经营收入资金', ''],
    ['其他收入资金', ...cells([own - service])],
  ];
  const right = classesOf(department.items).map(({ name, figures }) => [name, ...cells(figures.slice(0, 1))]);
  return table(
    [
      [wide('收入', 2), wide('支出', 2)],
      ['项目', '预算数', '项目', '预算数'],
    ],
    [['合计', ...cells([all]), '合计', ...cells([all])], ...sideBySide(left, right)],
  );
}

function revenue({ items, ownKind }: Department): string {
  const { total, rows } = byFunction(items, (item) => {
    const own = item.own + item.ownProject;
    const of = (fund: Item['fund']): Fen => (item.fund === fund ? granted(item) : 0);
    return [
      granted(item) + own,
      of('general'),
      of('funds'),
      of('capital'),
      0,
      ownKind === 'service' ? own : 0,
      0,
      0,
      0,
      ownKind === 'other' ? own : 0,
    ];
  });
  const sources = [
    '总计',
    ...FUNDS.map((fund) => `${FUND_NAMES[fund]}拨款收入`),
    '财政专户管理资金收入',
    ...OWN.slice(1),
  ];
  return table(
    [
      [wide('科目', 2), ...sources.map((name) => tall(name, 2))],
      ['科目编码', '科目名称'],
    ],
    [[wide('合计', 2), ...cells(total)], ...coded(rows)],
  );
}

function expenditure({ items }: Department): string {
  const { total, rows } = byFunction(items, (item) => [
    granted(item) + item.own + item.ownProject,
    item.basic + item.own,
    item.project + item.ownProject,
  ]);
  return table(
    [['科目编码', '科目名称', '总计', '基本支出', '项目支出']],
    [[wide('合计', 2), ...cells(total)], ...coded(rows)],
  );
}

function procurement({ procurement: { goods, works, services } }: Department): string {
  const sources = [
    '合计',
    ...FUNDS.map((fund) => `${FUND_NAMES[fund]}拨款收入`),
    '财政专户管理资金收入',
    ...OWN.slice(1),
  ];
  const row = (name: string, amount: Fen): string[] => [
    name,
    ...cells([amount, amount]),
    ...new Array<string>(8).fill(''),
  ];
  return table(
    [['项目', ...sources]],
    [row('合 计', goods + works + services), row('货物类', goods), row('服务类', services), row('工程类', works)],
  );
}
