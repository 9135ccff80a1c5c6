/** Codes of a table among themselves: one that does not extend the class above, one twice, one out of order. */
import { isNil } from '../../model/amount.js';
import type { Document, Row, Table, TableKind } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';
import type { Observation, WordRule } from '../../model/rule.js';
import { tableWords } from '../../model/table-words.js';
import { CLASSIFICATION } from './basis.js';
import { observed, type Slip, together } from './slips.js';

/** Tables in which each code has one row. Tables of projects, or of several units, repeat their codes. */
const KINDS: ReadonlySet<TableKind | null> = new Set<TableKind>([
  'generalPublicExpenditure',
  'generalPublicBasic',
  'governmentFundsExpenditure',
  'stateCapitalExpenditure',
  'revenueSummary',
  'expenditureSummary',
]);
/** So many rows with a code make a table that follows a habit. */
const FEWEST = 6;
/** A habit is what all but one in so many rows do. */
const HABIT = 6;

type Coded = Row & { readonly code: string };

export const codeParent: WordRule = {
  id: 'form/code-parent',
  family: 'form',
  severity: 'warning',
  title: { zh: '下级编码以上级编码开头', en: 'A code extends the code above it' },
  formula: {
    zh: '款、项的编码以其上级类、款的编码开头，上级在表内列出',
    en: 'a code begins with the code of the class or section that it stands under, which the table lists',
  },
  exceptions: {
    zh: '各级不全的表（如只列项级）不列；有行未读出的表不作判断。',
    en: 'Tables that do not list all levels are left alone; a table of which a row may have been missed decides nothing.',
  },
  basis: CLASSIFICATION,
  examine: (document: Document): Observation =>
    observed(
      tablesOf(document).flatMap(({ table, rows }) =>
        finding('form/code-parent', 'warning', table, orphans(rows), (count, zh, en) => ({
          zh: `有${count}行编码不是其上级编码的延伸，表内未见其上级：${zh}，请核实编码。`,
          en: `${count} codes extend no code of the table: ${en}. Please check.`,
        })),
      ),
    ),
};

export const codeTwice: WordRule = {
  id: 'form/code-twice',
  family: 'form',
  severity: 'warning',
  title: { zh: '同一表内编码不重复', en: 'No code twice in a table' },
  formula: { zh: '同一张表内每个编码只列一行', en: 'each code has one row of a table' },
  exceptions: {
    zh: '分单位、分项目列示的表每个编码可有多行，重复超过六分之一的表不列。',
    en: 'Tables by unit or by project repeat their codes; where more than one code in six is repeated, nothing is said.',
  },
  basis: CLASSIFICATION,
  examine: (document: Document): Observation =>
    observed(
      tablesOf(document).flatMap(({ table, rows }) =>
        finding('form/code-twice', 'warning', table, repeats(rows), (count, zh, en) => ({
          zh: `有${count}行与表内另一行编码相同：${zh}，请核实是否重复列示或编码有误。`,
          en: `${count} rows have the code of another row: ${en}. Please check.`,
        })),
      ),
    ),
};

export const codeOrder: WordRule = {
  id: 'form/code-order',
  family: 'form',
  severity: 'note',
  title: { zh: '科目按编码顺序排列', en: 'Rows follow the order of their codes' },
  formula: { zh: '同一上级的各行按编码由小到大排列', en: 'rows under one parent stand in the order of their codes' },
  exceptions: {
    zh: '本来不按编码排列的表（颠倒超过六分之一）不列；有行未读出的表不作判断。',
    en: 'Tables that follow another order throughout are left alone; one of which a row may have been missed decides nothing.',
  },
  basis: CLASSIFICATION,
  examine: (document: Document): Observation =>
    observed(
      tablesOf(document).flatMap(({ table, rows }) =>
        finding('form/code-order', 'note', table, misplaced(rows), (count, zh, en) => ({
          zh: `有${count}行未按编码顺序排列：${zh}，请核对。`,
          en: `${count} rows are out of the order of their codes: ${en}.`,
        })),
      ),
    ),
};

