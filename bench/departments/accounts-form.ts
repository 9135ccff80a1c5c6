/** Final accounts: what was brought in, taken in, spent and left, item by item; the budget beside the result of the three public expenses. */
import { type Department, type Fen, granted, type Item, operatingOf, sum } from './department.js';
import { p, page, sideBySide, table, tall, wide } from './html.js';
import { printed } from './print.js';
import { byEconomicClass, byFunction, type CodedRow, classesOf, ofFund, sourcesOf } from './rows.js';
import { compared, type Speech, said } from './sentences.js';

const OFFICE = '上海市江屿区商务委员会';
const FUNDS = ['general', 'funds', 'capital'] as const;
const FUND_NAMES = {
  general: '一般公共预算财政拨款',
  funds: '政府性基金预算财政拨款',
  capital: '国有资本经营预算财政拨款',
};
const ORDINALS = '一二三四五六七八九十';

const cells = (figures: readonly Fen[]): string[] =>
  figures.map((figure) => (figure === 0 ? '' : printed(figure, '万元')));
const coded = (rows: readonly CodedRow[]): string[][] =>
  rows.map(({ code, name, figures }) => [code, name, ...cells(figures)]);
/** What is left of an item at the end of the year: of those with money brought in, a tenth of their projects. */
const leftOf = (item: Item, grain: Fen): Fen => (item.carried > 0 ? Math.floor(item.project / 10 / grain) * grain : 0);

interface Accounts {
  readonly department: Department;
  readonly opening: (fund: Item['fund']) => Fen;
  readonly closing: (fund: Item['fund']) => Fen;
  /** Appropriations of the year: what was spent, less what was brought in, and what is left. */
  readonly taken: (item: Item) => Fen;
}

export function accountsForm(department: Department): string {
  const { year, grain } = department;
  const over = (fund: Item['fund'], figure: (item: Item) => Fen): Fen => sum(ofFund(department, fund).map(figure));
  const accounts: Accounts = {
    department,
    opening: (fund) => over(fund, (item) => item.carried),
    closing: (fund) => over(fund, (item) => leftOf(item, grain)),
    taken: (item) => granted(item) - item.carried + leftOf(item, grain),
  };
  const tables: readonly (readonly [string, readonly string[]])[] = [
    ['收入支出决算总表', [summary(accounts)]],
    ['收入决算表', [revenue(accounts)]],
    ['支出决算表', [expenditure(department)]],
    ['财政拨款收入支出决算总表', [appropriation(accounts)]],
    ['一般公共预算财政拨款支出决算表', [byClass(department)]],
    ['一般公共预算财政拨款基本支出决算表', [basic(department)]],
    ['财政拨款“三公”经费支出决算表', [threePublic(department)]],
    ['政府性基金预算财政拨款收入支出决算表', fund(accounts, 'funds', '政府性基金')],
    ['国有资本经营预算财政拨款收入支出决算表', fund(accounts, 'capital', '国有资本经营')],
  ];
  return page(`${OFFICE}${year}年度部门决算`, [
    p(OFFICE),
    p(`${year}年度部门决算`),
    p('第一部分　部门概况'),
    p('一、主要职能'),
    p('负责本行业的规划、管理和服务工作。'),
    p(`第二部分　${year}年度部门决算表`),
    ...tables.flatMap(([title, blocks]) => [p(title), p('单位：万元'), ...blocks]),
    p(`第三部分　${year}年度部门决算情况说明`),
    ...words(accounts),
    p('第四部分　名词解释'),
    p('一、财政拨款收入：本年度由区财政拨入的资金。'),
  ]);
}

const openings = ({ opening }: Accounts): Fen => sum(FUNDS.map(opening));
const closings = ({ closing }: Accounts): Fen => sum(FUNDS.map(closing));

