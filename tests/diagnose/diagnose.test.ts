import { expect, test } from 'vitest';
import { causesIn, wordsIn } from './causes.js';

/** 1,088.80 = 900.00 + 188.80; 1,300.00 = 1,088.80 + 211.20; both tables agree. */
const TWO_TABLES = (edit: (text: string) => string = (text) => text): string => `
  表二 generalPublicExpenditure
  columns: total=basic+project basic project
  total | 1,300.00 | 1,100.00 | 200.00
  201 | 1,088.80 | 900.00 | 188.80
  20103 | 1,088.80 | 900.00 | 188.80
  2010301 | 900.00 | 900.00 |
  2010302 | 188.80 | | 188.80
  208 | 211.20 | 200.00 | 11.20
  20805 | 211.20 | 200.00 | 11.20
  2080505 | 211.20 | 200.00 | 11.20
${edit(`
  表八 expenditureSummary
  columns: total=basic+project basic project
  total | 1,300.00 | 1,100.00 | 200.00
  201 | 1,088.80 | 900.00 | 188.80
  20103 | 1,088.80 | 900.00 | 188.80
  2010301 | 900.00 | 900.00 |
  2010302 | 188.80 | | 188.80
  208 | 211.20 | 200.00 | 11.20
  20805 | 211.20 | 200.00 | 11.20
  2080505 | 211.20 | 200.00 | 11.20`)}`;

const row = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return text.replace(from, to);
};

test('nothing is blamed where nothing broke', () => {
  expect(causesIn(TWO_TABLES())).toEqual([]);
});

test('one figure that its row, its column and the other table contradict', () => {
  // 1,088.80 printed as 1,038.80 in one column: 900.00 + 188.80 = 1,088.80 in its row
  expect(causesIn(TWO_TABLES(row('20103 | 1,088.80', '20103 | 1,038.80')))).toEqual([
    'digit certain: 表八.20103.total → 1,088.80',
  ]);
});

test('a figure that stands in a total and its only part is one quantity', () => {
  // 188.80 printed as 118.80 as total and as project: one slip, two figures
  expect(causesIn(TWO_TABLES(row('2010302 | 188.80 | | 188.80', '2010302 | 118.80 | | 118.80')))).toEqual([
    'digit certain: 表八.2010302.total → 188.80, 表八.2010302.project → 188.80',
  ]);
});

test.each([
  ['transposition', '208 | 211.20 | 200.00 | 11.20', '208 | 121.20 | 200.00 | 11.20', '表八.208.total → 211.20'],
  ['point', '20805 | 211.20', '20805 | 2,112.00', '表八.20805.total → 211.20'],
  ['lostDigit', '20103 | 1,088.80', '20103 | 188.80', '表八.20103.total → 1,088.80'],
  ['neighbour', '20805 | 211.20 | 200.00', '20805 | 200.00 | 200.00', '表八.20805.total → 211.20'],
  // 1,300.00 − 211.20 = 1,088.80: the class 208 is not in the total
  ['omitted', 'total | 1,300.00', 'total | 1,088.80', '表八.total.total → 1,300.00'],
])('%s', (kind, from, to, expected) => {
  const found = causesIn(TWO_TABLES(row(from, to)));
  expect(found).toHaveLength(1);
  expect(found[0]).toBe(`${found[0]?.split(':')[0]}: ${expected}`);
  if (kind !== 'omitted' && kind !== 'lostDigit') expect(found[0]).toMatch(new RegExp(`^${kind} certain`));
});

test('a blank that has to hold a figure', () => {
  // 1,100.00 = 900.00 + 200.00: the basic expenditure of 208 is missing
  const found = causesIn(TWO_TABLES(row('208 | 211.20 | 200.00 | 11.20', '208 | 211.20 | | 11.20')));
  expect(found).toEqual(['missing certain: 表八.208.blank → 200.00']);
});

test('a figure in the wrong column', () => {
  const found = causesIn(TWO_TABLES(row('2010302 | 188.80 | | 188.80', '2010302 | 188.80 | 188.80 |')));
  expect(found).toEqual(['wrongColumn certain: 表八.2010302.basic → 0.00, 表八.2010302.blank → 188.80']);
});

test('a row left out that the other table prints, and a row entered twice', () => {
  // 1,088.80 − 900.00 = 188.80, which is what 表二 prints for 2010302
  expect(causesIn(TWO_TABLES(row('  2010302 | 188.80 | | 188.80\n', '')))).toEqual([
    'omittedRow certain: 表八.20103.total, 表八.20103.project',
  ]);
  const twice = row(
    '  2010302 | 188.80 | | 188.80\n',
    '  2010302 | 188.80 | | 188.80\n  2010302 | 188.80 | | 188.80\n',
  );
  expect(causesIn(TWO_TABLES(twice))[0]).toMatch(/^doubledRow certain/);
  const [left] = wordsIn(TWO_TABLES(row('  2010302 | 188.80 | | 188.80\n', '')));
  expect(left?.zh).toMatch(
    /^表八“20103”之下疑漏列“2010302”一行：total栏188\.80[^、]*、project栏188\.80.*（表二有此行）/,
  );
  expect(left?.en).toMatch(/^below 表八“20103” the row “2010302” may be missing: /);
  const [over] = wordsIn(TWO_TABLES(twice));
  expect(over?.zh).toMatch(/^表八“2010302”一行疑重复列示：total栏188\.80.*、project栏188\.80/);
});

test('a whole row in another unit is one slip', () => {
  const found = causesIn(
    TWO_TABLES(row('20805 | 211.20 | 200.00 | 11.20', '20805 | 2,112,000.00 | 2,000,000.00 | 112,000.00')),
  );
  expect(found).toEqual([
    'rowScale certain: 表八.20805.total → 211.20, 表八.20805.basic → 200.00, 表八.20805.project → 11.20',
  ]);
});

test('two faults in one document are two causes', () => {
  const found = causesIn(
    TWO_TABLES((text) => row('20805 | 211.20', '20805 | 211.70')(row('20103 | 1,088.80', '20103 | 1,038.80')(text))),
  );
  expect(found.sort()).toEqual([
    'digit certain: 表八.20103.total → 1,088.80',
    'digit certain: 表八.20805.total → 211.20',
  ]);
});

test('where two figures disagree and nothing else speaks, both are named', () => {
  // 12.30 + 4.50 = 16.80, printed 17.80: the total, or either part, by one digit
  const found = causesIn(`
    表八 expenditureSummary
    columns: total=basic+project basic project
    total | 17.80 | 12.30 | 4.50`);
  expect(found).toEqual([expect.stringMatching(/^digit candidate: /)]);
});

test('a sentence is cheaper to blame than a table that adds up', () => {
  const found = causesIn(`${TWO_TABLES()}
  说明 三、
  generalPublicExpenditure 1,309.00`);
  expect(found).toEqual(['digit certain: 三、.generalPublicExpenditure → 1,300.00']);
});

test('a rise told as a fall', () => {
  // 1,300.00 − 1,250.00 = 50.00 more
  const found = causesIn(`
    表二 generalPublicExpenditure
    columns: total total@-1
    total | 1,300.00 | 1,250.00
    201 | 1,300.00 | 1,250.00
    说明 三、
    generalPublicExpenditure 1,300.00
    generalPublicExpenditure -50.00`);
  expect(found).toEqual(['direction certain: 三、.generalPublicExpenditure± → -50.00']);
});
