/** How cells of our workbooks look, and how texts go into them. */
import type { Cell, CellStyle } from 'hucre/xlsx';

const FONT = '宋体';
const EDGE = { style: 'thin', color: { rgb: '999999' } } as const;
const BOX = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE };
const WRAP = { wrapText: true, vertical: 'center' } as const;
const fill = (rgb: string): NonNullable<CellStyle['fill']> => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } });
const body = (rgb?: string, back?: string): CellStyle => ({
  font: { name: FONT, size: 10, ...(rgb ? { color: { rgb }, bold: true } : {}) },
  border: BOX,
  alignment: WRAP,
  ...(back ? { fill: fill(back) } : {}),
});

export const STYLES = {
  title: { font: { name: '黑体', size: 16, bold: true }, alignment: { ...WRAP, horizontal: 'center' } },
  heading: { font: { name: '黑体', size: 12, bold: true }, alignment: WRAP },
  text: { font: { name: FONT, size: 10 }, alignment: WRAP },
  bold: { font: { name: FONT, size: 10, bold: true }, alignment: WRAP },
  fields: { font: { name: FONT, size: 10 }, alignment: WRAP },
  picture: { font: { name: FONT, size: 10 }, alignment: WRAP },
  head: {
    font: { name: '黑体', size: 10 },
    border: BOX,
    alignment: { ...WRAP, horizontal: 'center' },
    fill: fill('EDEAE2'),
  },
  body: body(),
  error: body('B3261E'),
  odd: body('B3261E', 'FDE7E4'),
  warning: body('8A5A00'),
  note: body('2B5C8A'),
  good: body('2E6B3F'),
} as const satisfies Record<string, CellStyle>;

/** Points of a line of text. */
const LINE = 14;

/** How high a row has to be for texts in columns of these widths (in characters): programs do not work it out for merged cells, and not all for others. */
export function heightOf(texts: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = texts.map(({ text, width }) =>
    text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * SPARE) / Math.max(width, 1))), 0),
  );
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + 2);
}

/** Fonts differ; a line too many is better than a line cut off. */
const SPARE = 1.08;
/** Excel specifications and limits. */
const HIGHEST = 409;

/** Chinese takes two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) > 0x2000 ? 2 : 1), 0);
}

/** A text is a text, whatever it begins with: it is stored as a string, which no program reckons. */
export function textCell(text: string, style: CellStyle): Partial<Cell> {
  return { value: text.slice(0, LONGEST_TEXT), type: 'string', style };
}

/** What a cell holds at most (Excel specifications and limits). */
const LONGEST_TEXT = 32_767;
const LONGEST_NAME = 31;
const FORBIDDEN = /[\\/?*[\]:]/g;

/** Names of sheets are short, unique whatever their case, and without some characters. */
export function nameOfSheet(name: string, taken: Set<string>): string {
  const bare = name.replace(FORBIDDEN, ' ').replace(/^'|'$/g, ' ').trim() || 'sheet';
  for (let count = 1; ; count += 1) {
    const behind = count === 1 ? '' : `~${count}`;
    const tried = `${[...bare].slice(0, LONGEST_NAME - behind.length).join('')}${behind}`;
    if (taken.has(tried.toLowerCase())) continue;
    taken.add(tried.toLowerCase());
    return tried;
  }
}
