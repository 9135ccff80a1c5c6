/** Rows of a text without columns: whatever columns their amounts belong to, one of the ways must make the total of its parts. */
import { combinations, ways } from '../../binding/combinations.js';
import { Decimal, isNil } from '../../model/amount.js';
import type { Cell, Document, Row, Table } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';
import type { Observation, WordRule } from '../../model/rule.js';
import { tableWords } from '../../model/table-words.js';
import { ARITHMETIC } from '../place.js';

export const amounts: WordRule = {
  id: 'footing/amounts',
  family: 'footing',
  severity: 'error',
  title: { zh: '一行金额与各栏', en: 'Amounts of a row and the columns' },
  formula: {
    zh: '文本丢失空格、金额属于哪一栏不能确定的行，至少有一种归栏办法使合计栏＝各分栏之和',
    en: 'where a text has lost its blanks and the columns of a row cannot be told, at least one way to put its amounts into columns makes the total of its parts',
  },
  exceptions: {
    zh: '表头或各行未能全部识别的表不判定；归栏办法超过2000种的不判定。',
    en: 'Not of tables whose header or rows were not fully understood, nor where there are more than 2,000 ways.',
  },
  basis: ARITHMETIC,
  examine: (document: Document): Observation => ({
    findings: document.tables
      .filter(({ doubts }) => !doubts.includes('columns') && !doubts.includes('rows'))
      .flatMap((table) => table.rows.flatMap((row) => findingOf(table, row))),
    undecided: [],
  }),
};

const MOST_WAYS = 2_000;

/** A column and its parts, as places among the columns that a row has. */
interface Foot {
  readonly whole: number;
  readonly parts: readonly number[];
}

function findingOf(table: Table, row: Row): Finding[] {
  const own = table.columns.flatMap(({ side, key }, at) => (side === row.side && key !== 'weight' ? [at] : []));
  const cells = own.flatMap((at) => row.cells[at] ?? []);
  const feet = feetOf(table, own);
  const isOpen = own.some((at) => row.open.includes(at) || row.cells[at]?.placing.state === 'undecided');
  if (!isOpen || feet.length === 0 || cells.length === 0) return [];
  if (cells.some(({ amount }) => amount.state === 'unreadable') || ways(own.length, cells.length) > MOST_WAYS)
    return [];
  if (combinations(own.length, cells.length).some((choice) => feet.every((foot) => holds(foot, choice, cells))))
    return [];
  const place = tableWords(table);
  const name = `${place}“${row.code ?? ''}${row.name}”`;
  const printed = cells.map(({ amount }) => amount.printed);
  return [
    {
      rule: 'footing/amounts',
      instance: `${table.number} ${row.code ?? row.line ?? row.index}`,
      severity: 'error',
      outcome: null,
      message: {
        zh: `${name}有${cells.length}个金额（${printed.join('、')}），表内有${own.length}栏，无论归入哪几栏，合计栏都不等于各分栏之和，请核对是否漏填、多填。`,
        en: `${name}: ${cells.length} amounts (${printed.join(', ')}) for ${own.length} columns; in whatever columns they stand, the total is not the sum of its parts. Please check whether one was left out or entered too many.`,
      },
      evidence: cells,
      odd: cells,
      hints: [],
    },
  ];
}

function feetOf(table: Table, own: readonly number[]): Foot[] {
  return own.flatMap((column, whole): Foot[] => {
    const header = table.columns[column];
    if (!header || header.parts.length === 0) return [];
    const parts = header.parts.flatMap((key) => {
      const at = own.findIndex((other) => {
        const { key: part, year, stage } = table.columns[other] ?? {};
        return part === key && year === header.year && stage === header.stage;
      });
      return at < 0 ? [] : [at];
    });
    return parts.length === 0 ? [] : [{ whole, parts }];
  });
}

/** Whether a total is the sum of its parts as far as rounding lets it: half a step for each figure. */
function holds({ whole, parts }: Foot, choice: readonly number[], cells: readonly Cell[]): boolean {
  const at = (column: number): Cell[] => {
    const cell = cells[choice.indexOf(column)];
    return cell && !isNil(cell.amount) ? [cell] : [];
  };
  const total = at(whole);
  const addends = parts.flatMap(at);
  if (total.length === 0 || addends.length === 0) return total.length === addends.length;
  const gap = sum(addends).minus(sum(total)).abs();
  const halves = [...total, ...addends].reduce((all, { step }) => all.plus(step), new Decimal(0)).dividedBy(2);
  return gap.lessThanOrEqualTo(halves);
}

function sum(cells: readonly Cell[]): Decimal {
  return cells.reduce((all, { amount }) => all.plus(amount.value), new Decimal(0));
}
