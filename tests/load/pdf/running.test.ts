import { describe, expect, it } from 'vitest';
import { kinds, shown, sourceOfPages } from './load.js';
import { write } from './write-pdf.js';

describe('running text', () => {
  it('splits words at gaps and says in which columns they stand', async () => {
    const { lines } = await sourceOfPages(
      [write('合计', 40, 200), write('12.5', 100, 200), write('3', 200, 200)].join('\n'),
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]?.text).toBe('合计 12.5 3');
    expect(lines[0]?.grid).toBeUndefined();
    // Characters are 10 points high, so a column is 5 points wide.
    expect(lines[0]?.spans.map(({ text, left, offset }) => [text, left, offset])).toEqual([
      ['合计', 8, 0],
      ['12.5', 20, 3],
      ['3', 40, 8],
    ]);
    expect(lines[0]?.spans[0]?.edges).toEqual([40, 50, 60]);
  });

  it('orders lines from top to bottom and characters from left to right, however they were written', async () => {
    const content = [
      write('second', 40, 100),
      write('2', 95, 200.8),
      write('1', 40, 200),
      write('万', 100.6, 200),
    ].join('\n');
    expect(shown(await sourceOfPages(content))).toEqual(['1 | 2万', 'second']);
  });

  it('joins letter-spaced writing but not far columns', async () => {
    const spaced = [...'部门收支总表'].map((unit, index) => write(unit, 40 + index * 16, 200));
    const far = [...'类款项'].map((unit, index) => write(unit, 40 + index * 40, 150));
    expect(shown(await sourceOfPages([...spaced, ...far].join('\n')))).toEqual(['部门收支总表', '类 | 款 | 项']);
  });

  it('reads a character once that is drawn twice at one place', async () => {
    const content = [write('合计11', 40, 200), write('合计11', 40.3, 200), write('合计11', 40, 199.8)].join('\n');
    expect(shown(await sourceOfPages(content))).toEqual(['合计11']);
  });

  it('folds radicals and compatibility ideographs to ordinary characters', async () => {
    // The radicals of walk, long and gate, an ordinary character, and a compatibility form of 金.
    const { foldCharacter } = await import('../../../src/load/pdf/fold.js');
    const folded = [0x2f9b, 0x2ed3, 0x2ed4, 0x2ea0, 0x8d70, 0xf90a, 0xff11].map(foldCharacter);
    expect(folded.join('')).toBe('走长门民走金１');
  });

  it('leaves out text that the page does not show, and reports it', async () => {
    const content = [write('in', 150, 150), write('cropped', 10, 150), write('beyond', 500, 150)].join('\n');
    const source = await sourceOfPages({ content, entries: '/CropBox [100 100 300 200]' });
    expect(shown(source)).toEqual(['in']);
    expect(source.lines[0]?.spans[0]?.box?.[0]).toBe(50);
    expect(kinds(source)).toEqual(['text-outside-page 1']);
    expect(source.problems[0]?.text).toBe('cropped beyond');
  });

  it('leaves out text beyond a print area, but no text that another page shows', async () => {
    const both = [write('upper', 40, 250), write('lower', 40, 50)].join('\n');
    const source = await sourceOfPages(`0 150 400 150 re W n ${both}`, `0 0 400 150 re W n ${both}`);
    expect(shown(source)).toEqual(['upper', 'lower']);
    expect(source.problems).toEqual([]);
  });

  it('reports text over other text, with all of its characters', async () => {
    const content = [write('12345', 40, 200), write('abcde', 42.5, 200)].join('\n');
    const source = await sourceOfPages(content);
    expect(kinds(source)).toEqual(['text-overlaps 1']);
    expect(
      [...(source.lines[0]?.text ?? '')]
        .filter((unit) => unit !== ' ')
        .sort()
        .join(''),
    ).toBe('12345abcde');
  });

  it('drops running heads and feet, but keeps page numbers and what stands only here and there', async () => {
    const page = (number: number): string =>
      [write('公开说明', 40, 285), write(`text ${number}`, 40, 150), write(`${number}`, 200, 10)].join('\n');
    expect(shown(await sourceOfPages(page(1), page(2), page(3)))).toEqual([
      'text 1',
      '1',
      'text 2',
      '2',
      'text 3',
      '3',
    ]);
    expect(shown(await sourceOfPages(page(1), page(2)))).toContain('公开说明');
  });

  it('reads text that is not shown, and says so once', async () => {
    const hidden = `3 Tr ${write('hidden', 40, 200)}`;
    const source = await sourceOfPages(hidden, hidden);
    expect(shown(source)).toEqual(['hidden', 'hidden']);
    expect(kinds(source)).toEqual(['text-invisible 1']);
  });
});
