/**
 * Random budgets in which everything agrees, in the notation of the rules' tests. Figures are worked out in whole fine
 * units, from the items up; `fine` of them make one step of print. With one, every print is exact; with more, every
 * figure is rounded by itself.
 */
import fc from 'fast-check';

interface Item {
  readonly code: string;
  readonly basic: number;
  readonly project: number;
  readonly funds: number;
  readonly own: number;
  readonly prior: number;
}

interface ThreePublic {
  readonly overseasVisits: number;
  readonly vehiclePurchase: number;
  readonly vehicleOperation: number;
  readonly hospitality: number;
}

/** A figure of each of the two appropriations. */
interface Funds {
  readonly generalPublic: number;
  readonly governmentFunds: number;
}

interface Budget {
  readonly fine: number;
  readonly nil: string;
  readonly items: readonly Item[];
  readonly carryoverIn: Funds;
  readonly carryoverOut: Funds;
  readonly threePublic: ThreePublic;
  readonly priorThreePublic: ThreePublic;
}

const ITEMS = [
  '2010301',
  '2010302',
  '2010350',
  '2010601',
  '2080501',
  '2080599',
  '2101101',
  '2120101',
  '2120801',
  '2210203',
];
/** Where the basic expenditure of an item is filed by nature; no code of a convention between the two. */
const NATURES = ['30101', '30102', '30103', '30201', '30228', '30231', '30301', '31002'];

/** The texts of budgets. No figure is below one step unless it is nil: a nil print is exact. */
export function budgets(fine: number): fc.Arbitrary<string> {
  const figure = fc.oneof(fc.constant(0), fc.integer({ min: fine, max: fine * 90_000 }));
  const item = (code: string): fc.Arbitrary<Item> =>
    fc.record({
      code: fc.constant(code),
      basic: figure,
      project: figure,
      funds: code.startsWith('212') ? figure : fc.constant(0),
      own: fc.constant(0),
      prior: figure,
    });
  const threePublic = fc.record({
    overseasVisits: figure,
    vehiclePurchase: figure,
    vehicleOperation: figure,
    hospitality: figure,
  });
  const funds = fc.record({ generalPublic: figure, governmentFunds: figure });
  return fc
    .record({
      fine: fc.constant(fine),
      nil: fc.constantFrom('', '-', '0.00'),
      items: fc.subarray(ITEMS, { minLength: 2 }).chain((codes) => fc.tuple(...codes.map(item))),
      own: figure,
      carryoverIn: funds,
      carryoverOut: funds,
      threePublic,
      priorThreePublic: threePublic,
    })
    .map(({ own, items, ...rest }) =>
      textOf({ ...rest, items: items.map((one, at) => (at === 0 ? { ...one, own } : one)) }),
    );
}

type Measure = (item: Item) => number;
const generalPublic: Measure = ({ basic, project }) => basic + project;
const everything: Measure = ({ basic, project, funds, own }) => basic + project + funds + own;

