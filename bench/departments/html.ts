/** A page of headings, paragraphs and tables. */

export interface Wide {
  readonly text: string;
  readonly across?: number;
  readonly down?: number;
}

export type HtmlCell = string | Wide;

export const wide = (text: string, across: number, down = 1): Wide => ({ text, across, down });
export const tall = (text: string, down: number): Wide => ({ text, down });

export function table(head: readonly (readonly HtmlCell[])[], body: readonly (readonly HtmlCell[])[]): string {
  const rows = (list: readonly (readonly HtmlCell[])[], tag: 'th' | 'td'): string =>
    list.map((row) => `<tr>${row.map((cell) => cellOf(cell, tag)).join('')}</tr>`).join('\n');
  return `<table border="1"><thead>\n${rows(head, 'th')}\n</thead><tbody>\n${rows(body, 'td')}\n</tbody></table>`;
}

function cellOf(cell: HtmlCell, tag: 'th' | 'td'): string {
  const { text, across = 1, down = 1 } = typeof cell === 'string' ? { text: cell } : cell;
  return `<${tag}${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}>${text}</${tag}>`;
}

export const p = (text: string): string => `<p>${text}</p>`;

export function page(title: string, blocks: readonly string[]): string {
  return `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body>\n${blocks.join('\n')}\n</body></html>\n`;
}

/** Two lists beside each other; the shorter one ends in blanks. */
export function sideBySide(
  left: readonly (readonly string[])[],
  right: readonly (readonly string[])[],
  width = 2,
): string[][] {
  const blanks = (count: number): string[] => new Array<string>(count).fill('');
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [
    ...(left[at] ?? blanks(2)),
    ...(right[at] ?? blanks(width)),
  ]);
}
