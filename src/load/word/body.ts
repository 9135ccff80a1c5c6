/**
 * The body of a Word document as paragraphs and tables. Tracked changes are read as if accepted: inserted text counts, deleted
 * text does not. What is hidden or struck out is left out and handed back.
 */
import type { Block, BlockCell, TableBlock } from '../blocks.js';
import type { Counters } from './numbering.js';
import type { Styles } from './styles.js';
import { child, children, type Element, elementsIn, isOn, value } from './tree.js';

export interface Body {
  readonly blocks: readonly Block[];
  readonly insertions: number;
  readonly deletions: number;
  readonly hidden: readonly string[];
  readonly struck: readonly string[];
}

/** Elements that only wrap others. */
const WRAPPERS = new Set(
  'sdt sdtContent ins moveTo smartTag customXml hyperlink fldSimple AlternateContent Choice drawing inline anchor graphic graphicData wsp txbx pict shape textbox group wgp wpc roundrect rect'.split(
    ' ',
  ),
);
const DELETED = new Set(['del', 'moveFrom']);

export function readBody(body: Element | null, styles: Styles, counters: Counters): Body {
  const reader = new BodyReader(styles, counters);
  const blocks = reader.blocksIn(body);
  return {
    blocks,
    insertions: reader.insertions,
    deletions: reader.deletions,
    hidden: reader.hidden,
    struck: reader.struck,
  };
}

class BodyReader {
  insertions = 0;
  deletions = 0;
  readonly hidden: string[] = [];
  readonly struck: string[] = [];
  readonly #styles: Styles;
  readonly #counters: Counters;

  constructor(styles: Styles, counters: Counters) {
    this.#styles = styles;
    this.#counters = counters;
  }

  blocksIn(parent: Element | null): Block[] {
    return elementsIn(parent).flatMap((element): Block[] => {
      if (element.name === 'p') return this.#paragraph(element);
      if (element.name === 'tbl') return [this.#table(element)];
      if (DELETED.has(element.name)) {
        this.deletions += 1;
        return [];
      }
      return WRAPPERS.has(element.name) ? this.blocksIn(element) : [];
    });
  }

  /** A paragraph, cut at its line breaks; text boxes that hang on it follow it. */
  #paragraph(paragraph: Element): Block[] {
    const properties = child(paragraph, 'pPr');
    const mark = child(properties, 'rPr');
    if (child(mark, 'ins')) this.insertions += 1;
    if (child(mark, 'del')) this.deletions += 1;
    const boxes: Block[] = [];
    const text = this.#textIn(paragraph, boxes);
    const number = text.trim() === '' ? '' : this.#numberOf(properties);
    const lines = `${number}${text}`.split('\n');
    return [...lines.map((line): Block => ({ kind: 'line', text: line })), ...boxes];
  }

  #numberOf(properties: Element | null): string {
    const { list, level } = this.#styles.numberingOf(properties);
    return list === null || list === '0' ? '' : this.#counters.next(list, level);
  }

  #textIn(parent: Element, boxes: Block[]): string {
    let text = '';
    for (const element of elementsIn(parent)) {
      if (DELETED.has(element.name)) this.deletions += 1;
      else if (element.name === 'r') text += this.#run(element, boxes);
      else if (element.name === 'txbxContent') boxes.push(...this.blocksIn(element));
      else if (WRAPPERS.has(element.name)) {
        if (element.name === 'ins' || element.name === 'moveTo') this.insertions += 1;
        text += this.#textIn(element, boxes);
      }
    }
    return text;
  }

  #run(run: Element, boxes: Block[]): string {
    const properties = child(run, 'rPr');
    const text = this.#runText(run, boxes);
    if (isOn(child(properties, 'vanish'))) {
      this.hidden.push(text);
      return '';
    }
    if (isOn(child(properties, 'strike')) || isOn(child(properties, 'dstrike'))) {
      this.struck.push(text);
      return '';
    }
    return text;
  }

  #runText(run: Element, boxes: Block[]): string {
    let text = '';
    for (const element of elementsIn(run)) {
      const { name } = element;
      if (name === 't') text += element.children.filter((one) => typeof one === 'string').join('');
      else if (name === 'tab' || name === 'ptab') text += ' ';
      else if (name === 'br' || name === 'cr') text += '\n';
      else if (name === 'noBreakHyphen') text += '-';
      else if (name === 'txbxContent') boxes.push(...this.blocksIn(element));
      else if (WRAPPERS.has(name)) text += this.#textIn(element, boxes);
    }
    return text;
  }

  #table(table: Element): TableBlock {
    const rows = this.#rowsIn(table).map((row) => cellsOf(row, (cell) => this.blocksIn(cell)));
    return { kind: 'table', rows: rows.map((row, at) => merged(row, at, rows)) };
  }

  #rowsIn(table: Element): Element[] {
    return elementsIn(table).flatMap((element) => {
      if (WRAPPERS.has(element.name)) return this.#rowsIn(element);
      if (element.name !== 'tr') return [];
      const properties = child(element, 'trPr');
      if (child(properties, 'ins')) this.insertions += 1;
      if (!child(properties, 'del')) return [element];
      this.deletions += 1;
      return [];
    });
  }
}

interface WordCell {
  readonly column: number;
  readonly across: number;
  readonly continues: boolean;
  readonly blocks: readonly Block[];
}

function cellsOf(row: Element, read: (cell: Element) => Block[]): WordCell[] {
  let column = Number.parseInt(value(child(child(row, 'trPr'), 'gridBefore')) ?? '0', 10) || 0;
  return elementsIn(row)
    .flatMap((element) => (element.name === 'sdt' ? children(child(element, 'sdtContent'), 'tc') : [element]))
    .filter(({ name }) => name === 'tc')
    .map((cell) => {
      const properties = child(cell, 'tcPr');
      const across = Number.parseInt(value(child(properties, 'gridSpan')) ?? '1', 10) || 1;
      const vertical = child(properties, 'vMerge');
      const continues = vertical !== null && value(vertical) !== 'restart';
      const at = column;
      column += across;
      return { column: at, across, continues, blocks: read(cell) };
    });
}

/** A cell that goes on from above is part of the cell there; where columns are left out at the start, a blank cell stands in. */
function merged(row: readonly WordCell[], at: number, rows: readonly (readonly WordCell[])[]): BlockCell[] {
  const cells = row
    .filter(({ continues }) => !continues)
    .map(({ column, across, blocks }): BlockCell => ({ blocks, across, down: downFrom(column, at, rows) }));
  const before = row[0]?.column ?? 0;
  return before > 0 ? [{ blocks: [], across: before, down: 1 }, ...cells] : cells;
}

function downFrom(column: number, row: number, rows: readonly (readonly WordCell[])[]): number {
  let down = 1;
  while (rows[row + down]?.some((cell) => cell.column === column && cell.continues)) down += 1;
  return down;
}