function textOf(budget: Budget): string {
  const { fine, nil, items } = budget;
  const print = (figure: number): string => {
    const steps = Math.floor((figure + fine / 2) / fine);
    return figure === 0 ? nil : `${Math.floor(steps / 100)}.${String(steps % 100).padStart(2, '0')}`;
  };
  const row = (name: string, ...figures: number[]): string => [name, ...figures.map(print)].join(' | ');
  const sum = (measure: Measure, code = ''): number =>
    items.filter((item) => item.code.startsWith(code)).reduce((total, item) => total + measure(item), 0);
  const tree = (codes: readonly string[], measures: readonly Measure[]): string[] => [
    row('total', ...measures.map((measure) => sum(measure))),
    ...levels(codes).map((code) => row(code, ...measures.map((measure) => sum(measure, code)))),
  ];
  const codes = items.map(({ code }) => code);
  const classes = [...new Set(codes.map((code) => code.slice(0, 3)))];
  const spent = { generalPublic: sum(generalPublic), governmentFunds: sum(({ funds }) => funds) };
  const money = moneyOf(budget, spent);
  const own = sum((item) => item.own);
  const carryoverIn = money.in.generalPublic + money.in.governmentFunds;
  const carryoverOut = money.out.generalPublic + money.out.governmentFunds;
  const uses = {
    generalPublic: spent.generalPublic + money.out.generalPublic,
    governmentFunds: spent.governmentFunds + money.out.governmentFunds,
  };
  const appropriated = uses.generalPublic + uses.governmentFunds;
  const natures = natureOf(items);
  const { now, before } = threePublicOf(budget, natures.get('30231') ?? 0);
  const inFunds = (code: string): number[] => [
    sum((item) => generalPublic(item) + item.funds, code),
    sum(generalPublic, code),
    sum(({ funds }) => funds, code),
  ];
  const change = spent.generalPublic - sum(({ prior }) => prior);
  const changeOf = (difference: number): string =>
    difference === 0 ? '=' : `${difference > 0 ? '+' : '-'}${print(Math.abs(difference))}`;
  const say = (figure: number): string => (figure === 0 ? '0.00' : print(figure));
  return [
    '表一 appropriationSummary',
    'revenue: total',
    row('totalSources', appropriated),
    row('revenueForYear', appropriated - carryoverIn),
    row('  generalPublicRevenue', uses.generalPublic - money.in.generalPublic),
    row('  governmentFundsRevenue', uses.governmentFunds - money.in.governmentFunds),
    row('carryoverIn', carryoverIn),
    row('  generalPublicCarryover', money.in.generalPublic),
    row('  governmentFundsCarryover', money.in.governmentFunds),
    'expenditure: total=generalPublic+governmentFunds generalPublic governmentFunds',
    row('totalUses', appropriated, uses.generalPublic, uses.governmentFunds),
    row('expenditureForYear', ...inFunds('')),
    ...classes.map((code) => row(`  ${code}`, ...inFunds(code))),
    row('carryoverOut', carryoverOut, money.out.generalPublic, money.out.governmentFunds),
    '表二 generalPublicExpenditure',
    'columns: total@-1 total=basic+project basic project',
    ...tree(codes, [({ prior }) => prior, generalPublic, ({ basic }) => basic, ({ project }) => project]),
    '表三 generalPublicBasic',
    'columns: total=personnel+operating personnel operating',
    ...['total', ...levels([...natures.keys()])].map((code) => row(code, ...natureRow(natures, code))),
    '表四 threePublic',
    `columns: ${threePublicColumns('@-1')} ${threePublicColumns('')}`,
    row('threePublic', ...before, ...now),
    '表五 governmentFundsExpenditure',
    'columns: total=basic+project basic project',
    ...tree(
      items.filter(({ funds }) => funds > 0).map(({ code }) => code),
      [({ funds }) => funds, () => 0, ({ funds }) => funds],
    ),
    '表六 summary',
    'revenue: total',
    row('totalSources', appropriated + own),
    row('  generalPublicRevenue', uses.generalPublic),
    row('  governmentFundsRevenue', uses.governmentFunds),
    row('  serviceRevenue', own),
    'expenditure: total',
    row('totalUses', appropriated + own),
    ...classes.map((code) => row(`  ${code}`, sum(everything, code))),
    row('  carryoverOut', carryoverOut),
    '表七 revenueSummary',
    'columns: total=generalPublic+governmentFunds+serviceRevenue generalPublic governmentFunds serviceRevenue',
    ...tree(codes, [everything, generalPublic, ({ funds }) => funds, (item) => item.own]),
    '表八 expenditureSummary',
    'columns: total=basic+project basic project',
    ...tree(codes, [everything, ({ basic }) => basic, (item) => everything(item) - item.basic]),
    '说明 二、（一）',
    `totalSources ${say(appropriated + own)}`,
    `  generalPublicRevenue ${say(uses.generalPublic - money.in.generalPublic)}`,
    `  governmentFundsRevenue ${say(uses.governmentFunds - money.in.governmentFunds)}`,
    `  serviceRevenue ${say(own)}`,
    `  carryoverIn ${say(carryoverIn)}`,
    '说明 二、（二）',
    `totalUses ${say(appropriated + own)}`,
    ...classes.map((code) => `  function:${code} ${say(sum(everything, code))}`),
    `  carryoverOut ${say(carryoverOut)}`,
    '说明 三、',
    `generalPublicExpenditure ${say(spent.generalPublic)}`,
    `  generalPublicBasic ${say(sum(({ basic }) => basic))}`,
    `  generalPublicProject ${say(sum(({ project }) => project))}`,
    `generalPublicExpenditure ${changeOf(change)}`,
    '说明 四、',
    `threePublic ${say(now[0] ?? 0)}`,
    `  overseasVisits ${say(now[1] ?? 0)}`,
    `  vehicles ${say(now[2] ?? 0)}`,
    `  hospitality ${say(now[5] ?? 0)}`,
    `threePublic ${changeOf((now[0] ?? 0) - (before[0] ?? 0))}`,
  ].join('\n');
}