export const codeItems: WordRule = {
  id: 'form/code-items',
  family: 'form',
  severity: 'warning',
  title: { zh: '各类列至款、各款列至项', en: 'Every section lists its items' },
  formula: {
    zh: '其他各款（类）均列出所属各项（款）的表，每一款（类）都列出',
    en: 'where the other sections of a table list their items, every section does, and every class its sections',
  },
  exceptions: {
    zh: '只列到款或类的表不列；无下级的超过六分之一的表不列；有行未读出的表不作判断。',
    en: 'Tables that end at a higher level are left alone, and those in which more than one in six has nothing below; a table of which a row may have been missed decides nothing.',
  },
  basis: CLASSIFICATION,
  examine: (document: Document): Observation =>
    observed(
      tablesOf(document).flatMap(({ table, rows }) =>
        finding('form/code-items', 'warning', table, childless(rows), (count, zh, en) => ({
          zh: `有${count}行未列出所属下级科目：${zh}，请核实是否漏列。`,
          en: `${count} rows list nothing below them: ${en}. Please check whether a row was left out.`,
        })).map((one) => ({ ...one, ...lacking(table, childless(rows)) })),
      ),
    ),
};

function tablesOf(document: Document): { readonly table: Table; readonly rows: readonly Coded[] }[] {
  return document.tables
    .filter(({ kind, doubts }) => KINDS.has(kind) && doubts.length === 0)
    .map((table) => ({ table, rows: table.rows.filter((row): row is Coded => row.code !== null) }))
    .filter(({ rows }) => rows.length >= FEWEST);
}

function finding(
  rule: string,
  severity: 'warning' | 'note',
  table: Table,
  rows: readonly Coded[],
  word: (count: number, zh: string, en: string) => Finding['message'],
): Finding[] {
  const name = tableWords(table);
  const slips = rows.map((row): Slip => ({ printed: `${row.code}${row.name}`, location: row.location }));
  return together({ rule, severity, instance: table.id }, slips, ({ count, zh, en }) => {
    const message = word(count, zh, en);
    return { zh: name + message.zh, en: `${name}: ${message.en}` };
  });
}

/** What few rows do against the habit of the others; nothing where they are no exception. */
function exceptions(rows: readonly Coded[], odd: readonly Coded[]): readonly Coded[] {
  return odd.length * HABIT <= rows.length ? odd : [];
}

function orphans(rows: readonly Coded[]): readonly Coded[] {
  const codes = new Set(rows.map(({ code }) => code));
  const deep = rows.filter(({ code }) => code.length > 3);
  return exceptions(
    deep,
    deep.filter(({ code }) => !codes.has(code.slice(0, -2))),
  );
}

/** Of a single row that lists nothing below it: what is missing there adds up to it. */
function lacking(table: Table, rows: readonly Coded[]): Pick<Finding, 'suggests'> {
  const [row, another] = rows;
  const cell = row?.cells.find((one) => one !== null && !isNil(one.amount));
  if (!row || !cell || another) return {};
  const name = `${tableWords(table)}“${row.code}${row.name}”`;
  const { printed, value } = cell.amount;
  return {
    suggests: {
      kind: 'omittedRow',
      cell,
      printed,
      value,
      says: {
        zh: `${name}之下疑漏列一行，合计${printed}`,
        en: `below ${name} a row may be missing; it adds up to ${printed}`,
      },
    },
  };
}

const ITEM = 7;

/** Classes without a section, and sections without an item, where the table goes so deep. */
function childless(all: readonly Coded[]): readonly Coded[] {
  // Items of seven digits are no part of the economic classification; places add them below some sections and not below others.
  const rows = all.filter(({ code }) => code.startsWith('2') || code.length < ITEM);
  const deepest = Math.max(...rows.map(({ code }) => code.length));
  const parents = new Set(rows.map(({ code }) => code.slice(0, -2)));
  const above = rows.filter(({ code }) => code.length < deepest);
  return exceptions(
    above,
    above.filter(({ code }) => !parents.has(code)),
  );
}

function repeats(rows: readonly Coded[]): readonly Coded[] {
  const seen = new Set<string>();
  const again = rows.filter(({ code }) => {
    const before = seen.has(code);
    seen.add(code);
    return before;
  });
  return exceptions(rows, again);
}

function misplaced(rows: readonly Coded[]): readonly Coded[] {
  const last = new Map<string, string>();
  const odd = rows.filter(({ code }) => {
    const parent = code.slice(0, -2);
    const before = last.get(`${parent} ${code.length}`);
    if (before !== undefined && code.length > 3 && code < before) return true;
    last.set(`${parent} ${code.length}`, code);
    return false;
  });
  return exceptions(rows, odd);
}
