/**
 * Performance tables of any place: labelled amounts of money among goals, indicators and their values. Only what a label says to be money
 * is read as money: the label to the left, or the words above. All other figures are values of indicators.
 */
import { ticksOf, type Unit } from '../../model/amount.js';
import type { Line } from '../../model/source.js';
import { type GridCell, type GridRow, rowsOf } from '../grid/cells.js';
import type { LayoutTable } from '../layouts/layout.js';
import { lineNamed } from '../layouts/meaning.js';
import type { RawRow } from '../regions/raw.js';
import { bracketedUnitOf, type Word } from '../words/words.js';
import { isFigure } from './marks.js';
import { treeOf } from './tree.js';

export interface FormStructure {
  readonly rows: RawRow[];
  /** The other figures of the form. */
  readonly others: readonly Word[];
  readonly unit: Unit | null;
}

const FORM = /^(?:[一二三]级指标|(?:年度|总体|整体)?绩效(?:总)?目标|绩效指标|(?:年度|总体)目标|指标(?:名称|值|内容))$/;
const MONEY = /资金|金额|拨款|经费|预算|收入|支出|总额|合计|结转|专户|小计/;
const NOT_MONEY = /率|数量|人数|比例|次数|个数|编码|代码|电话|年度$|时间|日期|[%％]|权重|分值/;

/** Whether grids are a form: cells that ask for goals and indicators. */
export function isForm(lines: readonly Line[]): boolean {
  return lines.some(({ spans }) => spans.some(({ text }) => FORM.test(text.replace(/\s/g, ''))));
}

const LISTED = /^(?:项目)?(?:资金总额|(?:预算|项目)?金额|预算数|项目资金|总计|合计)(?:（.*）)?$/;

/** A list of projects with their goals: a header with a column of money above the projects. */
export function isListOfForms(lines: readonly Line[]): boolean {
  return (
    lines[0]?.spans.some(({ text }) =>
      LISTED.test(text.replace(/\s/g, '').replaceAll('(', '（').replaceAll(')', '）')),
    ) ?? false
  );
}

export function readFormStructure(lines: readonly Line[], table: LayoutTable | null): FormStructure {
  const grid = rowsOf(lines);
  const fields: { label: string; cell: GridCell; line: Line }[] = [];
  const others: Word[] = [];
  grid.forEach((row, at) => {
    for (const cell of row.cells) {
      if (!isFigure(cell.text) || !/\d/.test(cell.text)) continue;
      const label = labelOf(grid, row, at, cell);
      if (label !== null && MONEY.test(label) && !NOT_MONEY.test(label)) fields.push({ label, cell, line: row.line });
      else others.push(cell.word);
    }
  });
  return { rows: toRows(fields, table), others, unit: unitIn(grid) };
}

/** The text to the left in the same row; else the words right above. */
function labelOf(grid: readonly GridRow[], row: GridRow, at: number, cell: GridCell): string | null {
  const left = row.cells.findLast((other) => other.to <= cell.from);
  if (left && !isFigure(left.text)) return /[\u3400-\u9fff]/.test(left.text) ? left.text : null;
  const above = grid[at - 1]?.cells.find(({ from, to }) => from <= cell.from && cell.from < to);
  return above && !isFigure(above.text) ? above.text : null;
}

function toRows(fields: readonly { label: string; cell: GridCell; line: Line }[], table: LayoutTable | null): RawRow[] {
  const names = fields.map(({ label }) => label.replace(/[:：]$/, ''));
  const texts = fields.map(({ cell }) => cell.text);
  const decimals = texts.reduce((most, text) => Math.max(most, /[.．](\d+)/.exec(text)?.[1]?.length ?? 0), 0);
  const plain = names.map((name) => ({
    code: null,
    unitCode: null,
    name: name.replace(/^其中[:：]?/, ''),
    left: null,
  }));
  const tree = treeOf(
    plain,
    texts.map((text) => [ticksOf(text, decimals)]),
  );
  const seen = new Set<string>();
  const rows = fields.map(({ cell, line: on }, at): RawRow => {
    const bare = (names[at] ?? '').replace(/（(?:万?元|亿元)）/, '');
    const named = lineNamed(bare, table?.fields ?? [], null, () => true)?.line ?? null;
    const line = named === null || seen.has(named) ? null : named;
    if (line !== null) seen.add(line);
    return {
      code: null,
      name: names[at] ?? '',
      line,
      side: null,
      of: [],
      amounts: [{ ...cell.word, text: cell.text }],
      columns: [0],
      at: on,
    };
  });
  tree.parents.forEach((parent, at) => {
    const row = rows[at] as RawRow;
    row.under = parent === null ? null : (rows[parent] ?? null);
    row.ground = 'shown';
  });
  return rows;
}

/** The unit in brackets behind a label of money: 项目资金（万元）. */
function unitIn(grid: readonly GridRow[]): Unit | null {
  for (const { cells } of grid) {
    for (const { text } of cells) {
      const unit = MONEY.test(text) ? bracketedUnitOf(text) : null;
      if (unit !== null) return unit;
    }
  }
  return null;
}