function words(accounts: Accounts): string[] {
  const { department } = accounts;
  const {
    year,
    seed,
    items,
    threePublic: three,
    procurement: { goods, works, services },
    economic,
    agencyBefore,
    cars,
  } = department;
  const speech: Speech = { unit: '万元', stripped: false, grouped: false, ofPrints: seed % 2 === 0 };
  const say = (amount: Fen): string => said(amount, speech);
  const { own, all, granted: spent } = sourcesOf(department);
  const taken = sum(items.map(accounts.taken));
  const basic = sum(items.map((item) => item.basic + item.own));
  const share = (part: Fen, whole: Fen): string => `占${(Math.round((part * 10_000) / whole) / 100).toFixed(2)}%`;
  const parts = [
    `财政拨款收入${say(taken)}，${share(taken, taken + own)}`,
    ...(own > 0
      ? [`${department.ownKind === 'service' ? '事业收入' : '其他收入'}${say(own)}，${share(own, taken + own)}`]
      : []),
  ];
  const classes = classesOf(ofFund(department, 'general')).map(
    ({ name, figures }) =>
      `${name}（类）${say(figures[2] ?? 0)}，${share(figures[2] ?? 0, sum(ofFund(department, 'general').map(granted)))}`,
  );
  const budget = sum(Object.values(budgetOf(department)));
  const final = sum(Object.values(three.now));
  const completion = budget === 0 ? '' : `，完成预算的${(Math.round((final * 10_000) / budget) / 100).toFixed(2)}%`;
  return [
    p('一、收入支出决算总体情况说明'),
    p(`${OFFICE}${year}年度收入支出总计${say(all + closings(accounts))}。`),
    p('二、收入决算情况说明'),
    p(`本年收入合计${say(taken + own)}，其中：${parts.join('；')}。`),
    p('三、支出决算情况说明'),
    p(
      `本年支出合计${say(all)}，其中：基本支出${say(basic)}，${share(basic, all)}；项目支出${say(all - basic)}，${share(all - basic, all)}。`,
    ),
    p('四、财政拨款收入支出决算总体情况说明'),
    p(`${OFFICE}${year}年度财政拨款收入支出总计${say(spent + closings(accounts))}。`),
    p('五、一般公共预算财政拨款支出决算情况说明'),
    p(
      `一般公共预算财政拨款支出${say(sum(ofFund(department, 'general').map(granted)))}，主要用于以下方面：${classes.join('；')}。`,
    ),
    p('六、财政拨款“三公”经费支出决算情况说明'),
    p(
      `${year}年度“三公”经费财政拨款支出预算为${say(budget)}，支出决算为${say(final)}${completion}。其中：因公出国（境）费支出决算为${say(three.now.abroad)}；公务用车购置及运行维护费支出决算为${say(three.now.purchase + three.now.running)}；公务接待费支出决算为${say(three.now.hospitality)}。`,
    ),
    p('七、其他重要事项的情况说明'),
    p(
      `（一）机关运行经费支出${say(operatingOf(economic))}，${compared(operatingOf(economic), agencyBefore, `${year - 1}年度`, speech)}。`,
    ),
    p(
      `（二）政府采购支出${say(goods + works + services)}，其中：货物采购金额${say(goods)}、工程采购金额${say(works)}、服务采购金额${say(services)}。`,
    ),
    p(`（三）国有资产占有使用情况。截至${year}年12月31日，本部门共有车辆${cars.owned}辆。`),
    p('（四）预算绩效情况。本部门按规定对各项目开展了绩效自评。'),
  ];
}

/** The budget of the three public expenses: a tenth more than was spent. */
function budgetOf({ threePublic: { now }, grain }: Department): Department['threePublic']['now'] {
  const more = (amount: Fen): Fen => Math.round((amount * 11) / 10 / grain) * grain;
  return {
    abroad: more(now.abroad),
    purchase: more(now.purchase),
    running: more(now.running),
    hospitality: more(now.hospitality),
  };
}

function summary(accounts: Accounts): string {
  const { department, taken } = accounts;
  const { own, all } = sourcesOf(department);
  const service = department.ownKind === 'service' ? own : 0;
  const of = (one: Item['fund']): Fen => sum(ofFund(department, one).map(taken));
  const left = [
    ...FUNDS.map((one, at) => [`${ORDINALS[at]}、${FUND_NAMES[one]}收入`, ...cells([of(one)])]),
    ['四、上级补助收入', ''],
    ['五、事业收入', ...cells([service])],
    ['六、经营收入', ''],
    ['七、附属单位上缴收入', ''],
    ['八、其他收入', ...cells([own - service])],
  ];
  const right = classesOf(department.items).map(({ name, figures }, at) => [
    `${ORDINALS[at]}、${name}`,
    ...cells(figures.slice(0, 1)),
  ]);
  const total = all + closings(accounts);
  return table(
    [
      [wide('收入', 2), wide('支出', 2)],
      ['项目', '决算数', '项目', '决算数'],
    ],
    [
      ...sideBySide(left, right),
      ['本年收入合计', ...cells([sum(FUNDS.map(of)) + own]), '本年支出合计', ...cells([all])],
      ['使用非财政拨款结余', '', '结余分配', ''],
      ['年初结转和结余', ...cells([openings(accounts)]), '年末结转和结余', ...cells([closings(accounts)])],
      ['总计', ...cells([total]), '总计', ...cells([total])],
    ],
  );
}

function revenue({ department, taken }: Accounts): string {
  const { total, rows } = byFunction(department.items, (item) => {
    const own = item.own + item.ownProject;
    const service = department.ownKind === 'service' ? own : 0;
    return [taken(item) + own, taken(item), 0, service, 0, 0, own - service];
  });
  const sources = [
    '本年收入合计',
    '财政拨款收入',
    '上级补助收入',
    '事业收入',
    '经营收入',
    '附属单位上缴收入',
    '其他收入',
  ];
  return table(
    [
      [wide('项目', 2), ...sources.map((name) => tall(name, 2))],
      ['功能分类科目编码', '科目名称'],
    ],
    [[wide('合计', 2), ...cells(total)], ...coded(rows)],
  );
}

function expenditure({ items }: Department): string {
  const { total, rows } = byFunction(items, (item) => [
    granted(item) + item.own + item.ownProject,
    item.basic + item.own,
    item.project + item.ownProject,
    0,
    0,
    0,
  ]);
  const kinds = ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'];
  return table(
    [
      [wide('项目', 2), ...kinds.map((name) => tall(name, 2))],
      ['功能分类科目编码', '科目名称'],
    ],
    [[wide('合计', 2), ...cells(total)], ...coded(rows)],
  );
}

