import { expect, test } from 'vitest';
import { contact } from '../../src/rules/disclosure/index.js';
import { saidBy, wordsOf } from './form-words.js';

const said = (text: string): string[] => saidBy(contact, wordsOf(text));

test.each(['联系人：张三 联系电话：021-63661234', '填报人: 李小四，电话 63661234'])(
  'a name with a telephone: %s',
  (text) => {
    const [finding, ...others] = said(text);
    expect(others).toEqual([]);
    expect(finding).toMatch(/^note \| [张李]\*+$/);
  },
);

test.each(['联系电话：021-63661234', '联系人：某某 联系电话：63661234', '联系人：张三', '制表人：王五 合计 1,234.00'])(
  'none: %s',
  (text) => {
    expect(said(text)).toEqual([]);
  },
);
