import { describe, expect, it } from 'vitest';
import { cut, padLeft, padRight, widthOf } from '../../src/report/terminal/width.js';

describe('widthOf', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['表七', 4],
    ['，。（）', 8],
    ['１２', 4],
    ['“”…·—', 5],
    ['e\u0301', 1],
    ['\u304b\u3099', 2],
    ['𠀀', 2],
    ['ｶ', 1],
    ['表7', 3],
  ])('%j takes %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('cut', () => {
  it.each([
    ['表七', 4, '表七'],
    // 表 and the ellipsis take 3; 七 would make it 5.
    ['表七一', 4, '表…'],
    ['表七一', 5, '表七…'],
    ['abcdef', 4, 'abc…'],
  ])('%j in %i columns is %j', (text, width, expected) => {
    expect(cut(text, width)).toBe(expected);
  });
});

describe('padding', () => {
  it('counts columns, not characters', () => {
    expect(padRight('表', 4)).toBe('表  ');
    expect(padLeft('表', 3)).toBe(' 表');
    expect(padLeft('表七', 3)).toBe('表七');
  });
});
