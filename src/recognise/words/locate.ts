/** The places of lines and of pieces of lines, as results name them and as messages word them. */
import type { Message } from '../../model/message.js';
import type { Box, Line, Location, Span } from '../../model/source.js';

/** The place of a line; with `column`, of what begins there, counted from 1. */
export function locate(path: string, line: Line, column?: number): Location {
  const place = { file: line.file ?? path, page: line.page, line: line.line };
  if (column !== undefined) return { ...place, column };
  const [first] = line.spans;
  if (first?.box === undefined && line.sheet === undefined) return place;
  return { ...place, ...onSheet(line, first), ...boxed(boxAround(line.spans)) };
}

/** The place of a piece of a line, or of some of its characters. */
export function locateSpan(path: string, line: Line, span: Span, from = 0, length = span.text.length): Location {
  const place = {
    file: line.file ?? path,
    page: line.page,
    line: span.line ?? line.line,
    column: span.offset + from + 1,
  };
  if (span.box === undefined && line.sheet === undefined) return place;
  return { ...place, ...onSheet(line, span), ...boxed(boxOf(span, from, from + length)) };
}

/** Where a line stands, in words. */
export function lineWords(line: Line): Message {
  return placeWords(locate('', line));
}

export function placeWords({ sheet, ref = '', box, page, line }: Location): Message {
  if (sheet !== undefined) return { zh: `工作表“${sheet}”${ref}处`, en: `sheet “${sheet}”, ${ref}` };
  if (box !== undefined) return { zh: `第${page}页`, en: `page ${page}` };
  return { zh: `第${line}行`, en: `line ${line}` };
}

function onSheet(line: Line, span: Span | undefined): { sheet?: string; ref?: string } {
  if (line.sheet === undefined) return {};
  return span?.ref === undefined ? { sheet: line.sheet } : { sheet: line.sheet, ref: span.ref };
}

/** To a hundredth of a point, which no eye tells apart. */
function boxed(box: Box | undefined): { box?: Box } {
  if (box === undefined) return {};
  const [left, top, right, bottom] = box.map((edge) => Math.round(edge * 100) / 100) as [
    number,
    number,
    number,
    number,
  ];
  return { box: [left, top, right, bottom] };
}

/** The box of some characters, by the edges between them; the whole box where they are not known. */
function boxOf(span: Span, from: number, to: number): Box | undefined {
  const { box, edges } = span;
  if (box === undefined || edges === undefined) return box;
  return [edges[from] ?? box[0], box[1], edges[Math.min(to, edges.length - 1)] ?? box[2], box[3]];
}

function boxAround(spans: readonly Span[]): Box | undefined {
  const boxes = spans.flatMap(({ box }) => (box === undefined ? [] : [box]));
  if (boxes.length === 0) return undefined;
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ];
}
