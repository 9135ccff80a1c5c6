/** Shows the lines of a source in short: text as it is, rows of a grid as `#1 0>2:…` with columns, `>` across and `v` down. */
import type { Line } from '../../src/model/source.js';

export function shown(lines: readonly Line[]): string[] {
  return lines.map(({ text, grid, spans }) => {
    if (grid === undefined) return text;
    const cells = spans.map(({ cell, across, down, text: own }) => {
      const size = `${across === undefined ? '' : `>${across}`}${down === undefined ? '' : `v${down}`}`;
      return `${cell}${size}:${own}`;
    });
    return `#${grid} ${cells.join(' ')}`;
  });
}
