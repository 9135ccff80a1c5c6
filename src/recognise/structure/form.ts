/**
 * Performance tables of any place: labelled amounts of money among goals, indicators and their values. Only what a label says to be money
 * is read as money: the label to the left, or the words above. All other figures are values of indicators.
 */
import { ticksOf, type Unit } from '../../model/amount.js';
import type { Column } from '../../model/document.js';
import type { Line } from '../../model/source.js';
import { type GridCell, type GridRow, rowsOf } from '../grid/cells.js';
import type { HeaderPath } from '../grid/header.js';
import type { LayoutTable } from '../layouts/layout.js';
import { lineNamed } from '../layouts/meaning.js';
import type { RawRow } from '../regions/raw.js';
import { decimalsOf } from '../words/fineness.js';
import { BRACKETED_UNIT, bracketedUnitOf, firstUnit, type Word } from '../words/words.js';
import { isFigure } from './marks.js';
import { columnSums } from './sums.js';
import { treeOf } from './tree.js';

export interface FormStructure {
  readonly rows: RawRow[];
  readonly columns: readonly Column[];
  /** The other figures of the form. */
  readonly others: readonly Word[];
  readonly unit: Unit | null;
}

const FORM =
  /^(?:[一二三]级指标|(?:产出|效益|满意度)指标(?:（\d+分）)?|(?:年度|总体|整体)?绩效(?:总)?目标|绩效指标|(?:年度|总体)目标|指标(?:名称|值|内容)|年度(?:总体目标|绩效指标|主要任务)完成情况)$/;
const MONEY = /资金|金额|拨款|经费|预算|收入|支出|总额|合计|结转|专户|小计|执行数/;
const NOT_MONEY = /率|数量|人数|比例|次数|个数|编码|代码|电话|年度$|时间|日期|[%％]|权重|分值|得分|指标|单位数/;
const LISTED = /^(?:项目)?(?:资金总额|(?:预算|项目)?金额|预算数|项目资金|总计|合计)(?:（.*）)?$/;
const CHINESE = /[\u3400-\u9fff]/;

/** Whether grids are a form: cells that ask for goals and indicators. */
export function isForm(lines: readonly Line[]): boolean {
  return lines.some(({ spans }) => spans.some(({ text }) => FORM.test(text.replace(/\s/g, ''))));
}

/** A list of projects with their goals: a header with a column of money above the projects. */
export function isListOfForms(lines: readonly Line[]): boolean {
  const words = (lines[0]?.spans ?? []).map(({ text }) =>
    text.replace(/\s/g, '').replaceAll('(', '（').replaceAll(')', '）'),
  );
  return words.some((text) => LISTED.test(text));
}

/** A figure that is money, with the words to its left and above it. */
interface Field {
  readonly cell: GridCell;
  readonly label: string;
  readonly above: HeaderPath;
}

export function readFormStructure(
  lines: readonly Line[],
  table: LayoutTable | null,
  year: number | null,
): FormStructure {
  const grid = rowsOf(lines);
  const others: Word[] = [];
  const entries: { line: Line; fields: Field[] }[] = [];
  grid.forEach((row, at) => {
    const fields: Field[] = [];
    const indicator = row.cells.find(({ text }) => FORM.test(text))?.from ?? Number.POSITIVE_INFINITY;
    for (const cell of row.cells) {
      if (!isFigure(cell.text) || !/\d/.test(cell.text)) continue;
      const field = { cell, label: labelOf(row, cell), above: wordsAbove(grid, at, cell) };
      if (isMoney(field, indicator < cell.from)) fields.push(field);
      else others.push(cell.word);
    }
    if (fields.length > 0) entries.push({ line: row.line, fields });
  });
  const labels = grid.flatMap(({ cells }) => cells.map(({ text }) => text)).filter((text) => MONEY.test(text));
  // The unit in brackets behind a label of money: 项目资金（万元）.
  return { ...toRows(entries, table, year), others, unit: firstUnit(labels, bracketedUnitOf) };
}

