/** Rows of a table on a terminal: names to the left, figures to the right, the marked ones in 【】 and their rows behind ▶, a row that is missing behind +. */
import type { View } from './view.js';
import { cut, padLeft, padRight, widthOf } from './width.js';

interface Figure {
  readonly text: string;
  readonly marked: boolean;
}

export interface GridRow {
  readonly name: string;
  readonly figures: readonly Figure[];
  readonly isMissing?: boolean;
}

const GAP = '  ';
const WIDEST_HEADER = 20;
const NARROWEST_NAME = 10;
/** The indent of the excerpt, the ▶ and its blank. */
const MARGIN = 4;

export function renderGrid(headers: readonly string[], rows: readonly GridRow[], view: View): string[] {
  const widths = headers.map((header, at) =>
    Math.max(Math.min(WIDEST_HEADER, widthOf(header)), ...rows.map((row) => widthOf(framed(row.figures[at])))),
  );
  const shown = fitting(widths, rows, view.columns - MARGIN - NARROWEST_NAME);
  const left = view.columns - MARGIN - total(shown.map((at) => widths[at] ?? 0));
  const name = Math.min(left, Math.max(...rows.map((row) => widthOf(row.name))));
  const head = shown.map((at) => GAP + padLeft(cut(headers[at] ?? '', widths[at] ?? 0), widths[at] ?? 0));
  return [
    `  ${padRight('', name)}${head.join('')}`.trimEnd(),
    ...rows.map((row) => {
      const sign = row.isMissing ? '+' : row.figures.some((figure) => figure.marked) ? '▶' : ' ';
      const figures = shown.map((at) => GAP + drawn(row.figures[at], widths[at] ?? 0, view));
      return `${sign} ${padRight(cut(row.name, name), name)}${figures.join('')}`.trimEnd();
    }),
  ];
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + GAP.length + width, 0);
}

/** As many columns as fit; those with a marked figure first, all in the order of the table. */
function fitting(widths: readonly number[], rows: readonly GridRow[], room: number): number[] {
  const marked = (at: number): boolean => rows.some((row) => row.figures[at]?.marked);
  const columns = widths.map((_, at) => at);
  const chosen: number[] = [];
  for (const at of [...columns.filter(marked), ...columns.filter((one) => !marked(one))]) {
    if (total([...chosen, at].map((one) => widths[one] ?? 0)) <= room) chosen.push(at);
  }
  return chosen.sort((a, b) => a - b);
}

/** Digits stay under digits: what is not marked leaves the room of the closing frame. */
function framed(figure: Figure | undefined): string {
  if (!figure || figure.text === '') return '';
  return figure.marked ? `【${figure.text}】` : `${figure.text}  `;
}

function drawn(figure: Figure | undefined, width: number, view: View): string {
  const text = padLeft(framed(figure), width);
  return figure?.marked ? view.paint.odd(text) : text;
}
