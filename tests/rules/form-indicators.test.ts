import { expect, test } from 'vitest';
import { indicators } from '../../src/rules/form/index.js';
import { saidBy, wordsOf } from './form-words.js';

const TABLE = `
  表十 departmentPerformance
  columns: weight
  indicator | 10`;

test.each(['| 网站考核排名 定性 11 10', '| 任务完成率 定性 100 % 15', '| 群众满意度 ≥ 较好 10'])(
  'the target does not suit the nature: %s',
  (line) => {
    expect(saidBy(indicators, wordsOf(line, {}, TABLE))).toHaveLength(1);
  },
);

test('several make one finding', () => {
  expect(saidBy(indicators, wordsOf('| 排名 定性 11 10\n| 完成率 定性 100 % 15', {}, TABLE))).toEqual([
    'note | | 排名 定性 11 10 | | 完成率 定性 100 % 15',
  ]);
});

test.each(['| 群众满意度 定性 较好 10', '| 任务完成率 ≥ 95 % 15', '| 制度健全 定性 10'])(
  'nothing is said of %s',
  (line) => {
    expect(saidBy(indicators, wordsOf(line, {}, TABLE))).toEqual([]);
  },
);

test('other tables are left alone', () => {
  expect(saidBy(indicators, wordsOf('| 排名 定性 11 10'))).toEqual([]);
});
