import { describe, expect, it } from 'vitest';
import { shown, sourceOfBytes, sourceOfPages } from './load.js';
import { FIRST_EXTRA, ruled, stroke, write, writePdf } from './write-pdf.js';

const SMALL = [
  ruled([50, 150, 250], [200, 220, 240]),
  write('a', 60, 226),
  write('1.5', 160, 226),
  write('b', 60, 206),
  write('22', 160, 206),
].join('\n');

describe('grids', () => {
  it('reads rows and cells with the places of their characters', async () => {
    const { lines } = await sourceOfPages(SMALL);
    expect(lines.map(({ text, grid, line, page }) => [text, grid, line, page])).toEqual([
      ['a 1.5', 0, 1, 1],
      ['b 22', 0, 2, 1],
    ]);
    const span = lines[1]?.spans[1];
    // A Helvetica digit is 0.556 of its size wide.
    expect(span?.edges).toEqual([160, 165.56, 171.12]);
    expect(span).toMatchObject({ text: '22', cell: 1, offset: 2 });
    expect(span?.box?.[0]).toBe(160);
    // The foot of the letters is 206 from below on a page 300 high: 94 from above.
    expect(span?.box?.[1]).toBeLessThan(94 - 6);
    expect(span?.box?.[3]).toBeGreaterThan(94);
  });

  it('leaves what runs over the edge of a cell that cuts it off in that cell', async () => {
    // The cell of row 1, column 1 is 220 to 240 high; its second line is written at 208, where the cell below has 22.
    const cut = `q 50 220 100 20 re W n ${write('head', 60, 226)} ${write('tail', 60, 208)} Q`;
    const content = [
      ruled([50, 150, 250], [200, 220, 240]),
      cut,
      write('1.5', 160, 226),
      write('b', 60, 206),
      write('22', 160, 206),
    ];
    expect(shown(await sourceOfPages(content.join('\n')))).toEqual(['0| 0:head tail 1:1.5', '0| 0:b 1:22']);
  });

  it('joins slots without a line between to one cell, which stands in the first of them', async () => {
    const content = [
      ...[240, 200, 180].map((y) => stroke(50, y, 350, y)),
      stroke(150, 220, 350, 220),
      ...[50, 150, 350].map((x) => stroke(x, 180, x, 240)),
      stroke(250, 180, 250, 220),
      write('name', 60, 215),
      write('both', 230, 226),
      write('x', 160, 206),
      write('y', 260, 206),
      write('n', 60, 186),
      write('3', 160, 186),
      write('4', 260, 186),
    ].join('\n');
    expect(shown(await sourceOfPages(content))).toEqual(['0| 0v2:name 1>2:both', '0| 1:x 2:y', '0| 0:n 1:3 2:4']);
  });

  it('joins what wraps within a cell without a blank, but words of letters with one', async () => {
    const content = [
      ruled([50, 150, 250], [180, 240, 260]),
      write('1,234,', 60, 220),
      write('567.00', 60, 206),
      write('two', 160, 220),
      write('words', 160, 206),
      write('h', 60, 246),
    ].join('\n');
    expect(shown(await sourceOfPages(content))).toEqual(['0| 0:h', '0| 0:1,234,567.00 1:two words']);
  });

  it('puts each character into the cell that its middle stands in', async () => {
    const content = [ruled([50, 100, 250], [200, 220, 240]), write('123456', 88.88, 226), write('x', 60, 206)].join(
      '\n',
    );
    // Digits are 5.56 wide, so the middle of the second stands at 97.2 and that of the third at 102.8.
    expect(shown(await sourceOfPages(content))).toEqual(['0| 0:12 1:3456', '0| 0:x']);
  });

  it('gives two tables on one page two numbers, with the text between where it stands', async () => {
    const upper = SMALL;
    const lower = [
      write('between', 50, 180),
      ruled([50, 150, 250], [120, 140]),
      write('c', 60, 126),
      write('7', 160, 126),
    ].join('\n');
    const second = [ruled([50, 150, 250], [200, 220]), write('d', 60, 206)].join('\n');
    expect(shown(await sourceOfPages(`${lower}\n${upper}`, second))).toEqual([
      '0| 0:a 1:1.5',
      '0| 0:b 1:22',
      'between',
      '1| 0:c 1:7',
      '2| 0:d',
    ]);
  });

  it('takes thin filled boxes, outlines and double lines for borders, shaded ground for none', async () => {
    const content = [
      '0.8 g 50 220 200 20 re f 0 g',
      '50 200 100 20 re 50 220 100 20 re 151.5 200 98.5 20 re 151.5 220 98.5 20 re S',
      '50 179.5 200 1 re f 49.5 180 1 20 re f 150 180 1 20 re f 249.5 180 1 20 re f',
      write('a', 60, 226),
      write('1', 160, 226),
      write('2', 160, 206),
      write('3', 160, 186),
    ].join('\n');
    expect(shown(await sourceOfPages(content))).toEqual(['0| 0:a 1:1', '0| 1:2', '0| 1:3']);
  });

  it('closes a table that is open at its sides', async () => {
    const content = [
      ...[240, 220, 200].map((y) => stroke(50, y, 350, y)),
      ...[150, 250].map((x) => stroke(x, 200, x, 240)),
      write('a', 60, 226),
      write('1', 160, 226),
      write('2', 260, 226),
      write('b', 60, 206),
    ].join('\n');
    expect(shown(await sourceOfPages(content))).toEqual(['0| 0:a 1:1 2:2', '0| 0:b']);
  });

  it('sees no table in an underline, a box around words, or a frame around the page', async () => {
    const content = [
      ruled([10, 390], [10, 290]),
      ruled([40, 200], [100, 130]),
      write('boxed', 60, 110),
      write('under', 60, 250),
      stroke(60, 248, 90, 248),
    ].join('\n');
    expect(shown(await sourceOfPages(content))).toEqual(['under', 'boxed']);
  });

  it('does not cut a cell at an underline inside it', async () => {
    const content = [SMALL, stroke(60, 204, 75, 204), stroke(160, 224, 172, 224)].join('\n');
    expect(shown(await sourceOfPages(content))).toEqual(['0| 0:a 1:1.5', '0| 0:b 1:22']);
  });

  it('reads a page that is shown turned as it is shown', async () => {
    // Turned clockwise by 90: what stands at (x, y) is shown y from the left and x from the top.
    const turned = `0 1 -1 0 300 0 cm\n${SMALL}`;
    const source = await sourceOfPages({ content: turned, mediaBox: '[0 0 300 400]', entries: '/Rotate 90' });
    expect(shown(source)).toEqual(['0| 0:a 1:1.5', '0| 0:b 1:22']);
    expect(source.lines[1]?.spans[1]?.box?.[0]).toBeCloseTo(160, 1);
  });

  it('applies the matrices of forms and of forms within forms to lines and text', async () => {
    const form = (matrix: string, resources: string): string =>
      `/Type /XObject /Subtype /Form /BBox [0 0 400 300] /Matrix ${matrix} /Resources << ${resources} >>`;
    const inner = { entries: form('[1 0 0 1 -100 0]', '/Font << /F1 3 0 R >>'), stream: SMALL };
    const outer = {
      entries: form('[0.5 0 0 0.5 0 0]', `/XObject << /In ${FIRST_EXTRA} 0 R >>`),
      stream: '1 0 0 1 100 0 cm /In Do',
    };
    const page = { content: `q 1 0 0 1 20 30 cm /Out Do Q`, named: { Out: FIRST_EXTRA + 1 } };
    const source = await sourceOfBytes(writePdf([page], [inner, outer]));
    expect(shown(source)).toEqual(['0| 0:a 1:1.5', '0| 0:b 1:22']);
    // 160 in the inner form: (160 − 100 + 100) · 0.5 + 20.
    expect(source.lines[1]?.spans[1]?.box?.[0]).toBeCloseTo(100, 1);
  });

  it('comes to an end with a form that holds itself', async () => {
    const entries = `/Type /XObject /Subtype /Form /BBox [0 0 400 300] /Resources << /XObject << /Me ${FIRST_EXTRA} 0 R >> /Font << /F1 3 0 R >> >>`;
    const form = { entries, stream: `${write('once', 60, 100)} /Me Do` };
    const source = await sourceOfBytes(writePdf([{ content: '/Me Do', named: { Me: FIRST_EXTRA } }], [form]));
    expect(shown(source)).toEqual(['once']);
  });
});
