import { describe, expect, it } from 'vitest';
import economicList from '../../src/data/codes/economic.json' with { type: 'json' };
import functionalList from '../../src/data/codes/functional.json' with { type: 'json' };
import {
  classesByName,
  isEconomicCode,
  isFunctionalCode,
  nameOf,
  nameSeen,
  normaliseName,
  parentCode,
} from '../../src/vocabulary/classification.js';

const codesOf = (list: readonly string[]) => list.map((text) => text.split(' ')[0]?.replace('?', '') ?? '');
const seenIn = (list: readonly string[]) => list.filter((text) => !text.includes('?')).length;

describe('the lists of codes', () => {
  it('hold every code of the classifications once, in order', () => {
    // Counted in the reference: 29 classes + 203 sections + 788 items = 1020; 10 classes + 99 sections = 109.
    const functional = codesOf(functionalList);
    const economic = codesOf(economicList);
    expect([3, 5, 7].map((digits) => functional.filter((code) => code.length === digits).length)).toEqual([
      29, 203, 788,
    ]);
    expect([3, 5].map((digits) => economic.filter((code) => code.length === digits).length)).toEqual([10, 99]);
    for (const codes of [functional, economic]) expect(codes).toEqual([...new Set(codes)].sort());
    expect(functional.every(isFunctionalCode)).toBe(true);
    expect(economic.every(isEconomicCode)).toBe(true);
  });

  it('know which names were seen in print', () => {
    // 1020 − 890 recalled = 130; 109 − 44 recalled = 65.
    expect(seenIn(functionalList)).toBe(130);
    expect(seenIn(economicList)).toBe(65);
  });

  it('list the parent of every code', () => {
    for (const codes of [codesOf(functionalList), codesOf(economicList)]) {
      const known = new Set(codes);
      expect(codes.filter((code) => code.length > 3 && !known.has(parentCode(code) ?? ''))).toEqual([]);
    }
  });
});

describe('nameOf and nameSeen', () => {
  it.each([
    ['functional', '201', '一般公共服务支出', true],
    ['functional', '20103', '政府办公厅（室）及相关机构事务', true],
    ['functional', '20101', '人大事务', false],
    ['economic', '301', '工资福利支出', true],
    ['economic', '30213', '维修（护）费', true],
    ['economic', '309', '资本性支出（基本建设）', false],
  ] as const)('%s %s is %s', (classification, code, name, seen) => {
    expect(nameOf(classification, code)).toBe(name);
    expect(nameSeen(classification, code)).toBe(seen);
  });

  it('know nothing of codes that are not listed', () => {
    expect(nameOf('functional', '301')).toBeNull();
    expect(nameOf('economic', '201')).toBeNull();
    expect(nameOf('functional', '2990101')).toBeNull();
    expect(nameSeen('functional', '2990101')).toBe(false);
  });
});

describe('classesByName', () => {
  it.each([
    ['一般公共服务支出', ['201']],
    ['一般公共服务支出预算', ['201']],
    ['一般公共服务', ['201']],
    ['社会保障和就业', ['208']],
    ['预备费', ['227']],
    ['国有资本经营预算支出', ['223']],
    ['资本性支出（基本建设）', ['309']],
    ['资本性支出(基本建设)', ['309']],
    ['资本性支出', ['310']],
    ['其它 支出', ['229', '399']],
    ['人大事务', []],
    ['支出', []],
  ])('%s', (name, codes) => {
    expect(classesByName(name)).toEqual(codes);
  });
});

describe('normaliseName', () => {
  it.each([
    ['因公出国（境）费用', '因公出国(境)费用'],
    ['因公出国〔境〕费用', '因公出国(境)费用'],
    ['因公出国［境］费用', '因公出国(境)费用'],
    ['其它\u3000工资 福利\u00a0支出', '其他工资福利支出'],
    ['ＰＰＰ项目', 'PPP项目'],
    ['住房\u200b公积金', '住房公积金'],
  ])('%s', (name, normal) => {
    expect(normaliseName(name)).toBe(normal);
  });
});

describe('codes', () => {
  it.each([
    ['201', true, false, null],
    ['20103', true, false, '201'],
    ['2010301', true, false, '20103'],
    ['301', false, true, null],
    ['30108', false, true, '301'],
    // Chongqing and Xi'an add items of seven digits to sections of the economic classification.
    ['3010801', false, true, '30108'],
    ['2024', false, false, null],
    ['20', false, false, null],
    ['50101', false, false, null],
    ['201030101', false, false, null],
  ])('%s', (code, functional, economic, parent) => {
    expect(isFunctionalCode(code)).toBe(functional);
    expect(isEconomicCode(code)).toBe(economic);
    expect(parentCode(code)).toBe(parent);
  });
});
