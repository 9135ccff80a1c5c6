/**
 * Random departments whose figures agree, in whole fen. Nothing here knows the rules or the layouts of the checker: a department is made
 * from its items, and every total is a sum of them.
 */
import type { Random } from './random.js';

/** Money in fen. */
export type Fen = number;

export interface Item {
  readonly code: string;
  readonly name: string;
  readonly fund: 'general' | 'funds' | 'capital';
  readonly basic: Fen;
  readonly project: Fen;
  /** What of it is paid from last year's money, and from the department's own revenue. */
  readonly carried: Fen;
  readonly own: Fen;
  readonly ownProject: Fen;
  /** Basic and project of last year's budget, appropriations alone. */
  readonly before: { readonly basic: Fen; readonly project: Fen };
}

export interface Economic {
  readonly code: string;
  readonly name: string;
  readonly amount: Fen;
}

export interface ThreePublic {
  readonly abroad: Fen;
  readonly purchase: Fen;
  readonly running: Fen;
  readonly hospitality: Fen;
}

export interface Department {
  readonly seed: number;
  readonly year: number;
  /** The finest step in which leaves are given: sums of prints are exact where it is that of the print. */
  readonly grain: Fen;
  readonly institutions: boolean;
  readonly items: readonly Item[];
  readonly economic: readonly Economic[];
  readonly ownKind: 'service' | 'other';
  readonly threePublic: { readonly now: ThreePublic; readonly before: ThreePublic };
  readonly procurement: { readonly goods: Fen; readonly works: Fen; readonly services: Fen };
  readonly cars: { readonly owned: number; readonly bought: number };
  readonly agencyBefore: Fen;
}

const NAMES: Readonly<Record<string, string>> = {
  '201': '一般公共服务支出',
  '20103': '政府办公厅（室）及相关机构事务',
  '2010301': '行政运行',
  '2010302': '一般行政管理事务',
  '2010303': '机关服务',
  '2010350': '事业运行',
  '20113': '商贸事务',
  '2011308': '招商引资',
  '205': '教育支出',
  '20508': '进修及培训',
  '2050803': '培训支出',
  '208': '社会保障和就业支出',
  '20805': '行政事业单位养老支出',
  '2080501': '行政单位离退休',
  '2080502': '事业单位离退休',
  '2080505': '机关事业单位基本养老保险缴费支出',
  '2080506': '机关事业单位职业年金缴费支出',
  '210': '卫生健康支出',
  '21011': '行政事业单位医疗',
  '2101101': '行政单位医疗',
  '2101102': '事业单位医疗',
  '212': '城乡社区支出',
  '21203': '城乡社区公共设施',
  '2120399': '其他城乡社区公共设施支出',
  '21208': '国有土地使用权出让收入安排的支出',
  '2120804': '农村基础设施建设支出',
  '221': '住房保障支出',
  '22102': '住房改革支出',
  '2210201': '住房公积金',
  '223': '国有资本经营预算支出',
  '22301': '解决历史遗留问题及改革成本支出',
  '2230105': '国有企业退休人员社会化管理补助支出',
  '229': '其他支出',
  '22960': '彩票公益金安排的支出',
  '2296002': '用于社会福利的彩票公益金支出',
};

export function nameOf(code: string): string {
  const name = NAMES[code];
  if (name === undefined) throw new Error(`no name for ${code}`);
  return name;
}

