/** Cuts a text into lines and pages. A form feed begins a page, not a line, and may stand in the middle of a line. */
import { counted, failure, type LoadFailure } from '../failure.js';
import type { Limits } from '../limits.js';

/** A line, or the piece of a line on one page; `offset` is where it begins in the line. */
export interface RawLine {
  readonly text: string;
  readonly page: number;
  readonly line: number;
  readonly offset: number;
}

export interface Pages {
  readonly pages: number;
  readonly lines: readonly RawLine[];
}

const BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

function refuseLine(file: string, line: number, length: number, limit: number): LoadFailure {
  return failure(
    'tooLarge',
    { file, line },
    {
      zh: `“${file}”第 ${counted(line)} 行有 ${counted(length)} 个字符，超过单行 ${counted(limit)} 个字符的上限；请核实文件是否为预算文本，或分行另存后再核对。`,
      en: `“${file}” has ${counted(length)} characters on line ${counted(line)}, more than the limit of ${counted(limit)} a line; see whether it is the text of a budget, or save it with line breaks.`,
    },
  );
}

function refuseCount(file: string, limit: number): LoadFailure {
  return failure(
    'tooLarge',
    { file },
    {
      zh: `“${file}”超过 ${counted(limit)} 行的上限；请拆分成较小的文件后再核对。`,
      en: `“${file}” has more than the limit of ${counted(limit)} lines; split it into smaller files.`,
    },
  );
}

/** Lines of a text that is not blank. Blank lines are kept, but for those at its end. */
export function cutLines(file: string, text: string, limits: Limits): Pages | LoadFailure {
  const lines: RawLine[] = [];
  let [page, line, lineStart, start] = [1, 1, 0, 0];
  let filled = 0;
  let pages = 1;
  const take = (end: number): void => {
    const piece = text.slice(start, end);
    const blank = piece.trim() === '';
    if (blank && start > lineStart) return;
    lines.push({ text: piece, page, line, offset: start - lineStart });
    if (blank) return;
    filled = lines.length;
    pages = page;
  };
  BREAK.lastIndex = 0;
  for (let end = 0; end < text.length; ) {
    const match = BREAK.exec(text);
    end = match?.index ?? text.length;
    if (end - lineStart > limits.lineLength) return refuseLine(file, line, end - lineStart, limits.lineLength);
    if (match?.[0] === '\f') {
      if (end > start) take(end);
      // A page that ends with a form feed is a page, though nothing stand on it.
      pages = page++;
      start = ++end;
      continue;
    }
    take(end);
    if (!match) break;
    end += match[0].length;
    start = lineStart = end;
    line++;
    if (line > limits.lines && end < text.length) return refuseCount(file, limits.lines);
  }
  return { pages, lines: lines.slice(0, filled) };
}
