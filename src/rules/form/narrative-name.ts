/** Items that a sentence names against the items of the tables. */
import type { Document, Row, Table } from '../../model/document.js';
import type { Observation, WordRule } from '../../model/rule.js';
import { CLASSIFICATION } from './basis.js';
import { type Item, itemsOf } from './items.js';
import { observed, type Slip, slipIn, together } from './slips.js';

const RULE = 'form/narrative-name';
const LEVELS = [3, 5, 7] as const;
const NOTHING = /(?:安排|决算|预算|为|科目|）[”"]?)0(?:\.0+)?(?:万元|元)/;

export const narrativeName: WordRule = {
  id: RULE,
  family: 'form',
  severity: 'warning',
  title: { zh: '说明所列科目与表一致', en: 'Items named in the narrative stand in the tables' },
  formula: {
    zh: '说明中写明类、款、项的科目，表内有同名的类、款、项',
    en: 'an item named with class and section stands in a table under the same names',
  },
  exceptions: {
    zh: '金额为0的、只有上年数的科目可不列入表；表未列到项级、或有行未读出的不作判断。',
    en: 'Items of nothing need not stand in a table; tables that do not go down to items, or of which a row may have been missed, decide nothing.',
  },
  basis: CLASSIFICATION,
  examine: (document: Document): Observation => {
    const tables = document.tables.filter(
      ({ classification, kind }) => classification === 'functional' && kind !== null,
    );
    const paths = pathsOf(tables);
    const known = paths.size > 0 && tables.every(({ doubts }) => !doubts.includes('rows'));
    const slips = known ? itemsOf(document).flatMap((item) => strangers(item, paths)) : [];
    return observed(
      together({ rule: RULE, severity: 'warning' }, slips, ({ count, zh, en }) => ({
        zh: `说明中有${count}个科目在表内未见：${zh}，请核对类、款、项名称。`,
        en: `${count} items that the narrative names stand in no table: ${en}. Please check the names.`,
      })),
    );
  },
};

/** 一般公共服务/商贸事务/行政运行 for every item of the tables, with how the table writes it. */
function pathsOf(tables: readonly Table[]): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const { rows } of tables) {
    const byCode = new Map(rows.flatMap((row) => (row.code === null ? [] : [[row.code, row] as const])));
    for (const row of byCode.values()) {
      const names = row.code?.length === 7 ? namesDownTo(row, byCode) : null;
      if (names) paths.set(keyOf(names), names.join('—'));
    }
  }
  return paths;
}

function namesDownTo({ code }: Row, byCode: ReadonlyMap<string, Row>): string[] | null {
  const names = LEVELS.flatMap((length) => byCode.get(code?.slice(0, length) ?? '')?.name ?? []);
  return names.length === LEVELS.length ? names : null;
}

const keyOf = (names: readonly string[]): string => names.map(bare).join('/');

/** Brackets of one width, without 支出 at the end, 其它 as 其他: such differences are no other name. */
function bare(name: string): string {
  return name.normalize('NFKC').replaceAll('其它', '其他').replace(/支出$/, '');
}

function strangers({ path, passage, at, text }: Item, paths: ReadonlyMap<string, string>): Slip[] {
  if (!path || paths.has(keyOf(path.names)) || NOTHING.test(text)) return [];
  const start = at + text.indexOf(path.printed);
  const { location, printed } = slipIn(passage, start, start + path.printed.length);
  const near = nearest(path.names, paths);
  return [{ location, printed: near === null ? printed : `${printed}（表内：${near}）` }];
}

/** The item of a table that shares two of three names, if there is but one. */
function nearest(names: readonly string[], paths: ReadonlyMap<string, string>): string | null {
  const wanted = names.map(bare);
  const alike = [...paths].filter(([key]) => {
    const parts = key.split('/');
    return (
      parts.filter((part, level) => part === wanted[level]).length === 2 ||
      (parts[0] === wanted[0] && parts[1] === wanted[2])
    );
  });
  return alike.length === 1 ? (alike[0]?.[1] ?? null) : null;
}
