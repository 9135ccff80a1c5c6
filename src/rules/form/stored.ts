/** Figures of a workbook that show less than they hold: what is published is what is shown, and must add up as shown. */
import { Decimal } from '../../model/amount.js';
import type { Cell, Document, Row, Table } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';
import type { Observation, WordRule } from '../../model/rule.js';
import { tableWords } from '../../model/table-words.js';
import { ARITHMETIC } from '../place.js';

export const stored: WordRule = {
  id: 'form/stored-value',
  family: 'form',
  severity: 'warning',
  title: { zh: '显示值与存储值', en: 'Shown and stored values' },
  formula: {
    zh: '工作簿单元格的显示值与存储值相同；不同的，按显示值相加应等于显示的合计',
    en: 'cells of a workbook show what they hold; where they do not, the shown values must make the shown total',
  },
  exceptions: {
    zh: '只是显示位数较少、按显示值相加仍相符的，列为提示。',
    en: 'Where the shown values still add up it is a note.',
  },
  basis: ARITHMETIC,
  examine: (document: Document): Observation => ({ findings: document.tables.flatMap(findingsOf), undecided: [] }),
};

function findingsOf(table: Table): Finding[] {
  const cells = table.rows.flatMap((row) => row.cells.flatMap((cell) => (cell?.stored ? [cell] : [])));
  const [first] = cells;
  if (!first) return [];
  const broken = table.rows.flatMap((row) => brokenSums(table, row));
  const [one] = broken;
  const name = tableWords(table);
  const sums = { zh: '按显示值相加仍相符', en: 'the shown values still add up' };
  if (one) {
    sums.zh = `按显示值相加有${broken.length}处不符（如合计显示${one.amount.printed}），存储值相加则相符`;
    sums.en = `shown values do not make the shown total in ${broken.length} places (such as ${one.amount.printed}), although the stored ones do`;
  }
  return [
    {
      rule: 'form/stored-value',
      instance: table.id,
      severity: one ? 'warning' : 'note',
      outcome: null,
      message: {
        zh: `${name}有${cells.length}个单元格的存储值比显示值位数多（如显示${first.amount.printed}，${first.location.ref ?? ''}），${sums.zh}，请用ROUND函数取整后再公布。`,
        en: `${name}: ${cells.length} cells hold more digits than they show (such as ${first.amount.printed} in ${first.location.ref ?? ''}); ${sums.en}. Please round the values before publication.`,
      },
      evidence: one ? [one, ...cells] : cells,
      odd: [],
      hints: [],
    },
  ];
}

/** The totals of a row that its parts make as stored but not as shown. */
function brokenSums(table: Table, row: Row): Cell[] {
  const children = table.rows.filter((other) => other.parent === row.index);
  if (children.length === 0) return [];
  return row.cells.flatMap((cell, column) => {
    if (!cell) return [];
    const parts = children.flatMap((child) => child.cells[column] ?? []);
    const shown = sum(parts.map(({ amount }) => amount.value));
    const held = sum(parts.map((part) => part.stored ?? part.amount.value));
    const fits = held
      .minus(cell.stored ?? cell.amount.value)
      .abs()
      .lessThan(cell.step.dividedBy(TENTH));
    return parts.length > 1 && fits && !shown.equals(cell.amount.value) ? [cell] : [];
  });
}

const TENTH = 10;

function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), new Decimal(0));
}