function appropriation(accounts: Accounts): string {
  const { department, taken, opening, closing } = accounts;
  const { granted: spent } = sourcesOf(department);
  const of = (one: Item['fund']): Fen => sum(ofFund(department, one).map(taken));
  const out = (one: Item['fund']): Fen => sum(ofFund(department, one).map(granted));
  const left = FUNDS.map((one, at) => [`${ORDINALS[at]}、${FUND_NAMES[one]}`, ...cells([of(one)])]);
  const right = classesOf(department.items)
    .filter(({ figures }) => (figures[1] ?? 0) > 0)
    .map(({ name, figures }, at) => [`${ORDINALS[at]}、${name}`, ...cells(figures.slice(1))]);
  const blanks = new Array<string>(5).fill('');
  const total = spent + closings(accounts);
  return table(
    [
      [wide('收入', 2), wide('支出', 5)],
      ['项目', '决算数', '项目', '合计', ...FUNDS.map((one) => FUND_NAMES[one])],
    ],
    [
      ...sideBySide(left, right, 5),
      ['本年收入合计', ...cells([sum(FUNDS.map(of))]), '本年支出合计', ...cells([spent, ...FUNDS.map(out)])],
      [
        '年初财政拨款结转和结余',
        ...cells([openings(accounts)]),
        '年末财政拨款结转和结余',
        ...cells([closings(accounts), ...FUNDS.map(closing)]),
      ],
      ...FUNDS.map((one, at) => [`${ORDINALS[at]}、${FUND_NAMES[one]}`, ...cells([opening(one)]), ...blanks]),
      ['总计', ...cells([total]), '总计', ...cells([total, ...FUNDS.map((one) => out(one) + closing(one))])],
    ],
  );
}

function byClass(department: Department): string {
  const { total, rows } = byFunction(ofFund(department, 'general'), (item) => [
    granted(item),
    item.basic,
    item.project,
  ]);
  return table(
    [
      [wide('项目', 2), ...['合计', '基本支出', '项目支出'].map((name) => tall(name, 2))],
      ['功能分类科目编码', '科目名称'],
    ],
    [...coded(rows), [wide('合计', 2), ...cells(total)]],
  );
}

function basic({ economic }: Department): string {
  const { total, rows } = byEconomicClass(economic);
  const line = ({ code, name, figures }: CodedRow): string[] => [code, name, ...cells(figures.slice(0, 1))];
  const staff = rows.filter(({ code }) => /^30[13]/.test(code)).map(line);
  const running = rows.filter(({ code }) => /^3(?:02|10)/.test(code)).map(line);
  const head = ['经济分类科目编码', '科目名称', '决算数'];
  return table(
    [[...head, ...head]],
    [
      ...Array.from({ length: Math.max(staff.length, running.length) }, (_, at) => [
        ...(staff[at] ?? ['', '', '']),
        ...(running[at] ?? ['', '', '']),
      ]),
      [wide('人员经费合计', 2), ...cells([total[1] ?? 0]), wide('公用经费合计', 2), ...cells([total[2] ?? 0])],
    ],
  );
}

function threePublic(department: Department): string {
  const [budget, now] = [budgetOf(department), department.threePublic.now];
  const of = (one: typeof now): Fen[] => [
    sum(Object.values(one)),
    one.abroad,
    one.purchase + one.running,
    one.purchase,
    one.running,
    one.hospitality,
  ];
  const both = of(budget).flatMap((figure, at) => [figure, of(now)[at] ?? 0]);
  return table(
    [
      [wide('财政拨款“三公”经费', 12)],
      [
        wide('合计', 2, 2),
        wide('因公出国（境）费', 2, 2),
        wide('公务用车购置及运行维护费', 6),
        wide('公务接待费', 2, 2),
      ],
      [wide('小计', 2), wide('公务用车购置费', 2), wide('公务用车运行维护费', 2)],
      new Array<readonly string[]>(6).fill(['预算数', '决算数']).flat(),
    ],
    [both.map((figure) => printed(figure, '万元'))],
  );
}

function fund(accounts: Accounts, of: 'funds' | 'capital', name: string): string[] {
  const { department, taken } = accounts;
  const items = ofFund(department, of);
  const { total, rows } = byFunction(items, (item) => [
    item.carried,
    taken(item),
    granted(item),
    item.basic,
    item.project,
    leftOf(item, department.grain),
  ]);
  const head = [
    [wide('项目', 2), tall('年初结转和结余', 2), tall('本年收入', 2), wide('本年支出', 3), tall('年末结转和结余', 2)],
    ['功能分类科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ];
  const blanks = new Array<string>(6).fill('');
  if (items.length > 0) return [table(head, [[wide('合计', 2), ...cells(total)], ...coded(rows)])];
  return [
    table(head, [[wide('合计', 2), ...blanks]]),
    p(`说明：本部门${department.year}年度没有${name}预算财政拨款收入和支出，故本表无数据。`),
  ];
}
