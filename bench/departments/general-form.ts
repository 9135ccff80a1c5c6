/** The form of most places: nine tables after the explanation. Places differ in titles, numbers and unit. */
import { type Department, granted, operatingOf, sum } from './department.js';
import { type HtmlCell, p, page, sideBySide, table, tall, wide } from './html.js';
import { printed, type Unit } from './print.js';
import { byEconomicClass, byFunction, classesOf, ofFund, sourcesOf } from './rows.js';

const KINDS = [
  'summary',
  'revenue',
  'expenditure',
  'appropriation',
  'function',
  'basic',
  'threePublic',
  'funds',
  'capital',
] as const;
type Kind = (typeof KINDS)[number];

/** What a place calls its tables: title, and number where it prints one, in its own order. */
export interface Place {
  readonly office: string;
  readonly unit: Unit;
  readonly tables: readonly (readonly [kind: Kind, title: string, number?: string])[];
}

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const REVENUE = ['general', 'funds', 'capital'] as const;
const REVENUE_NAMES = { general: '一般公共预算拨款', funds: '政府性基金预算拨款', capital: '国有资本经营预算拨款' };
const SOURCES = [
  '合计',
  '上年结转',
  '一般公共预算拨款收入',
  '政府性基金预算拨款收入',
  '国有资本经营预算拨款收入',
  '财政专户管理资金收入',
  '事业收入',
  '上级补助收入',
  '附属单位上缴收入',
  '事业单位经营收入',
  '其他收入',
];

export function generalForm(department: Department, place: Place): string {
  const form = new Form(department, place.unit);
  const title = `${place.office}${department.year}年部门预算公开`;
  const tables = place.tables.flatMap(([kind, name, number]) => [
    ...(number === undefined ? [] : [p(number)]),
    p(name),
    p(`单位：${place.unit === '万元' ? '万元' : '元'}`),
    ...form.tableOf(kind),
  ]);
  return page(title, [
    p(place.office),
    p(`${department.year}年部门预算公开`),
    ...form.words(),
    p('第三部分 部门预算公开报表'),
    ...tables,
  ]);
}

class Form {
  readonly #sources: ReturnType<typeof sourcesOf>;

  constructor(
    readonly department: Department,
    readonly unit: Unit,
  ) {
    this.#sources = sourcesOf(department);
  }

