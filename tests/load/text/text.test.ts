import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Limits } from '../../../src/load/limits.js';
import { loadText } from '../../../src/load/text/index.js';
import type { Line, Source } from '../../../src/model/source.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function sourceOf(text: string, limits: Partial<Limits> = {}): Source {
  const loaded = loadText({ name: 'a.txt', bytes: bytesOf(text) }, limits);
  if ('kind' in loaded) throw new Error(loaded.message.en);
  return loaded;
}

function refusalOf(text: string, limits: Partial<Limits>) {
  const loaded = loadText({ name: 'a.txt', bytes: bytesOf(text) }, limits);
  return 'kind' in loaded ? loaded : null;
}

const places = (lines: readonly Line[]) => lines.map(({ text, page, line }) => [text, page, line]);
const pieces = (text: string) =>
  (sourceOf(text).lines[0]?.spans ?? []).map((span) => [span.text, span.left, span.right, span.offset]);
const cells = (line: Line | undefined) => line?.spans.map(({ text, cell }) => [text, cell]);

describe('lines and pages', () => {
  it.each(['\n', '\r\n', '\r', '\v', '\u0085', '\u2028', '\u2029'])('are cut at %j', (lineBreak) => {
    expect(places(sourceOf(`甲${lineBreak}${lineBreak}乙${lineBreak}`).lines)).toEqual([
      ['甲', 1, 1],
      ['', 1, 2],
      ['乙', 1, 3],
    ]);
  });

  it('count lines across pages; a form feed begins a page', () => {
    const source = sourceOf('甲\n\f乙\n丙\f');
    expect(places(source.lines)).toEqual([
      ['甲', 1, 1],
      ['乙', 2, 2],
      ['丙', 2, 3],
    ]);
    expect(source.pages).toBe(2);
  });

  it('split a line at a form feed in its middle and keep offsets true to the line', () => {
    const source = sourceOf('表一 末行\f表二');
    expect(places(source.lines)).toEqual([
      ['表一 末行', 1, 1],
      ['表二', 2, 1],
    ]);
    // 表一, a blank, 末行 and the form feed are six characters.
    expect(source.lines[1]?.spans).toEqual([{ text: '表二', left: 0, right: 4, offset: 6 }]);
  });

  it.each([
    ['甲', 1],
    ['甲\f', 1],
    ['甲\f\n\n', 1],
    ['甲\f\f乙', 3],
    ['甲\f\f', 2],
    ['\f甲', 2],
  ])('%j has %i pages', (text, pages) => {
    expect(sourceOf(text).pages).toBe(pages);
  });

  it('hash the bytes', () => {
    const text = '预算\n';
    const source = sourceOf(text);
    expect(source.sha256).toBe(createHash('sha256').update(bytesOf(text)).digest('hex'));
    expect([source.path, source.format]).toEqual(['a.txt', 'text']);
  });

  it.each(['------', '----+----', '|---|:---:|', '┌──┬──┐', '│  │  │', '======', '| | |'])(
    'leave out the drawing %j',
    (drawing) => {
      expect(places(sourceOf(`甲\n${drawing}\n乙`).lines)).toEqual([
        ['甲', 1, 1],
        ['乙', 1, 3],
      ]);
    },
  );

  it.each(['-', '--', '——', '| - | - |', '- 3 -'])('keep %j, which may be nil amounts or content', (text) => {
    expect(sourceOf(`甲\n${text}\n乙`).lines[1]?.text).toBe(text);
  });
});

