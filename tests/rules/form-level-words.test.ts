import { expect, test } from 'vitest';
import type { Level } from '../../src/model/document.js';
import { levelWords } from '../../src/rules/form/index.js';
import { findingsBy, wordsOf } from './form-words.js';

const said = (text: string, level: Level): string[] =>
  findingsBy(levelWords, wordsOf(text, { level })).map(({ severity, message }) => `${severity} ${message.zh}`);

test('a department that calls itself a unit once', () => {
  expect(said('本部门收入10.00万元。本部门支出10.00万元。本单位车辆2辆。', 'department')).toEqual([
    expect.stringMatching(/^warning 本文件为部门预决算公开，有1处写作“单位”/),
  ]);
});

test('a unit that calls itself a department', () => {
  expect(said('本单位收入10.00万元。本部门支出10.00万元。', 'unit')).toEqual([
    expect.stringMatching(/^warning 本文件为单位预决算公开，有1处写作“部门”/),
  ]);
});

test('one word throughout', () => {
  expect(said('本部门收入10.00万元。本部门支出10.00万元。', 'department')).toEqual([]);
  expect(said('本单位收入10.00万元。本单位支出10.00万元。', 'department')).toEqual([]);
  expect(said('本单位收入10.00万元。财政部门批复。', 'unit')).toEqual([]);
});