  #cells(figures: readonly number[]): string[] {
    return figures.map((figure) => (figure === 0 ? '' : printed(figure, this.unit)));
  }

  /** In a sentence: without separators, with the unit. */
  #said(amount: number): string {
    return this.unit === '万元' ? `${printed(amount, '万元', false)}万元` : `${printed(amount, '元', false)}元`;
  }

  words(): string[] {
    const { year, items, threePublic, procurement, economic, agencyBefore, cars } = this.department;
    const { revenue, carried, own, all } = this.#sources;
    const parts = [
      ...REVENUE.filter((fund) => revenue[fund] > 0).map(
        (fund) => `${REVENUE_NAMES[fund]}收入${this.#said(revenue[fund])}`,
      ),
      ...(own > 0 ? [`${this.#ownName()}${this.#said(own)}`] : []),
      ...(sum(Object.values(carried)) > 0 ? [`上年结转${this.#said(sum(Object.values(carried)))}`] : []),
    ];
    const basic = sum(items.map((item) => item.basic + item.own));
    const now = threePublic.now;
    const agency = operatingOf(economic);
    const bought = sum(Object.values(procurement));
    const fund = revenue.funds + carried.funds;
    return [
      p('第一部分 部门概况'),
      p('一、主要职能'),
      p('负责本行业的规划、管理和服务工作。'),
      p('第二部分 部门预算情况说明'),
      p('一、部门收支总体情况'),
      p(`（一）收入预算。${year}年收入预算${this.#said(all)}，其中：${parts.join('，')}。`),
      p(
        `（二）支出预算。${year}年支出预算${this.#said(all)}，其中：基本支出${this.#said(basic)}，项目支出${this.#said(all - basic)}。`,
      ),
      p('二、“三公”经费情况'),
      p(
        `${year}年“三公”经费预算${this.#said(sum(Object.values(now)))}，其中：因公出国（境）费${this.#said(now.abroad)}；公务接待费${this.#said(now.hospitality)}；公务用车运行维护费${this.#said(now.running)}；公务用车购置费${this.#said(now.purchase)}。`,
      ),
      p('三、其他重要事项'),
      p(`（一）机关运行经费。${this.#agency(agency, agencyBefore)}`),
      p(
        bought === 0
          ? '（二）政府采购。本部门无政府采购预算。'
          : `（二）政府采购。${year}年政府采购预算${this.#said(bought)}，其中：政府采购货物预算${this.#said(procurement.goods)}，政府采购工程预算${this.#said(procurement.works)}，政府采购服务预算${this.#said(procurement.services)}。`,
      ),
      p(`（三）国有资产占有使用情况。截至${year - 1}年12月31日，共有车辆${cars.owned}辆。`),
      p('（四）预算绩效情况。项目支出按要求编报绩效目标。'),
      ...(fund > 0 ? [] : [p('（五）本部门未安排政府性基金预算支出。')]),
      ...this.#byFund(),
      p('名词解释'),
      p('基本支出：保障机构运转的支出。'),
    ];
  }

  /** The classes of each fund under a heading of its own. */
  #byFund(): string[] {
    const headings = {
      general: '四、一般公共预算支出情况',
      funds: '五、政府性基金预算支出情况',
      capital: '六、国有资本经营预算支出情况',
    };
    return REVENUE.flatMap((fund) => {
      const classes = classesOf(ofFund(this.department, fund));
      if (classes.length === 0) return [];
      return [
        p(headings[fund]),
        p(`${classes.map(({ name, figures }) => `${name}${this.#said(figures[1] ?? 0)}`).join('；')}。`),
      ];
    });
  }

  #ownName(): string {
    return this.department.ownKind === 'service' ? '事业收入' : '其他收入';
  }

  #agency(now: number, before: number): string {
    if (this.department.institutions) return '本部门机关运行经费在基本支出公用经费中安排。';
    const change = now - before;
    const compared =
      change === 0
        ? '与上年持平'
        : `比上年${change > 0 ? '增加' : '减少'}${this.#said(Math.abs(change))}，主要原因是人员变动`;
    return `机关运行经费预算${this.#said(now)}，${compared}。`;
  }

  tableOf(kind: Kind): string[] {
    const tables: Readonly<Record<Kind, () => string[]>> = {
      summary: () => [this.#summary()],
      revenue: () => [this.#revenue()],
      expenditure: () => [this.#expenditure()],
      appropriation: () => [this.#appropriation()],
      function: () => [this.#function()],
      basic: () => [this.#basic()],
      threePublic: () => [this.#threePublic()],
      funds: () => this.#fund('funds', '政府性基金'),
      capital: () => this.#fund('capital', '国有资本经营'),
    };
    return tables[kind]();
  }

  #summary(): string {
    const { revenue, own, all, carried } = this.#sources;
    const service = this.department.ownKind === 'service' ? own : 0;
    const lines: readonly (readonly [string, number])[] = [
      ...REVENUE.map((fund) => [`${REVENUE_NAMES[fund]}收入`, revenue[fund]] as const),
      ['财政专户管理资金收入', 0],
      ['事业收入', service],
      ['上级补助收入', 0],
      ['附属单位上缴收入', 0],
      ['事业单位经营收入', 0],
      ['其他收入', own - service],
    ];
    const left = lines.map(([name, amount], at) => [`${ORDINALS[at]}、${name}`, ...this.#cells([amount])]);
    left.splice(1, 0, ...this.#memo(revenue.general));
    const right = classesOf(this.department.items).map(({ name, figures }, at) => [
      `${ORDINALS[at]}、${name}`,
      ...this.#cells(figures.slice(0, 1)),
    ]);
    const carry = sum(Object.values(carried));
    return table(
      [
        [wide('收入', 2), wide('支出', 2)],
        ['项目', '预算数', '项目', '预算数'],
      ],
      [
        ...sideBySide(left, right),
        ['本年收入合计', ...this.#cells([all - carry]), '本年支出合计', ...this.#cells([all])],
        ['上年结转', ...this.#cells([carry]), '结转下年', ''],
        ['收入总计', ...this.#cells([all]), '支出总计', ...this.#cells([all])],
      ],
    );
  }

  /** Some offices show what of the appropriation comes from charges. */
  #memo(appropriation: number): string[][] {
    const { seed, grain } = this.department;
    if (seed % 3 !== 0) return [];
    const charges = Math.floor(appropriation / 5 / grain) * grain;
    return [
      ['其中：经费拨款', ...this.#cells([appropriation - charges])],
      ['非税收入', ...this.#cells([charges])],
    ];
  }

  #revenue(): string {
    const { items, ownKind } = this.department;
    const { total, rows } = byFunction(items, (item) => {
      const fresh = granted(item) - item.carried;
      const own = item.own + item.ownProject;
      const of = (fund: string): number => (item.fund === fund ? fresh : 0);
      const [service, other] = ownKind === 'service' ? [own, 0] : [0, own];
      return [
        fresh + own + item.carried,
        item.carried,
        of('general'),
        of('funds'),
        of('capital'),
        0,
        service,
        0,
        0,
        0,
        other,
      ];
    });
    return table(
      [
        [wide('科目', 2), ...SOURCES.map((name) => tall(name, 2))],
        ['科目编码', '科目名称'],
      ],
      [
        [wide('合计', 2), ...this.#cells(total)],
        ...rows.map(({ code, name, figures }) => [code, name, ...this.#cells(figures)]),
      ],
    );
  }

  #expenditure(): string {
    const { total, rows } = byFunction(this.department.items, (item) => [
      granted(item) + item.own + item.ownProject,
      item.basic + item.own,
      item.project + item.ownProject,
      0,
      0,
      0,
    ]);
    return table(
      [
        [
          '科目编码',
          '科目名称',
          '合计',
          '基本支出',
          '项目支出',
          '上缴上级支出',
          '事业单位经营支出',
          '对附属单位补助支出',
        ],
      ],
      [
        [wide('合计', 2), ...this.#cells(total)],
        ...rows.map(({ code, name, figures }) => [code, name, ...this.#cells(figures)]),
      ],
    );
  }

  #appropriation(): string {
    const { revenue, carried, granted: all } = this.#sources;
    const funds = REVENUE.map((fund) => revenue[fund] + carried[fund]);
    const left: string[][] = [
      ['一、本年收入', ...this.#cells([sum(Object.values(revenue))])],
      ...REVENUE.flatMap((fund, at) => [
        [`（${ORDINALS[at]}）${REVENUE_NAMES[fund]}`, ...this.#cells([revenue[fund]])],
        ...(fund === 'general' ? this.#memo(revenue.general) : []),
      ]),
      ['二、上年结转', ...this.#cells([sum(Object.values(carried))])],
      ...REVENUE.map((fund, at) => [`（${ORDINALS[at]}）${REVENUE_NAMES[fund]}`, ...this.#cells([carried[fund]])]),
    ];
    const right: string[][] = [
      ['一、本年支出', ...this.#cells([all, ...funds])],
      ...classesOf(this.department.items)
        .filter(({ figures }) => (figures[1] ?? 0) > 0)
        .map(({ name, figures }, at) => [`（${ORDINALS[at]}）${name}`, ...this.#cells(figures.slice(1))]),
    ];
    return table(
      [
        [wide('收入', 2), wide('支出', 5)],
        ['项目', '预算数', '项目', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
      ],
      [
        ...sideBySide(left, right, 5),
        ['', '', '二、结转下年', '', '', '', ''],
        ['收入总计', ...this.#cells([all]), '支出总计', ...this.#cells([all, ...funds])],
      ],
    );
  }

  #function(): string {
    const { total, rows } = byFunction(ofFund(this.department, 'general'), (item) => [
      granted(item),
      item.basic,
      item.project,
    ]);
    return table(
      [
        [wide('功能分类科目', 2), wide(`${this.department.year}年预算数`, 3)],
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ],
      [
        [wide('合计', 2), ...this.#cells(total)],
        ...rows.map(({ code, name, figures }) => [code, name, ...this.#cells(figures)]),
      ],
    );
  }

  #basic(): string {
    const { total, rows } = byEconomicClass(this.department.economic);
    return table(
      [
        [wide('经济分类科目', 2), wide('本年基本支出', 3)],
        ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
      ],
      [
        [wide('合计', 2), ...this.#cells(total)],
        ...rows.map(({ code, name, figures }) => [code, name, ...this.#cells(figures)]),
      ],
    );
  }

  #threePublic(): string {
    const { year, threePublic } = this.department;
    const { abroad, purchase, running, hospitality } = threePublic.now;
    const figures = [sum(Object.values(threePublic.now)), abroad, purchase + running, purchase, running, hospitality];
    return table(
      [
        [tall('单位名称', 3), wide(`${year}年预算数`, 6)],
        [tall('合计', 2), tall('因公出国（境）费', 2), wide('公务用车购置及运行费', 3), tall('公务接待费', 2)],
        ['小计', '公务用车购置费', '公务用车运行费'],
      ],
      [['本部门', ...this.#cells(figures)]],
    );
  }

  #fund(fund: 'funds' | 'capital', name: string): string[] {
    const items = ofFund(this.department, fund);
    const { total, rows } = byFunction(items, (item) => [granted(item), item.basic, item.project]);
    const head: HtmlCell[][] = [
      [tall('科目编码', 2), tall('科目名称', 2), wide(`本年${name}预算支出`, 3)],
      ['合计', '基本支出', '项目支出'],
    ];
    if (items.length === 0)
      return [table(head, [['', '合计', '', '', '']]), p(`注：本部门无${name}预算支出，故本表无数据。`)];
    return [
      table(head, [
        ['', '合计', ...this.#cells(total)],
        ...rows.map(({ code, name, figures }) => [code, name, ...this.#cells(figures)]),
      ]),
    ];
  }
}
