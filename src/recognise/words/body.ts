/**
 * The lines that hold the document's own words: without page numbers, with full-width figures in their plain form and traditional
 * characters in their simplified one.
 */
import type { Line, Source, Span } from '../../model/source.js';
import { isTraditional, simplified } from './traditional.js';

const BARE_NUMBER = /^\d{1,3}$/;
const WIDE = /[０-９]/;
const WIDE_DIGIT = /[０-９]/g;
const WIDE_SIGN = /(?<=\d)[，．](?=\d)|[－](?=\d)/g;
const SIGNS: Readonly<Record<string, string>> = { '，': ',', '．': '.', '－': '-' };

export function bodyOf(source: Source): readonly Line[] {
  const lines = source.lines.filter((line) => line.spans.length > 0);
  const numbers = pageNumbers(lines);
  const body = lines.filter((line) => !numbers.has(line)).map(plain);
  return body.some(({ text }) => isTraditional(text)) ? body.map(inSimplified) : body;
}

function inSimplified(line: Line): Line {
  const spans = line.spans.map((span): Span => ({ ...span, text: simplified(span.text) }));
  return { ...line, text: simplified(line.text), spans };
}

/** Figures keep their places: one character stands for one. */
function plain(line: Line): Line {
  if (!WIDE.test(line.text)) return line;
  const spans = line.spans.map((span): Span => ({ ...span, text: plainText(span.text) }));
  return { ...line, text: plainText(line.text), spans };
}

function plainText(text: string): string {
  return text
    .replace(WIDE_DIGIT, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(WIDE_SIGN, (sign) => SIGNS[sign] ?? sign);
}

/** Bare numbers that are the last, or all the first, of their pages and count them: as many in step as out of step, and more, are none. */
function pageNumbers(lines: readonly Line[]): ReadonlySet<Line> {
  const edges = [lines.filter((line, at) => lines[at + 1]?.page !== line.page), firstLines(lines)];
  for (const edge of edges) {
    const bare = edge.filter((line) => BARE_NUMBER.test(line.text.trim()));
    const counted = inStep(bare);
    if (counted.length > 1 && counted.length * 2 > bare.length) return new Set(counted);
  }
  return new Set();
}

function firstLines(lines: readonly Line[]): Line[] {
  return lines.filter((line, at) => lines[at - 1]?.page !== line.page);
}

/** The greatest group whose numbers are all the same distance from the page that they stand on. */
function inStep(lines: readonly Line[]): Line[] {
  const groups = new Map<number, Line[]>();
  for (const line of lines) {
    const distance = Number.parseInt(line.text.trim(), 10) - line.page;
    groups.set(distance, [...(groups.get(distance) ?? []), line]);
  }
  return [...groups.values()].reduce((most, group) => (group.length > most.length ? group : most), []);
}
