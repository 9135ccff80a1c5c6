import { expect, test } from 'vitest';
import { organisation } from '../../src/rules/form/index.js';
import { findingsBy } from './form-words.js';
import { documentOf } from './notation.js';

const TABLE = 'summary\ncolumns: total\ntotal | 1.00';
const said = (...titles: string[]): string[] => {
  const document = documentOf(titles.map((_, at) => `表${at + 1} ${TABLE}`).join('\n'));
  const tables = document.tables.map((table, at) => ({
    ...table,
    title: titles[at] ?? '',
    location: { file: 'words.txt', line: at + 1 },
  }));
  return findingsBy(organisation, { ...document, tables }).map(({ severity, message }) => `${severity} ${message.zh}`);
};

test('one name throughout', () => {
  expect(said('东河区民政局收支总表', '东河区民政局收入总表', '东河区民政局支出总表')).toEqual([]);
});

test('one table bears the name of another office', () => {
  const [finding, ...others] = said(
    '东河区民政局收支总表',
    '东河区民政局收入总表',
    '东河区民政局支出总表',
    '东河区司法局“三公”经费表',
  );
  expect(others).toEqual([]);
  expect(finding).toMatch(/^warning 多数表的单位名称为“东河区民政局”，有1处写为“东河区司法局”/);
});

test('a short name is the same office', () => {
  expect(said('东河区民政局收支总表', '东河区民政局收入总表', '东河区民政局支出总表', '区民政局“三公”经费表')).toEqual(
    [],
  );
});

test('two names that stand twice each decide nothing', () => {
  expect(
    said('东河区民政局收支总表', '东河区民政局收入总表', '东河区司法局支出总表', '东河区司法局基本支出表'),
  ).toEqual([]);
});