/** By the label; where that is the name of a task or a project, by the words above, which say nothing of indicators. */
function isMoney({ label, above }: Field, isIndicator: boolean): boolean {
  const inner = above.at(-1) ?? '';
  if (NOT_MONEY.test(inner)) return false;
  return (MONEY.test(label) && !NOT_MONEY.test(label)) || (!isIndicator && label !== '' && MONEY.test(inner));
}

/** The nearest text to the left in the same row. */
function labelOf(row: GridRow, cell: GridCell): string {
  const left = row.cells.filter((other) => other.to <= cell.from && CHINESE.test(other.text) && !isFigure(other.text));
  return left.at(-1)?.text ?? '';
}

/** The texts above a figure, outermost first, past other figures; a label that spans the form ends them. */
function wordsAbove(grid: readonly GridRow[], at: number, cell: GridCell): HeaderPath {
  const path: string[] = [];
  for (let above = at - 1; above >= 0 && path.length < 2; above -= 1) {
    const other = grid[above]?.cells.find(({ from, to }) => from <= cell.from && cell.from < to);
    if (!other || isFigure(other.text)) {
      if (path.length > 0 || (other && !/\d/.test(other.text) && !isFigure(other.text))) break;
      continue;
    }
    if (!MONEY.test(other.text) && !NOT_MONEY.test(other.text)) break;
    path.unshift(other.text);
  }
  return path;
}

function toRows(
  entries: readonly { line: Line; fields: readonly Field[] }[],
  table: LayoutTable | null,
  year: number | null,
): Pick<FormStructure, 'rows' | 'columns'> {
  const paths: HeaderPath[] = [];
  const placeOf = (path: HeaderPath): number => {
    const known = paths.findIndex((one) => one.join('\n') === path.join('\n'));
    return known >= 0 ? known : paths.push(path) - 1;
  };
  const places = entries.map(({ fields }) => fields.map(({ above }) => placeOf(above)));
  const decimals = decimalsOf(entries.flatMap(({ fields }) => fields.map(({ cell }) => cell.text)));
  const figures = entries.map(({ fields }, row) => {
    const own = new Array<number | null>(paths.length).fill(null);
    fields.forEach(({ cell }, at) => {
      own[places[row]?.[at] ?? 0] = ticksOf(cell.text, decimals);
    });
    return own;
  });
  const names = entries.map(({ fields }) => (fields[0]?.label ?? '').replace(/[:：]$/, ''));
  const plain = names.map((name) => ({
    code: null,
    unitCode: null,
    name: name.replace(/^其中[:：]?/, ''),
    left: null,
  }));
  const tree = treeOf(plain, figures);
  const seen = new Set<string>();
  const rows = entries.map(({ line: on, fields }, at): RawRow => {
    const name = names[at] ?? '';
    const named = lineNamed(name.replace(BRACKETED_UNIT, ''), table?.fields ?? [], null, () => true)?.line ?? null;
    const line = named === null || seen.has(named) ? null : named;
    if (line !== null) seen.add(line);
    return {
      code: null,
      name,
      line,
      side: null,
      of: [],
      amounts: fields.map(({ cell }) => ({ ...cell.word, text: cell.text })),
      columns: places[at] ?? [],
      at: on,
    };
  });
  tree.parents.forEach((parent, at) => {
    const row = rows[at] as RawRow;
    row.under = parent === null ? null : (rows[parent] ?? null);
    row.ground = 'shown';
  });
  return { rows, columns: columnsOf(paths, figures, year) };
}

function columnsOf(
  paths: readonly HeaderPath[],
  figures: readonly (readonly (number | null)[])[],
  year: number | null,
): Column[] {
  const sums = new Map(columnSums(paths, figures).map((sum) => [sum.total, sum]));
  return paths.map((path, at): Column => {
    const sum = sums.get(at);
    return {
      key: at === 0 ? 'total' : 'other',
      printed: path.at(-1) ?? '',
      ...(path.length > 1 ? { above: path.slice(0, -1) } : {}),
      year,
      side: null,
      parts: [],
      ...(sum ? { addends: sum.addends, ground: sum.isStated ? ('stated' as const) : ('shown' as const) } : {}),
    };
  });
}