/** A wage bill and what follows from it; then projects, funds and own revenue by chance. */
export function departmentOf(seed: number, random: Random, grain: Fen, year: number): Department {
  const money = (least: number, most: number): Fen =>
    Math.round((least + random.below(most - least + 1)) / grain) * grain;
  const institutions = random.chance(0.5);
  const wan = 1_000_000;
  const wages = {
    '30101': money(80 * wan, 400 * wan),
    '30102': money(40 * wan, 300 * wan),
    '30103': money(20 * wan, 200 * wan),
    ...(institutions ? { '30107': money(20 * wan, 200 * wan) } : {}),
  };
  const base = Object.values(wages).reduce((sum, one) => sum + one, 0);
  const share = (per: number): Fen => Math.round((base * per) / 1000 / grain) * grain;
  const pension = share(160);
  const annuity = Math.round(pension / 2 / grain) * grain;
  const medical = share(90);
  const medicalOfInstitutions = institutions ? Math.round(medical / 3 / grain) * grain : 0;
  const fund = share(110);
  const retired = money(0, 60 * wan);
  const hospitality = random.chance(0.8) ? money(wan / 2, 4 * wan) : 0;
  const running = random.chance(0.8) ? money(2 * wan, 30 * wan) : 0;
  const operating = {
    '30201': money(10 * wan, 60 * wan),
    '30211': money(2 * wan, 20 * wan),
    '30216': money(0, 6 * wan),
    '30217': hospitality,
    '30228': share(20),
    '30231': running,
    '30299': money(wan, 30 * wan),
    ...(random.chance(0.4) ? { '31002': money(wan, 9 * wan) } : {}),
  };
  const staff = { ...wages, '30108': pension, '30109': annuity, '30110': medical, '30113': fund, '30302': retired };
  const economic = Object.entries({ ...staff, ...operating })
    .filter(([, amount]) => amount > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, amount]) => ({ code, name: ECONOMIC[code] ?? '', amount }));
  const basic = economic.reduce((sum, { amount }) => sum + amount, 0);
  const bound = pension + annuity + medical + fund + retired;
  const runs = basic - bound;
  const ofInstitutions = institutions ? Math.round((runs * (20 + random.below(30))) / 100 / grain) * grain : 0;
  const past = (amount: Fen): Fen =>
    Math.max(grain, Math.round((amount * (850 + random.below(300))) / 1000 / grain) * grain);
  const own = institutions && random.chance(0.4);
  const spent = (code: string, one: { basic?: Fen; project?: Fen; carry?: boolean; fund?: Item['fund'] }): Item[] => {
    const { basic = 0, project = 0, fund: of = 'general' } = one;
    if (basic + project === 0) return [];
    const carried = one.carry && project > 4 * grain ? Math.floor(project / 4 / grain) * grain : 0;
    const before = { basic: basic === 0 ? 0 : past(basic), project: project === 0 ? 0 : past(project) };
    return [{ code, name: nameOf(code), fund: of, basic, project, carried, own: 0, ownProject: 0, before }];
  };
  const carry = random.chance(0.5);
  const items: Item[] = [
    ...spent('2010301', { basic: runs - ofInstitutions }),
    ...spent('2010302', { project: random.chance(0.8) ? money(5 * wan, 300 * wan) : 0, carry }),
    ...spent('2010303', { project: random.chance(0.4) ? money(5 * wan, 90 * wan) : 0 }),
    ...spent('2010350', {
      basic: ofInstitutions,
      project: ofInstitutions > 0 && random.chance(0.5) ? money(wan, 90 * wan) : 0,
    }),
    ...spent('2011308', {
      project: random.chance(0.3) ? money(5 * wan, 500 * wan) : 0,
      carry: carry && random.chance(0.5),
    }),
    ...spent('2050803', { project: random.chance(0.3) ? money(wan, 20 * wan) : 0 }),
    ...spent('2080501', { basic: retired }),
    ...spent('2080505', { basic: pension }),
    ...spent('2080506', { basic: annuity }),
    ...spent('2101101', { basic: medical - medicalOfInstitutions }),
    ...spent('2101102', { basic: medicalOfInstitutions }),
    ...spent('2120399', { project: random.chance(0.5) ? money(10 * wan, 900 * wan) : 0 }),
    ...spent('2120804', {
      project: random.chance(0.3) ? money(10 * wan, 900 * wan) : 0,
      fund: 'funds',
      carry: carry && random.chance(0.5),
    }),
    ...spent('2210201', { basic: fund }),
    ...spent('2230105', { project: random.chance(0.2) ? money(wan, 90 * wan) : 0, fund: 'capital' }),
    ...spent('2296002', { project: random.chance(0.2) ? money(wan, 90 * wan) : 0, fund: 'funds' }),
  ].map((item) =>
    own && item.code === '2010350'
      ? { ...item, own: money(wan, 60 * wan), ownProject: random.chance(0.5) ? money(wan, 60 * wan) : 0 }
      : item,
  );
  const abroad = random.chance(0.3) ? money(wan, 9 * wan) : 0;
  const bought = random.chance(0.2) && running > 0 ? 1 : 0;
  const now = { abroad, purchase: bought * money(10 * wan, 25 * wan), running, hospitality };
  return {
    seed,
    year,
    grain,
    institutions,
    items,
    economic,
    ownKind: random.pick(['service', 'other']),
    threePublic: {
      now,
      before: {
        abroad: abroad === 0 ? 0 : past(abroad),
        purchase: 0,
        running: past(running || wan),
        hospitality: past(hospitality || wan),
      },
    },
    procurement: {
      goods: money(0, 30 * wan),
      works: random.chance(0.3) ? money(wan, 200 * wan) : 0,
      services: money(0, 90 * wan),
    },
    cars: { owned: running > 0 ? 1 + random.below(9) : 0, bought },
    agencyBefore: past(operatingOf(economic)),
  };
}

const ECONOMIC: Readonly<Record<string, string>> = {
  '301': '工资福利支出',
  '30101': '基本工资',
  '30102': '津贴补贴',
  '30103': '奖金',
  '30107': '绩效工资',
  '30108': '机关事业单位基本养老保险缴费',
  '30109': '职业年金缴费',
  '30110': '职工基本医疗保险缴费',
  '30113': '住房公积金',
  '302': '商品和服务支出',
  '30201': '办公费',
  '30211': '差旅费',
  '30216': '培训费',
  '30217': '公务接待费',
  '30228': '工会经费',
  '30231': '公务用车运行维护费',
  '30299': '其他商品和服务支出',
  '303': '对个人和家庭的补助',
  '30302': '退休费',
  '310': '资本性支出',
  '31002': '办公设备购置',
};

export function economicName(code: string): string {
  return ECONOMIC[code] ?? '';
}

/** 302 and 310: what is spent on running the office. */
export function operatingOf(economic: readonly Economic[]): Fen {
  return sum(economic.filter(({ code }) => /^3(?:02|10)/.test(code)).map(({ amount }) => amount));
}

export function sum(amounts: readonly Fen[]): Fen {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** Appropriations of an item, with what was carried over. */
export const granted = ({ basic, project }: Item): Fen => basic + project;
/** All that is spent on it. */
export const allOf = (item: Item): Fen => granted(item) + item.own + item.ownProject;
