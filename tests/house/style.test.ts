/** What the style asks of source files and can be counted. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { VERSION } from '../../src/contract/version.js';
import { codeOf, ROOT, SOURCES, type Source } from './sources.js';

const MEDIAN = 80;
const MOST = 320;

test('files are short: a long one is a missing noun', () => {
  const lengths = SOURCES.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }));
  expect(lengths.filter(({ lines }) => lines > MOST)).toEqual([]);
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(MEDIAN);
});

test('a module opens with a paragraph on what it is', () => {
  const silent = SOURCES.filter(({ text }) => !text.startsWith('/**')).map(({ path }) => path);
  expect(silent).toEqual([]);
});

test('no file is called after a drawer', () => {
  const drawers = /(?:^|\/)(?:utils?|helpers?|managers?|common|misc)(?:\/|\.ts$)/;
  expect(SOURCES.filter(({ path }) => drawers.test(path))).toEqual([]);
});

/** Conversions to floating point: where the number is no amount, or an integer in the safe range. */
const NO_AMOUNTS: Readonly<Record<string, string>> = {
  'model/amount.ts Number.parseInt(': 'whole steps of print, given up where they leave the safe integers',
  'model/amount.ts .toNumber(': 'whole steps of print, given up where they leave the safe integers',
  'check/gap.ts .toNumber(': 'a number of steps, not an amount',
  'annotate/workbook.ts Number.parseInt(': 'the number of a row of a sheet',
  'annotate/word.ts Number.parseInt(': 'the number of a comment',
  'report/office/list.ts .toNumber(': 'a cell of a workbook holds a binary number; nothing is reckoned with it',
  'recognise/narrative/claims.ts Number.parseInt(': 'a year',
  'recognise/narrative/figures.ts Number.parseInt(': 'a year, and the number of an item',
  'recognise/words/heading.ts Number.parseInt(': 'a year',
  'recognise/words/body.ts Number.parseInt(': 'a page number',
  'settings/own/parse.ts Number.parseInt(': 'a year',
  'rules/form/years.ts Number.parseInt(': 'a year',
  'rules/form/unit-count.ts Number.parseInt(': 'a number of units',
  'cli/waivers.ts Number.parseInt(': 'a year',
};

/** Readers of files: spans, indexes and counts of a format; a cell of a workbook is a binary number in the file itself. */
const NO_AMOUNTS_IN: Readonly<Record<string, string>> = {
  'load/word/': 'spans, levels and numbers of lists',
  'load/html/': 'spans and codes of characters',
  'load/workbook/':
    'places of cells; the binary number of a cell, made a decimal of fifteen digits as office programs show it',
};

test('no amount becomes a floating-point number', () => {
  const conversions = /\bparseFloat\(|\bNumber\(|\bNumber\.parse(?:Int|Float)\(|(?<![\w.])parseInt\(|\.toNumber\(/g;
  const found = SOURCES.flatMap((source) =>
    [...codeOf(source).matchAll(conversions)].map(([call]) => `${source.path} ${call}`),
  );
  const prefixes = Object.keys(NO_AMOUNTS_IN);
  const judged = found.filter((one) => !prefixes.some((prefix) => one.startsWith(prefix)));
  expect(judged.filter((one) => NO_AMOUNTS[one] === undefined)).toEqual([]);
  expect(
    prefixes.filter((prefix) => !found.some((one) => one.startsWith(prefix))),
    'reasons for nothing',
  ).toEqual([]);
  expect(
    Object.keys(NO_AMOUNTS).filter((one) => !found.includes(one)),
    'reasons for nothing',
  ).toEqual([]);
});

/** Where regular expressions may speak Chinese: where printed words are read. */
const READERS = [
  'recognise/',
  'data/',
  'vocabulary/',
  'rules/form/',
  'rules/performance/',
  'rules/plausibility/',
  'rules/disclosure/',
  'model/private.ts',
];
const EXPRESSION =
  /(?<=[=(,:?&|!\s[])\/(?![/*\s])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[dgimsuvy]*(?=[.,;)\s\]])/g;
const CHINESE = /\p{Script=Han}/u;

const chineseExpressions = (source: Source): string[] =>
  [...codeOf(source).matchAll(EXPRESSION)].map(([expression]) => expression).filter((one) => CHINESE.test(one));

test('no regular expression speaks Chinese outside recognition', () => {
  const found = SOURCES.filter(({ path }) => !READERS.some((reader) => path.startsWith(reader))).flatMap((source) =>
    chineseExpressions(source).map((expression) => `${source.path} ${expression}`),
  );
  expect(found).toEqual([]);
});

test('and the search for them finds those of recognition', () => {
  expect(SOURCES.filter((source) => chineseExpressions(source).length > 0).length).toBeGreaterThan(5);
});

test('nothing is left to do, and no code is commented out', () => {
  const left = SOURCES.filter(({ text }) =>
    /\b(?:TODO|FIXME|XXX|HACK)\b|^\s*\/\/\s*(?:const|let|return|import|if \()/m.test(text),
  );
  expect(left.map(({ path }) => path)).toEqual([]);
});

test('tracked files name no path of a machine', () => {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean);
  const machine = new RegExp(`(?<![\\w.@-])/(?:${['work', 'tmp', 'root'].join('|')})\\b`);
  const naming = files.filter((file) => {
    const text = readIfText(`${ROOT}${file}`);
    return text !== null && machine.test(text);
  });
  expect(naming).toEqual([]);
});

/** Null for what is gone from the working tree and for what is no text. */
function readIfText(file: string): string | null {
  try {
    const bytes = readFileSync(file);
    return bytes.includes(0) ? null : bytes.toString('utf8');
  } catch {
    return null;
  }
}

test('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'));
  expect(VERSION).toBe(version);
});
