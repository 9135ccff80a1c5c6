/** The sheets of an OpenDocument spreadsheet: cells as displayed, with their values. Repeated cells are told out only where they are filled. */
import type { CellCount, Range, RawCell, RawSheet } from '../book.js';
import { type Attributes, attribute, type Visitor } from '../xml.js';
import { type CellText, cellOf } from './cell.js';
import { HidingStyles } from './styles.js';

/** Elements whose text is no text of the cell. */
const APART = new Set([
  'annotation',
  'shapes',
  'frame',
  'custom-shape',
  'tracked-changes',
  'ruby-text',
  'control',
  'g',
]);

type Span = [from: number, to: number];

interface OpenSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: RawCell[];
  readonly merges: Range[];
  readonly rows: Span[];
  readonly columns: Span[];
}

function repeats(at: Attributes, axis: 'rows' | 'columns'): number {
  const count = Number(attribute(at, `number-${axis}-repeated`) ?? 1);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}

function within(spans: readonly Span[]): (index: number) => boolean {
  return (index) => spans.some(([from, to]) => index >= from && index <= to);
}

/** Rows come in order, so the span is found by halving. */
function withinSorted(spans: readonly Span[]): (index: number) => boolean {
  return (index) => {
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.[1] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return (spans[low]?.[0] ?? Number.POSITIVE_INFINITY) <= index;
  };
}

export class OdsReader implements Visitor {
  readonly sheets: RawSheet[] = [];
  readonly #styles = new HidingStyles();
  #sheet: OpenSheet | null = null;
  #row = 0;
  #rowRepeats = 1;
  #column = 0;
  #columnDefs = 0;
  #inRow: { cell: RawCell; repeats: number }[] = [];
  #cell: { at: Attributes; text: CellText } | null = null;
  #apart = 0;
  #nested = 0;

  constructor(readonly count: CellCount) {}

  open(name: string, at: Attributes): void {
    if (this.#apart > 0 || APART.has(name)) this.#apart++;
    else if (name === 'table') this.#openTable(at);
    else if (this.#nested > 0) return;
    else if (!this.#sheet) this.#styles.open(name, at);
    else if (name === 'table-row') {
      this.#rowRepeats = repeats(at, 'rows');
      this.#column = 0;
      if (this.#styles.hides('table-row', at)) this.#sheet.rows.push([this.#row, this.#row + this.#rowRepeats - 1]);
    } else if (name === 'table-column') this.#openColumn(at, this.#sheet);
    else if (name === 'table-cell' || name === 'covered-table-cell')
      this.#cell = { at, text: { text: '', paragraphs: 0 } };
    else if (this.#cell) this.#openText(name, at, this.#cell.text);
  }

  #openTable(at: Attributes): void {
    if (this.#sheet) {
      this.#nested++;
      return;
    }
    const hidden = this.#styles.hides('table', at);
    this.#sheet = { name: attribute(at, 'name') ?? '', hidden, cells: [], merges: [], rows: [], columns: [] };
    [this.#row, this.#columnDefs] = [0, 0];
  }

  #openColumn(at: Attributes, sheet: OpenSheet): void {
    const from = this.#columnDefs;
    this.#columnDefs += repeats(at, 'columns');
    if (this.#styles.hides('table-column', at)) sheet.columns.push([from, this.#columnDefs - 1]);
  }

  #openText(name: string, at: Attributes, cell: CellText): void {
    if (name === 'p' || name === 'h') {
      if (cell.paragraphs++ > 0) cell.text += '\n';
    } else if (name === 's') cell.text += ' '.repeat(Math.min(Number(attribute(at, 'c') ?? 1) || 1, 1000));
    else if (name === 'tab') cell.text += '\t';
    else if (name === 'line-break') cell.text += '\n';
  }

  text(piece: string): void {
    if (this.#apart === 0 && this.#nested === 0 && this.#cell && this.#cell.text.paragraphs > 0)
      this.#cell.text.text += piece;
  }

  close(name: string): void {
    if (this.#apart > 0) this.#apart--;
    else if (name === 'table') this.#closeTable();
    else if (this.#nested > 0) return;
    else if (name === 'table-row') this.#closeRow();
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell();
  }

  #closeCell(): void {
    if (!this.#cell || !this.#sheet) return;
    const { at, text } = this.#cell;
    const times = repeats(at, 'columns');
    const cell = cellOf(this.#row, this.#column, at, text.text);
    if (cell) this.#inRow.push({ cell, repeats: times });
    const [down, across] = [
      Number(attribute(at, 'number-rows-spanned') ?? 1),
      Number(attribute(at, 'number-columns-spanned') ?? 1),
    ];
    if (down > 1 || across > 1) {
      const [top, left] = [this.#row, this.#column];
      this.count.add(1);
      this.#sheet.merges.push({ top, left, bottom: top + down - 1, right: left + across - 1 });
    }
    this.#column += times;
    this.#cell = null;
  }

  #closeRow(): void {
    const cells = this.#sheet?.cells ?? [];
    for (const { repeats: times } of this.#inRow) this.count.add(times * this.#rowRepeats);
    for (let down = 0; this.#inRow.length > 0 && down < this.#rowRepeats; down++) {
      for (const { cell, repeats: times } of this.#inRow) {
        for (let across = 0; across < times; across++)
          cells.push(down + across === 0 ? cell : { ...cell, row: cell.row + down, column: cell.column + across });
      }
    }
    this.#row += this.#rowRepeats;
    this.#inRow = [];
  }

  #closeTable(): void {
    if (this.#nested > 0) {
      this.#nested--;
      return;
    }
    if (!this.#sheet) return;
    const { name, hidden, cells, merges, rows, columns } = this.#sheet;
    this.sheets.push({ name, hidden, cells, merges, hiddenRows: withinSorted(rows), hiddenColumns: within(columns) });
    this.#sheet = null;
  }
}
