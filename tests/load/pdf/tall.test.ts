import { describe, expect, it } from 'vitest';
import { shown, sourceOfPages } from './load.js';
import { ruled, write } from './write-pdf.js';

/** A header row of its own above one tall row without lines inside. */
const frame = (xs: readonly number[]): string => ruled(xs, [100, 240, 260]);

function column(x: number, texts: Readonly<Record<number, string>>): string[] {
  return Object.entries(texts).map(([y, text]) => write(text, x, Number(y)));
}

async function rowsOf(xs: readonly number[], ...content: readonly string[]): Promise<readonly string[]> {
  return shown(await sourceOfPages([frame(xs), ...content].join('\n')));
}

describe('a body without lines between its rows', () => {
  it('is parted by the heights of its amounts', async () => {
    const rows = await rowsOf(
      [50, 150, 250, 350],
      write('name', 60, 246),
      write('total', 160, 246),
      write('basic', 260, 246),
      ...column(60, { 220: 'sum', 200: 'first', 180: 'second' }),
      ...column(160, { 220: '30.00', 200: '10.00', 180: '20.00' }),
      ...column(260, { 220: '12.00', 180: '12.00' }),
    );
    expect(rows).toEqual([
      '0| 0:name 1:total 2:basic',
      '0| 0:sum 1:30.00 2:12.00',
      '0| 0:first 1:10.00',
      '0| 0:second 1:20.00 2:12.00',
    ]);
  });

  it('keeps a name that wraps with the amount beside it, and a line without an amount for itself', async () => {
    // Rows are 30 apart; the name wraps 6 above and below the height of its amount.
    const rows = await rowsOf(
      [50, 150, 250, 350],
      write('h', 60, 246),
      ...column(60, { 220: 'sum', 196: 'wraps', 184: 'here', 160: 'heading', 130: 'last' }),
      ...column(160, { 220: '30.00', 190: '10.00', 130: '20.00' }),
      ...column(260, { 220: '30.00', 190: '10.00', 130: '20.00' }),
    );
    expect(rows).toEqual([
      '0| 0:h',
      '0| 0:sum 1:30.00 2:30.00',
      '0| 0:wraps here 1:10.00 2:10.00',
      '0| 0:heading',
      '0| 0:last 1:20.00 2:20.00',
    ]);
  });

  it('is not seen in a name that wraps beside one amount', async () => {
    const rows = await rowsOf(
      [50, 150, 250],
      write('h', 60, 246),
      ...column(60, { 190: 'long', 178: 'name', 166: 'wraps' }),
      write('10.00', 160, 178),
    );
    expect(rows).toEqual(['0| 0:h', '0| 0:long name wraps 1:10.00']);
  });

  it('is not seen in amounts that wrap in narrow columns', async () => {
    const rows = await rowsOf(
      [50, 150, 250],
      write('h', 60, 246),
      ...column(60, { 190: '1,234,', 178: '567.00' }),
      ...column(160, { 190: '1234', 178: '567.5' }),
    );
    expect(rows).toEqual(['0| 0:h', '0| 0:1,234,567.00 1:1234567.5']);
  });

  it('is not seen where a cell goes on through the row', async () => {
    const content = [
      ruled([50, 150], [100, 260]),
      ruled([150, 250, 350], [100, 180, 260]),
      write('both', 60, 200),
      ...column(160, { 240: '1.00', 220: '2.00', 200: '3.00', 140: '4.00' }),
      ...column(260, { 240: '1.00', 220: '2.00', 200: '3.00', 140: '4.00' }),
    ].join('\n');
    expect(shown(await sourceOfPages(content))).toEqual([
      '0| 0v2:both 1:1.002.003.00 2:1.002.003.00',
      '0| 1:4.00 2:4.00',
    ]);
  });
});
