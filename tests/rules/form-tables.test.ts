import { expect, test } from 'vitest';
import type { Document, TableKind } from '../../src/model/document.js';
import { mandatoryTables } from '../../src/rules/form/index.js';
import { findingsBy, wordsOf } from './form-words.js';

const KINDS: readonly TableKind[] = [
  'summary',
  'revenueSummary',
  'expenditureSummary',
  'appropriationSummary',
  'generalPublicExpenditure',
  'generalPublicBasic',
  'threePublic',
  'governmentFundsExpenditure',
  'stateCapitalExpenditure',
];
const tablesOf = (kinds: readonly TableKind[]): string =>
  kinds.map((kind, at) => `表${at + 1} ${kind}\ncolumns: total\ntotal | 1.00`).join('\n');
const ASKED = {
  tables: KINDS.map((kind) => (kind === 'stateCapitalExpenditure' ? { kind, since: 2021 } : { kind })),
  sections: [],
  emptyNote: false,
};
const without = (...kinds: TableKind[]): readonly TableKind[] => KINDS.filter((kind) => !kinds.includes(kind));
const said = (kinds: readonly TableKind[], text = '某局预算公开', more: Partial<Document> = {}): string[] =>
  findingsBy(mandatoryTables, wordsOf(text, { mandatory: ASKED, year: 2025, ...more }, tablesOf(kinds))).map(
    ({ severity, message }) => `${severity} ${message.zh}`,
  );

test('all nine tables are there', () => {
  expect(said(KINDS)).toEqual([]);
});

test('tables that are missing are one warning that names them', () => {
  const [finding, ...others] = said(without('threePublic', 'governmentFundsExpenditure'));
  expect(others).toEqual([]);
  expect(finding).toMatch(/^warning 未见《“三公”经费支出表》、《政府性基金预算支出表》/);
});

test('money that the text says there is none of is a note', () => {
  const [finding] = said(without('governmentFundsExpenditure'), '本部门无政府性基金预算安排的支出。');
  expect(finding).toMatch(/^note /);
});

test('a table that the form of the place does not have is common to its units: a note', () => {
  const tables = ASKED.tables.map((one) =>
    one.kind === 'stateCapitalExpenditure' ? ({ ...one, noForm: true } as const) : one,
  );
  const [finding] = said(without('stateCapitalExpenditure'), '某局', { mandatory: { ...ASKED, tables } });
  expect(finding).toMatch(/^note .*共性问题/);
});

test('before the year in which it was asked for, a table is not missed', () => {
  expect(said(without('stateCapitalExpenditure'), '某局', { year: 2020 })).toEqual([]);
  expect(said(without('stateCapitalExpenditure'), '某局', { year: 2021 })).toHaveLength(1);
});

test('an extract is not asked for the rest: five of nine tables', () => {
  expect(said(KINDS.slice(0, 5))).toEqual([]);
});

test('a title of a table that was not read as one leaves it open', () => {
  expect(said(without('threePublic'), '一般公共预算“三公”经费支出表')).toEqual([]);
});

test('nothing is asked where the layout asks for nothing, nor of a government', () => {
  const bare = wordsOf('某局', { year: 2025 }, tablesOf(without('threePublic')));
  expect(findingsBy(mandatoryTables, bare)).toEqual([]);
  expect(said(without('threePublic'), '某局', { level: 'government' })).toEqual([]);
});
