import { expect, test } from 'vitest';
import { punctuation } from '../../src/rules/form/index.js';
import { findingsBy, saidBy, wordsOf } from './form-words.js';

test('two marks where one belongs are said once, with their number', () => {
  const document = wordsOf(
    '# 一、职责\n负责档案工作。。承担信访、、接待工作；\n# 二、机构\n内设三个科室，，编制九人。',
  );
  const [finding, ...others] = findingsBy(punctuation, document);
  expect(others).toEqual([]);
  expect(finding?.severity).toBe('note');
  expect(finding?.message.zh).toContain('3处');
  expect(finding?.evidence.map(({ location }) => location.line)).toEqual([2, 2, 4]);
});

test('a doubled mark that a line break divides is one too', () => {
  expect(saidBy(punctuation, wordsOf('负责档案工作。\n。承担接待工作。'))).toEqual([
    'note | 负责档案工作。。承担接待工作',
  ]);
});

test.each([
  ['单个标点', '负责档案工作。承担信访、接待；编制九人。'],
  ['目录引导点', '一、部门职责。。。。。。。。3'],
  ['省略号和破折号', '包括培训……等——详见附件。'],
  ['千分位', '收入1,429.75万元，支出1,429.75万元。'],
])('%s不列', (_, text) => {
  expect(saidBy(punctuation, wordsOf(text))).toEqual([]);
});

test('text of a table is not examined', () => {
  expect(saidBy(punctuation, wordsOf('说明文字。\n| 目标一。。目标二'))).toEqual([]);
});
