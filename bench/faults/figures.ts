/** The figures of a page, each with its place, its worth in fen and the fineness of its print. */
import { MARK } from '../departments/print.js';
import type { Block, Page, PageCell } from './page.js';

export interface Figure {
  readonly index: number;
  readonly block: number;
  /** Of a table: row of the body and cell of the row; of a sentence: where its first character stands. */
  readonly row: number;
  readonly at: number;
  readonly text: string;
  readonly kind: 'table' | 'narrative' | 'percent';
  /** Fen; of a percentage, hundredths of a percent. */
  readonly value: number;
  /** Fen of the unit that it is printed in. */
  readonly unit: number;
  /** Fen of one unit of the last place printed. */
  readonly step: number;
  /** The column of the page, counted with cells that span several. */
  readonly column: number;
  /** Which table of the page. */
  readonly table: number | null;
  /** The words that name its row, or the words before it in the sentence. */
  readonly label: string;
  readonly code: string;
}

const NUMBER = /⁠(-?[\d,]+(?:\.\d+)?)/g;
const PERCENT = /(\d+\.\d\d)%/g;
const FEN: Readonly<Record<string, number>> = { 万元: 1_000_000, 元: 100 };

export function figuresOf(page: Page): readonly Figure[] {
  const figures: Omit<Figure, 'index'>[] = [];
  let unit = 1_000_000;
  let tables = -1;
  page.blocks.forEach((block, at) => {
    if (block.kind === 'p') {
      const stated = /单位：(万元|元)/.exec(block.text);
      if (stated) unit = FEN[stated[1] ?? ''] ?? unit;
      figures.push(...inSentence(block.text, at));
      return;
    }
    tables += 1;
    block.body.forEach((row, index) => {
      figures.push(...inRow(row, index, at, tables, unit));
    });
  });
  return figures.map((figure, index) => ({ ...figure, index }));
}

function worth(text: string, unit: number): Pick<Figure, 'value' | 'step' | 'unit'> {
  const decimals = text.split('.')[1]?.length ?? 0;
  const step = unit / 10 ** decimals;
  return { value: Math.round(Number(text.replaceAll(',', '')) * 10 ** decimals) * step, step, unit };
}

function inRow(
  row: readonly PageCell[],
  index: number,
  block: number,
  table: number,
  unit: number,
): Omit<Figure, 'index'>[] {
  const found: Omit<Figure, 'index'>[] = [];
  let [label, code, column] = ['', '', 0];
  row.forEach(({ text, across }, at) => {
    if (text.startsWith(MARK)) {
      const print = text.slice(1);
      found.push({
        block,
        row: index,
        at,
        text: print,
        kind: 'table',
        ...worth(print, unit),
        column,
        table,
        label,
        code,
      });
    } else if (/^\d+$/.test(text)) {
      const continues = at > 0 && /^\d+$/.test(row[at - 1]?.text ?? '');
      code = continues ? code + text : text;
    } else if (text !== '') label = text;
    column += across;
  });
  return found;
}

const BEFORE = 6;

function inSentence(text: string, block: number): Omit<Figure, 'index'>[] {
  const amounts = [...text.matchAll(NUMBER)].map((match): Omit<Figure, 'index'> => {
    const print = match[1] ?? '';
    const after = text.slice(match.index + 1 + print.length);
    const unit = after.startsWith('万元') ? 1_000_000 : 100;
    const before = text.slice(0, match.index);
    const sign = /(?:减少|下降)$/.test(before) ? -1 : 1;
    const { value, step } = worth(print, unit);
    // Writers strip zeros: 78.7 among figures of two decimals is 78.70.
    const fine = unit === 1_000_000 ? Math.min(step, 10_000) : step;
    return {
      block,
      row: 0,
      at: match.index + 1,
      text: print,
      kind: 'narrative',
      value: sign * value,
      unit,
      step: fine,
      column: 0,
      table: null,
      label: before.slice(-BEFORE).replaceAll(MARK, ''),
      code: '',
    };
  });
  const percents = [...text.matchAll(PERCENT)].map((match): Omit<Figure, 'index'> => {
    const before = text.slice(0, match.index);
    return {
      block,
      row: 0,
      at: match.index,
      text: match[1] ?? '',
      kind: 'percent',
      value: Math.round(Number(match[1]) * 100),
      unit: 100,
      step: 1,
      column: 0,
      table: null,
      label: before.slice(-BEFORE).replaceAll(MARK, ''),
      code: '',
    };
  });
  return [...amounts, ...percents].sort((a, b) => a.at - b.at);
}

/** The page with other texts in the places of some figures; an empty text makes a cell blank. */
export function withTexts(page: Page, texts: ReadonlyMap<Figure, string>): Page {
  const edits = [...texts];
  const blocks = page.blocks.map((block, at): Block => {
    const own = edits.filter(([figure]) => figure.block === at);
    if (own.length === 0) return block;
    if (block.kind === 'p') {
      const ordered = own.sort(([a], [b]) => b.at - a.at);
      const text = ordered.reduce(
        (sum, [figure, print]) => sum.slice(0, figure.at) + print + sum.slice(figure.at + figure.text.length),
        block.text,
      );
      return { kind: 'p', text };
    }
    const body = block.body.map((row, index) =>
      row.map((cell, position) => {
        const edit = own.find(([figure]) => figure.row === index && figure.at === position);
        return edit ? { ...cell, text: edit[1] === '' ? '' : MARK + edit[1] } : cell;
      }),
    );
    return { ...block, body };
  });
  return { ...page, blocks };
}