describe('spans', () => {
  it('stand at display columns, half open, and at offsets', () => {
    // 合计 takes columns 0 to 4, three blanks to 7, 1,429.75 has 8 characters: 7 to 15; offset 2 + 3 = 5.
    expect(pieces('合计   1,429.75')).toEqual([
      ['合计', 0, 4, 0],
      ['1,429.75', 7, 15, 5],
    ]);
  });

  it('are parted by one blank of any kind', () => {
    // An ideographic blank is two columns wide, a no-break space one.
    expect(pieces('甲 乙\u3000丙\u00a0丁')).toEqual([
      ['甲', 0, 2, 0],
      ['乙', 3, 5, 2],
      ['丙', 7, 9, 4],
      ['丁', 10, 12, 6],
    ]);
  });

  it('follow tab stops of eight', () => {
    // 甲 ends at 2, the tab goes to 8; 12345678 ends at 16, which is a stop, so the next tab goes to 24.
    expect(pieces('甲\t12345678\t9')).toEqual([
      ['甲', 0, 2, 0],
      ['12345678', 8, 16, 2],
      ['9', 24, 25, 11],
    ]);
  });

  it('lose marks without width, not their offsets', () => {
    const source = sourceOf('\u200b住房\u00ad公\ufeff积金 7\u200b2.64');
    expect(source.lines[0]?.text).toBe('住房公积金 72.64');
    // Before 72.64: 1 mark, 住房, 1 mark, 公, 1 mark, 积金, 1 blank = 1 + 2 + 1 + 1 + 1 + 2 + 1 = 9.
    expect(source.lines[0]?.spans).toEqual([
      { text: '住房公积金', left: 0, right: 10, offset: 1 },
      { text: '72.64', left: 11, right: 16, offset: 9 },
    ]);
  });

  it('give characters outside the basic plane two columns', () => {
    expect(pieces('𠀀 1')).toEqual([
      ['𠀀', 0, 2, 0],
      ['1', 3, 4, 3],
    ]);
  });
});

describe('cells between bars', () => {
  it.each(['|', '｜', '│'])('count empty cells, with %s as border', (bar) => {
    const text = ['', ' 收入 ', ' ', ' 1,429.75 ', ''].join(bar);
    expect(cells(sourceOf(text).lines[0])).toEqual([
      ['收入', 0],
      ['1,429.75', 2],
    ]);
  });

  it('need no blanks and no border', () => {
    expect(cells(sourceOf('收入|1,429.75||7').lines[0])).toEqual([
      ['收入', 0],
      ['1,429.75', 1],
      ['7', 3],
    ]);
  });

  it('may hold several spans', () => {
    expect(cells(sourceOf('| 合 计 | 1 |').lines[0])).toEqual([
      ['合', 0],
      ['计', 0],
      ['1', 1],
    ]);
  });

  it('begin with an empty cell where the lines of the table have no border', () => {
    const { lines } = sourceOf('编码 | 名称 | 金额\n | 合计 | 1');
    expect(cells(lines[1])).toEqual([
      ['合计', 1],
      ['1', 2],
    ]);
  });
});

describe('shape', () => {
  it.each([
    ['flat', '2024 年预算\n合计 1.00 2.00 3.00\n其他 1.00 2.00'],
    ['flat', '合计\n1.00\n2.00'],
    ['flat', '只有文字'],
    ['columns', '2024 年预算 10 万元\n合计    1.00   2.00\n其他    1.00          3.00'],
    ['bars', '2024 年预算\n| 合计 | 1.00 |\n| 其他 | 2.00 | |'],
    // A single tab or ideographic blank parts cells but keeps no columns.
    ['flat', '合计\t1.00\t2.00\n其他\u30001.00\u30002.00'],
  ])('%s: %j', (shape, text) => {
    expect(sourceOf(text).shape).toBe(shape);
  });
});

describe('limits', () => {
  it('refuse a file that is too large, with the figures', () => {
    const loaded = refusalOf('x'.repeat(3 * 1024 * 1024), { bytes: 2 * 1024 * 1024 });
    expect(loaded?.kind).toBe('tooLarge');
    expect(loaded?.message.zh).toMatch(/a\.txt.*3 MiB.*2 MiB/);
    expect(loaded?.message.en).toMatch(/a\.txt.*3 MiB.*2 MiB/);
  });

  it('refuse a line that is too long and say which', () => {
    const loaded = refusalOf(`甲\n${'x'.repeat(1001)}`, { lineLength: 1000 });
    expect(loaded).toMatchObject({ kind: 'tooLarge', location: { file: 'a.txt', line: 2 } });
    expect(loaded?.message.zh).toContain('1,001 个字符');
    expect(loaded?.message.en).toContain('limit of 1,000 a line');
    expect(refusalOf('x'.repeat(1000), { lineLength: 1000 })).toBeNull();
  });

  it('refuse a text with too many lines', () => {
    expect(refusalOf('1\n2\n3\n4', { lines: 3 })).toMatchObject({ kind: 'tooLarge' });
    expect(refusalOf('1\n2\n3\n', { lines: 3 })).toBeNull();
  });

  it('take in a line of ten megabytes where they are raised', () => {
    // 8 characters a piece: 1,250,000 pieces are 10,000,000 characters.
    const source = sourceOf('1234.56 '.repeat(1_250_000), { lineLength: 20_000_000 });
    expect(source.lines[0]?.spans.length).toBe(1_250_000);
  });
});
