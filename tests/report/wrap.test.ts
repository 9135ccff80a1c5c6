import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/report/terminal/width.js';
import { wrap } from '../../src/report/terminal/wrap.js';

describe('wrap', () => {
  it.each<[string, number, string[]]>([
    ['', 10, ['']],
    ['表七合计', 8, ['表七合计']],
    ['表七合计', 6, ['表七合', '计']],
    // The number of 8 columns does not fit behind 4 and stays whole.
    ['合计1,429.76万元', 10, ['合计', '1,429.76万', '元']],
    // The comma would be the ninth and tenth column; it takes 计 along.
    ['表七合计，应相等', 8, ['表七合', '计，应相', '等']],
    ['表七（合计）', 6, ['表七', '（合', '计）']],
    // The marks take one column each.
    ['“合计”相差', 5, ['“合', '计”相', '差']],
    ['one two three', 8, ['one two', 'three']],
    ['表七 of 2024', 7, ['表七 of', '2024']],
    // Wider than a line: broken anywhere.
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['a  b', 10, ['a b']],
  ])('%j in %i columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  const character = fc.constantFrom(...'表七合计，。、；：）」』”（「“1,429.76 ab%');

  it('keeps to the width and loses nothing but blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 60 }), fc.integer({ min: 4, max: 40 }), (text, width) => {
        const lines = wrap(text, width);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  it('begins no line with a closing mark where a line has room for what stands before it', () => {
    const closing = /^[，。、；：）」』”]/;
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'表七合计1万元'), minLength: 30, maxLength: 60 }),
        fc.integer({ min: 70, max: 80 }),
        (text, width) => {
          const marked = [...text].map((one, at) => (at % 3 === 2 ? `${one}，` : one)).join('');
          for (const line of wrap(marked, width)) expect(line).not.toMatch(closing);
        },
      ),
    );
  });
});
