import { expect, test } from 'vitest';
import { author } from '../../src/rules/disclosure/index.js';
import { saidBy, wordsOf } from './form-words.js';

const said = (...names: string[]): string[] =>
  saidBy(author, wordsOf('某局', { authors: names.map((name) => ({ file: 'a.docx', name })) }));

test('a person, masked', () => {
  expect(said('张三')).toEqual(['note | 张*']);
  expect(said('欧阳文', '王小明')).toEqual(['note | 王**']);
});

test.each(['Administrator', 'user', '预算科', '金山办公', '张江镇财政所', '微软用户', '', '高级管理员'])(
  'no person: %s',
  (name) => {
    expect(said(name)).toEqual([]);
  },
);

test('a file that names nobody', () => {
  expect(saidBy(author, wordsOf('某局'))).toEqual([]);
});
