import { expect, test } from 'vitest';
import { placeholder } from '../../src/rules/form/index.js';
import { findingsBy, saidBy, wordsOf } from './form-words.js';

test.each([
  ['占位符', 'XX局负责全区档案工作。'],
  ['占位符', '20××年收入预算8.00万元。'],
  ['选项', '比上年增加（减少）3.00万元。'],
  ['选项', '决算数大于（小于）预算数的原因是人员变动。'],
  ['原因', '比上年增加3.00万元，主要原因是。'],
  ['填写要求', '无政府性基金收支的，仍保留该表格式，并在本表下方作下述说明：本年无数据。'],
  ['填写要求', '请填写本单位职责。'],
  ['占比', '基本支出8.00万元，占%。'],
  ['占比', '会议费占基本支出预算%。'],
  ['数字', '公务接待费为万元，比上年下降%。'],
  ['括号', '云汀街道办事处（）负责本辖区工作。'],
  ['空格线', '共有车辆____辆。'],
])('%s：%s', (_, text) => {
  const found = findingsBy(placeholder, wordsOf(text));
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ severity }) => severity === 'warning')).toBe(true);
});

test('one kind makes one finding, however often it stands', () => {
  const document = wordsOf(`XX局2024年预算。\n${'XX科负责XX工作。'.repeat(150)}`);
  const [finding, ...others] = findingsBy(placeholder, document);
  expect(others).toEqual([]);
  // One on the cover, then 150 times two.
  expect(finding?.message.zh).toContain('301处');
});

test.each([
  '联系人某某，电话136****0001。',
  '比上年增加3.00万元，主要原因是人员增加。',
  '基本支出占76.23%；占比（%）见附表。',
  '因公出国（境）费用0万元。',
  '以上数据单位为万元，每万元GDP能耗下降3%。',
  '网址为www.example.cn/XXGK/index。',
  '增加（减少）额见附表。',
  '“三公”经费见《附表》。',
])('%s不列', (text) => {
  expect(saidBy(placeholder, wordsOf(text))).toEqual([]);
});
