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

/** Sheet and cell, page, or line: as far as the source has them. Lines of a PDF mean nothing to its reader. */
export function positionOf({ file, page, line, sheet, ref, box }: Location, view: View): string {
  if (sheet !== undefined) {
    return view.language === 'zh'
      ? `工作表“${sheet}”${ref === undefined ? '' : ` ${ref}`}`
      : `sheet “${sheet}”${ref === undefined ? '' : ` ${ref}`}`;
  }
  const shown = view.paged.has(file) || box !== undefined ? page : undefined;
  const row = box === undefined ? line : undefined;
  const parts = { zh: [`第${shown}页`, `第${row}行`], en: [`page ${shown}`, `line ${row}`] }[view.language];
  const known = parts.filter((_, at) => (at === 0 ? shown : row) !== undefined);
  return known.join(view.language === 'zh' ? '' : ', ');
}
