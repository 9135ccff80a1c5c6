/** Where a figure stands: in words, and on which page and line. */
import type { ResultCell } from '../../model/result.js';
import type { Location } from '../../model/source.js';
import type { View } from './view.js';

/** Table, row and column; or section and words. */
export function placeOf(cell: ResultCell, view: View): string {
  const zh = view.language === 'zh';
  if (cell.kind === 'narrative') {
    const claim = cell.claim;
    const words = claim?.words ? `“${claim.words}”` : '';
    return zh ? `说明${claim?.section ?? ''}${words}` : `narrative ${claim?.section ?? ''} ${words}`.trim();
  }
  const name = cell.row ? `“${cell.row.code ?? ''}${cell.row.name}”` : '';
  const year = cell.year === view.year || cell.column?.printed.includes(String(cell.year)) ? null : cell.year;
  if (zh) {
    const header = cell.column ? `${year === null ? '' : `${year}年`}${cell.column.printed}栏` : '';
    return `${cell.table ?? ''}${name}${header}`;
  }
  const header = cell.column ? `, column ${year === null ? '' : `${year} `}${cell.column.printed}` : '';
  return `${cell.table ?? ''} ${name}${header}`;
}

/** Page and line, as far as the source has them. */
export function positionOf({ page, line }: Location, view: View): string {
  const shown = view.paged ? page : undefined;
  const parts = { zh: [`第${shown}页`, `第${line}行`], en: [`page ${shown}`, `line ${line}`] }[view.language];
  const known = parts.filter((_, at) => (at === 0 ? shown : line) !== undefined);
  return known.join(view.language === 'zh' ? '' : ', ');
}
