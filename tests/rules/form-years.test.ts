import { expect, test } from 'vitest';
import type { Stage } from '../../src/model/document.js';
import { years } from '../../src/rules/form/index.js';
import { saidBy, wordsOf } from './form-words.js';

const said = (text: string, year = 2025, stage: Stage = 'budget'): string[] =>
  saidBy(years, wordsOf(text, { year, stage }));
const OWN = '# 一、2025年收支预算情况说明\n某局。\n# 二、2025年“三公”经费预算说明\n某局。\n';

test('a heading that kept the year of the last document', () => {
  expect(said(`${OWN}# 三、2024年政府采购预算说明\n某局。`)).toEqual(['warning | 2024年政府采购预算说明']);
});

test('the own year, and headings without one', () => {
  expect(said(`${OWN}# 三、政府采购说明\n某局。`)).toEqual([]);
});

test.each([
  '2024年预算执行情况',
  '2025年预算与2024年预算对比',
  '截至2024年12月31日国有资产情况',
  '2024年工作总结',
  '《2024年收支管理办法》要求的收入',
  '2024年部门决算情况',
])('headings that may name another year: %s', (heading) => {
  expect(said(`${OWN}# 三、${heading}\n某局。`)).toEqual([]);
});

test('where most headings name another year the document’s own year is the doubtful one', () => {
  expect(said('# 一、2024年收支预算\n某局。\n# 二、2024年收入预算\n某局。\n# 三、2025年支出预算\n某局。')).toEqual([]);
});
