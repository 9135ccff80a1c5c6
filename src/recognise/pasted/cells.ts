/** Cells of pasted tables: how bars cut a line into them, what one may hold, and how they become the line of a row. */
import type { Line, Span } from '../../model/source.js';
import { blankless, CHINESE, isAmount } from '../words/words.js';

const BAR = /[|\u00a6\u2502\u2503\u2551\uff5c]/;
const EVERY_BAR = new RegExp(BAR, 'g');
const CLOSING_BAR = new RegExp(`${BAR.source}\\s*$`);
/** The line below the header in Markdown, and borders. */
const RULE = /^[\s|\u00a6\uff5c:+=\-\u2500-\u257f]*-{3}[\s|\u00a6\uff5c:+=\-\u2500-\u257f]*$/;
const SENTENCE = /[。；？！]/;
const LONGEST_LABEL = 40;
const SHARE = /^[-−]?\d+(?:\.\d+)?[%％]$/;
const MONEY = /\d[.,]\d|\d{4}/;

/** Running text, whose cells the format does not know. */
export function isPlain({ grid, sheet, spans }: Line): boolean {
  return grid === undefined && sheet === undefined && spans[0]?.box === undefined;
}

export function barsIn({ text }: Line): number {
  return text.match(EVERY_BAR)?.length ?? 0;
}

export function isRule({ text }: Line): boolean {
  return RULE.test(text);
}

/** A bar before the first cell goes on with the row of the line above, where cells stand on lines of their own. */
export function opensWithBar({ text }: Line): boolean {
  return BAR.test(text.trimStart().charAt(0));
}

/** The text of a line that is one cell, without the bar that closes it. */
export function cellText({ text }: Line): string {
  return blankless(text.replace(CLOSING_BAR, ''));
}

export function isFigureCell(text: string): boolean {
  return isAmount(text) || SHARE.test(text);
}

/** Years over columns have four digits as well, and a sign of the year behind them. */
export function isMoneyCell(text: string): boolean {
  return isAmount(text) && MONEY.test(text);
}

export function isLabelCell(text: string): boolean {
  return text.length <= LONGEST_LABEL && CHINESE.test(text) && !SENTENCE.test(text) && !BAR.test(text);
}

/** The filled cells of a line with bars, each as one piece. A bar that opens all rows is the border of the table. */
export function cellsOf(line: Line, isBordered: boolean): Span[] {
  const cells: Span[] = [];
  let cell = isBordered ? -1 : 0;
  for (const span of line.spans) {
    if (span.cell !== undefined) {
      addPiece(cells, { ...span, cell: span.cell });
      continue;
    }
    let offset = 0;
    for (const [index, text] of span.text.split(BAR).entries()) {
      if (index > 0) cell += 1;
      if (text !== '') addPiece(cells, { ...span, text, offset: span.offset + offset, cell });
      offset += text.length + 1;
    }
  }
  return cells;
}

/** Pieces of one cell are one piece, with a blank between them. */
function addPiece(cells: Span[], piece: Span): void {
  const last = cells.at(-1);
  if (last === undefined || last.cell !== piece.cell) cells.push(piece);
  else cells[cells.length - 1] = { ...last, text: `${last.text} ${piece.text}`, right: piece.right };
}

/** Some lines that are a cell each as one row. It stands where its first cell does. */
export function rowOfLines(lines: readonly Line[]): Line {
  const [first] = lines as [Line];
  const spans = lines.map((line, cell): Span => {
    const [start] = line.spans as [Span];
    const text = line.text.replace(CLOSING_BAR, '').trim();
    const here = { text, left: start.left, right: start.left + text.length, offset: start.offset, cell };
    return line.line === first.line ? here : { ...here, line: line.line };
  });
  return { ...first, text: spans.map(({ text }) => text).join(' '), spans };
}