/** All codes that hold these, in order: 201, 20103, 2010301. */
function levels(codes: readonly string[]): string[] {
  const all = codes.flatMap((code) =>
    [3, 5, 7].filter((length) => length <= code.length).map((length) => code.slice(0, length)),
  );
  return [...new Set(all)].sort();
}

/** Carryovers that leave a revenue of at least one step: what is spent, and goes over, comes in or was there. */
function moneyOf(
  { fine, carryoverIn, carryoverOut }: Budget,
  spent: Funds,
): { readonly in: Funds; readonly out: Funds } {
  const within = (figure: number, limit: number): number =>
    Math.min(figure, limit - fine) < fine ? 0 : Math.min(figure, limit - fine);
  return {
    in: {
      generalPublic: within(carryoverIn.generalPublic, spent.generalPublic),
      governmentFunds: within(carryoverIn.governmentFunds, spent.governmentFunds),
    },
    out: {
      generalPublic: carryoverOut.generalPublic,
      governmentFunds: spent.governmentFunds === 0 ? 0 : carryoverOut.governmentFunds,
    },
  };
}

/** Basic expenditure by nature: every item files its own under one code. */
function natureOf(items: readonly Item[]): Map<string, number> {
  const natures = new Map<string, number>();
  items.forEach(({ basic }, at) => {
    const code = NATURES[at % NATURES.length] as string;
    natures.set(code, (natures.get(code) ?? 0) + basic);
  });
  return natures;
}

const isPersonnel = (code: string): boolean => code.startsWith('301') || code.startsWith('303');

function natureRow(natures: ReadonlyMap<string, number>, code: string): number[] {
  const below = [...natures].filter(([nature]) => code === 'total' || nature.startsWith(code));
  const add = (wanted: (nature: string) => boolean): number =>
    below.reduce((total, [nature, figure]) => (wanted(nature) ? total + figure : total), 0);
  return [add(() => true), add(isPersonnel), add((nature) => !isPersonnel(nature))];
}

/** The row of the year and of the one before; the operation of vehicles holds what basic expenditure pays of it. */
function threePublicOf(
  { threePublic, priorThreePublic }: Budget,
  basic: number,
): { readonly now: number[]; readonly before: number[] } {
  const columns = ({ overseasVisits, vehiclePurchase, vehicleOperation, hospitality }: ThreePublic): number[] => {
    const vehicles = vehiclePurchase + vehicleOperation;
    return [
      overseasVisits + vehicles + hospitality,
      overseasVisits,
      vehicles,
      vehiclePurchase,
      vehicleOperation,
      hospitality,
    ];
  };
  const now = { ...threePublic, vehicleOperation: threePublic.vehicleOperation + basic };
  return { now: columns(now), before: columns(priorThreePublic) };
}

function threePublicColumns(year: string): string {
  return [
    `total${year}=overseasVisits+vehicles+hospitality`,
    `overseasVisits${year}`,
    `vehicles${year}=vehiclePurchase+vehicleOperation`,
    `vehiclePurchase${year}`,
    `vehicleOperation${year}`,
    `hospitality${year}`,
  ].join(' ');
}
