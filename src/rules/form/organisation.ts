/** The name of the office in the titles of its tables. */
import type { Document } from '../../model/document.js';
import type { Observation, WordRule } from '../../model/rule.js';
import { CUSTOM } from './basis.js';
import { observed, type Slip, together } from './slips.js';

const RULE = 'form/organisation';
/** Where the name of an office ends and the name of the table begins. */
const TABLE_NAME =
  /(?:财政拨款|财务收支|一般公共预算|政府性基金|国有资本经营|政府采购|收入支出|收支|收入|支出|[“"「]?三公|基本支出|部门|单位|20\d\d年)/;
const OFFICE =
  /^[\p{Script=Han}（）()]{4,40}(?:局|委|会|办|室|厅|部|处|院|所|站|馆|校|园|队|府|社|中心|街道|学|组)(?:[（(]本级[)）]|[（(]部门[)）])?$/u;
const MAKER = /编制(?:部门|单位)[:：]\s*(\S{4,40})/;
const FEWEST = 3;

export const organisation: WordRule = {
  id: RULE,
  family: 'form',
  severity: 'warning',
  title: { zh: '各表单位名称一致', en: 'One name of the office on all tables' },
  formula: {
    zh: '表名前的单位名称、“编制部门（单位）”各表相同',
    en: 'the name of the office before the titles and beside 编制部门 is the same on all tables'.replace(
      '编制部门',
      '“编制部门”',
    ),
  },
  exceptions: {
    zh: '全称与简称（一个包含另一个）视为相同；绩效目标表由下属单位填报的不列；少于三张表写明名称的不作判断。',
    en: 'A short form that the full name contains counts as the same; performance tables of subordinate units are left alone; fewer than three names decide nothing.',
  },
  basis: CUSTOM,
  examine: (document: Document): Observation => {
    const odd = [inTitles(document), makers(document)].flatMap(oddOnes);
    const [first] = odd;
    if (!first) return observed([]);
    return observed(
      together(
        { rule: RULE, severity: 'warning' },
        odd.map(({ slip }) => slip),
        ({ count, zh, en }) => ({
          zh: `多数表的单位名称为“${first.main}”，有${count}处写为${zh}，请核实。`,
          en: `Most tables name “${first.main}”, but ${count} name ${en}. Please check.`,
        }),
      ),
    );
  },
};

/** Titles are compared with titles, and makers with makers: the office above may have made the tables. */
function oddOnes(names: readonly Slip[]): { readonly slip: Slip; readonly main: string }[] {
  const main = mostOften(names.map(({ printed }) => printed));
  if (main === null) return [];
  return names.filter(({ printed }) => !isSame(printed, main)).map((slip) => ({ slip, main }));
}

function inTitles(document: Document): Slip[] {
  return document.tables.flatMap(({ title, kind, location }) => {
    if (kind === null || kind === 'departmentPerformance' || kind === 'projectPerformance') return [];
    const end = title.search(TABLE_NAME);
    const name = end < 0 ? '' : title.slice(0, end);
    return OFFICE.test(name) ? [{ printed: bare(name), location }] : [];
  });
}

function makers(document: Document): Slip[] {
  return document.lines.flatMap(({ text, inTable, location }) => {
    if (!inTable || !text.includes('编制')) return [];
    const name = MAKER.exec(text)?.[1] ?? '';
    return OFFICE.test(name) ? [{ printed: bare(name), location }] : [];
  });
}

function bare(name: string): string {
  return name.replace(/[（(](?:本级|部门)[)）]$/, '');
}

/** The name that at least three places share, and more than any other. */
function mostOften(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= FEWEST && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

function isSame(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}
