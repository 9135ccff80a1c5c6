/** The grammar of own relations: what is understood, and where what is not understood goes wrong. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeFault } from '../../../src/settings/own/fault.js';
import { parseRelation } from '../../../src/settings/own/parse.js';
import { RelationFault } from '../../../src/settings/own/tokens.js';

const read = (relation: string) => parseRelation(relation, 'skip');

function faultOf(relation: string): RelationFault {
  try {
    read(relation);
  } catch (error) {
    if (error instanceof RelationFault) return error;
    throw error;
  }
  throw new Error(`${relation} was understood`);
}

describe('a relation', () => {
  it.each([
    ['表二[2010306].项目支出 = 表十三.年度资金总额', '表二[2010306].项目支出 = 表十三.年度资金总额'],
    // Every way to write the signs is one way.
    ['表二.总计＝表八．总计', '表二.总计 = 表八.总计'],
    ['表二<=表八', '表二 ≤ 表八'],
    ['表二 >= 表八', '表二 ≥ 表八'],
    ['表二【201】 ⩽ 表八［201］', '表二[201] ≤ 表八[201]'],
    ['表一=表二＋表三－表四', '表一 = 表二 + 表三 - 表四'],
    // A hyphen before a digit is part of the number of a table.
    ['表1-2.总计 = 表1-3.总计', '表1-2.总计 = 表1-3.总计'],
    ['《收支总表》[支出总计] = 表八', '《收支总表》[支出总计] = 表八'],
    ['说明[“三公”经费] = 表四', '说明[“三公”经费] = 表四'],
    ['说明["三公"经费].增减额.上年 = 表四', '说明["三公"经费].增减额.上年 = 表四'],
    ['表二["基本工资"] = 表三', '表二[基本工资] = 表三'],
    ['表二.“一般公共预算 拨款” = 表三', '表二.“一般公共预算 拨款” = 表三'],
    ['表四.上年 ≥ 表四.2024', '表四.上年 ≥ 表四.2024年'],
    ['表二[*].项目支出 = 表八[*].项目支出', '表二[*].项目支出 = 表八[*].项目支出'],
    ['expenditureSummary.project = 表二.项目支出', 'expenditureSummary.project = 表二.项目支出'],
  ])('%s', (relation, text) => {
    expect(read(relation).text).toBe(text);
    expect(read(text).text).toBe(text);
  });

  it('adds on one side what it takes away on the other', () => {
    const { left, right } = read('表一 - 表二 = 表三 - 表四');
    expect(left.map((place) => 'printed' in place && place.printed)).toEqual(['表一', '表四']);
    expect(right.map((place) => 'printed' in place && place.printed)).toEqual(['表三', '表二']);
  });

  it('of ≥ is one of ≤ the other way round', () => {
    const { kind, left } = read('表一 ≥ 表二');
    expect(kind).toBe('bound');
    expect(left).toEqual([{ printed: '表二', row: null, column: null, missing: 'skip' }]);
  });

  it('keeps row, column, year and measure apart', () => {
    expect(read('表二[201].总计.上年 = 说明[车辆].数量.2023年')).toMatchObject({
      left: [{ printed: '表二', row: '201', column: '总计', year: -1 }],
      right: [{ claim: '车辆', words: true, measure: 'count', year: 2023 }],
    });
  });
});

describe('what is no relation', () => {
  it.each([
    ['', 0, '应为表号'],
    ['= 表二', 0, '应为表号'],
    ['表二', 2, '应为 = ≤ ≥'],
    ['表二 = ', 5, '应为表号'],
    ['表二 = 100', 5, '不能写数字'],
    ['表二 表三', 3, '应为 = ≤ ≥'],
    ['表二 < 表三', 3, '请写成 ≤、≥'],
    ['表二 = 表三 = 表四', 8, '到此应结束'],
    // 表二[2010306 — the bracket is missing behind the code, the eleventh character.
    ['表二[2010306.项目支出 = 表十三', 10, '应为“]”'],
    ['表二[] = 表三', 3, '应为科目编码'],
    ['表二. = 表三', 4, '应为栏名'],
    ['表二.总计.基本支出 = 表三', 6, '栏名已写过'],
    ['说明 = 表二', 3, '应为“[事项]”'],
    ['说明[公用].总计 = 表二', 7, '应为金额'],
    ['表二.“总计 = 表三', 11, '应有“””'],
    ['表二.“” = 表三', 4, '引号内应有文字'],
  ])('%j goes wrong at %i', (relation, at, expected) => {
    const fault = faultOf(relation);
    expect(fault.at).toBe(at);
    expect(fault.expected.zh).toContain(expected);
    expect(fault.expected.en).not.toBe('');
  });

  it('is shown with a caret below the character, blanks as wide as what stands above', () => {
    expect(describeFault(faultOf('表二[2010306.项目支出 = 表三')).zh).toBe(
      '关系式第11字处应为“]”：\n  表二[2010306.项目支出 = 表三\n  　　        ^',
    );
  });

  it('never ends otherwise than in a fault', () => {
    const piece = fc.constantFrom(
      '表二',
      '《',
      '》',
      '[',
      ']',
      '.',
      '=',
      '≤',
      '+',
      '-',
      '说明',
      '“',
      '”',
      ' ',
      '201',
      '*',
      '<',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        try {
          const { text } = read(pieces.join(''));
          expect(read(text).text).toBe(text);
        } catch (error) {
          expect(error).toBeInstanceOf(RelationFault);
        }
      }),
    );
  });
});
