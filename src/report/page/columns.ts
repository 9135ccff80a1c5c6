/** The header of a table, rebuilt: labels over the columns that they stand above, merged as the source has them. */
import type { ResultColumn, ResultTable } from '../../contract/result.js';

export interface HeadCell {
  readonly text: string;
  readonly across: number;
  readonly down: number;
}

/** Rows of header cells over these columns, each with the words above it; the labels of the columns stand at the bottom. */
export function headerOf(paths: readonly (readonly string[])[]): readonly (readonly HeadCell[])[] {
  const depth = Math.max(1, ...paths.map((path) => path.length));
  const rows: HeadCell[][] = Array.from({ length: depth }, () => []);
  const place = (from: number, to: number, level: number): void => {
    for (let at = from; at < to; ) {
      const path = paths[at] ?? [];
      if (level >= path.length) {
        at += 1;
        continue;
      }
      const isLeaf = level === path.length - 1;
      let end = at + 1;
      while (!isLeaf && end < to && (paths[end]?.length ?? 0) > level + 1 && paths[end]?.[level] === path[level])
        end += 1;
      rows[level]?.push({ text: path[level] ?? '', across: end - at, down: isLeaf ? depth - level : 1 });
      if (!isLeaf) place(at, end, level + 1);
      at = end;
    }
  };
  place(0, paths.length, 0);
  return rows;
}

/** The words over a column, outermost first; where the source knows none, figures of several years get theirs. */
export function pathOf({ above, printed, year, stage }: ResultColumn, { columns }: ResultTable): readonly string[] {
  if (above && above.length > 0) return [...withoutTwins(above, printed), printed];
  const years = new Set(columns.map((one) => one.year));
  const own = years.size > 1 && year !== null && !printed.includes(String(year)) ? [`${year}年`] : [];
  const stages = new Set(columns.map((one) => one.stage));
  const of = stages.size > 1 ? [stage === 'budget' ? '预算数' : '决算数'] : [];
  return [...own, ...(printed === '' && of.length > 0 ? [] : [printed]), ...of];
}

function withoutTwins(above: readonly string[], printed: string): readonly string[] {
  return above.filter((words, at) => words !== '' && words !== (above[at + 1] ?? printed));
}
