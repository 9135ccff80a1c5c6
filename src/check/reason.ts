/** Why an equation cannot be decided, in the words of a reader of the report. */
import type { Cell } from '../model/document.js';
import type { Message } from '../model/message.js';
import type { Location } from '../model/source.js';

/** The first obstacle among the cells, in the order given. */
export function firstObstacle(cells: readonly Cell[]): Message | null {
  for (const cell of cells) {
    const obstacle = obstacleOf(cell);
    if (obstacle !== null) return obstacle;
  }
  return null;
}

/** What keeps a cell from being reckoned with, or null. */
function obstacleOf(cell: Cell): Message | null {
  if (cell.amount.state === 'unreadable') {
    return {
      zh: `${placeInChinese(cell.location)}“${cell.amount.printed}”未能识别为数字，本项无法判定，请人工核对`,
      en: `"${cell.amount.printed}"${placeInEnglish(cell.location)} could not be read as a number`,
    };
  }
  if (cell.placing.state === 'undecided') {
    return {
      zh: `${placeInChinese(cell.location)}“${cell.amount.printed}”属于哪一栏未能确定，本项无法判定，请人工核对`,
      en: `the column of "${cell.amount.printed}"${placeInEnglish(cell.location)} could not be determined`,
    };
  }
  return null;
}

function placeInChinese({ page, line }: Location): string {
  return (page === undefined ? '' : `第${page}页`) + (line === undefined ? '' : `第${line}行`);
}

function placeInEnglish({ page, line }: Location): string {
  const parts = [page === undefined ? '' : `page ${page}`, line === undefined ? '' : `line ${line}`].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
