import { describe, expect, it, test } from 'vitest';
import { run } from '../../src/check/run.js';
import { diagnose } from '../../src/diagnose/index.js';
import { unexplainedHints } from '../../src/diagnose/unexplained.js';
import { check } from '../../src/index.js';
import { RULES } from '../../src/rules/index.js';
import { documentOf } from '../rules/notation.js';

/** 208: 211.08 = 85.34 + 42.67 + 83.07. The rest: 926.80 + 258.19 = 1,184.99 = 1,056.98 + 85.34 + 42.67; 1,056.98 + 211.08 = 1,268.06. */
const BOTH = (wages: string): string => `
  表二 generalPublicExpenditure
  columns: total=basic+project basic project
  total | 1,268.06 | 1,268.06 |
  201 | 1,056.98 | 1,056.98 |
  208 | 211.08 | 211.08 |

  表三 generalPublicBasic
  columns: total=personnel+operating personnel operating
  total | 1,268.06 | 1,009.87 | 258.19
  301 | ${wages} | 926.80 |
  30101 | 798.79 | 798.79 |
  30108 | 85.34 | 85.34 |
  30109 | 42.67 | 42.67 |
  302 | 258.19 | | 258.19
  30201 | 258.19 | | 258.19
  303 | 83.07 | 83.07 |
  30305 | 83.07 | 83.07 |`;

describe('equations that only confirm', () => {
  it('speak for a suggestion that makes them hold', () => {
    const checked = run(documentOf(BOTH('962.80')), RULES);
    const { causes } = diagnose(checked, (changed) => run(changed, RULES), null);
    expect(causes.map(({ corrections }) => corrections.map(({ printed }) => printed))).toEqual([['926.80']]);
    expect(causes[0]?.corroboration.map(({ en }) => en.replace(/^.*agree: | \(evidence.*$/g, ''))).toEqual([
      '301 926.80 + 302 258.19 = 201 1,056.98 + 30108 85.34 + 30109 42.67',
    ]);
  });

  it('are silent about a clean document, and about one where they do not hold', () => {
    expect(run(documentOf(BOTH('926.80')), RULES).findings).toEqual([]);
    // 3.00 of 302 for retired staff stand under 208 by function: legitimate, and no finding
    const legitimate = BOTH('926.80')
      .replace('201 | 1,056.98 | 1,056.98', '201 | 1,053.98 | 1,053.98')
      .replace('208 | 211.08 | 211.08', '208 | 214.08 | 214.08');
    const { findings } = run(documentOf(legitimate), RULES);
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });
});

/** The hints that a table gives once nothing explains its findings. */
function hintsOn(text: string): string[] {
  const hints = unexplainedHints(run(documentOf(text), RULES), new Set());
  return [...hints.values()].flat().map(({ kind, cells }) => `${kind} ${cells.map(({ id }) => id)}`);
}

const TABLE = (total: string, first: string): string => `
  表八 expenditureSummary
  columns: total
  total | ${total}
  201 | ${first}
  208 | 211.20
  210 | 57.23`;

describe('hints for what stays unexplained', () => {
  it.each([
    // 300.00 + 211.20 + 57.23 = 568.43
    ['the other sign: half the gap of 600.00', TABLE('568.43', '-300.00'), ['sign 表八.201.total']],
    [
      'ten times too great: the gap of 2,700.00 is nine tenths of it',
      TABLE('568.43', '3,000.00'),
      ['point 表八.201.total'],
    ],
    [
      'two digits exchanged: a gap of 18.00, which 568.43 and 75.23 close',
      TABLE('586.43', '300.00'),
      ['transposition 表八.total.total', 'transposition 表八.210.total'],
    ],
    ['a part of the total', TABLE('357.23', '300.00'), ['part 表八.208.total']],
    ['no relation: the gap is 131.57, which nothing prints', TABLE('700.00', '300.00'), []],
  ])('%s', (_, text, expected) => {
    expect(hintsOn(text)).toEqual(expected);
  });

  it('says nothing of findings that have a cause', () => {
    const checked = run(documentOf(TABLE('586.43', '300.00')), RULES);
    expect(unexplainedHints(checked, new Set(checked.findings)).size).toBe(0);
  });
});

test('a limit alone makes no figure certain, and turns no amount negative', async () => {
  // 21.07 + 21.07 = 42.14 under a total of 21.07: 0.00 would do, and nothing says which of the figures is wrong
  const text = `某区社会工作部
2024年部门决算
十一、其他
（二）政府采购支出情况
政府采购支出总额21.07万元。在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额21.07万元；在其他政府采购项目中，由中小企业供应商中标或成交的，采购金额21.07万元。`;
  const { documents } = await check([{ name: 'a.txt', bytes: new TextEncoder().encode(text) }]);
  const causes = documents.flatMap((document) => document.causes);
  expect(documents[0]?.findings.some(({ rule }) => rule === 'narrative/procurement')).toBe(true);
  expect(causes.filter(({ suggested }) => suggested.value.startsWith('-'))).toEqual([]);
  expect(causes.filter(({ certainty }) => certainty === 'certain')).toEqual([]);
});
