/** The fixture with the three slips of the sample that started the project: each is named, with its value and what it explains. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from '../../src/index.js';
import { inputOf } from '../fixtures/fixture.js';

const { documents } = await check([inputOf('district-office', 'document.txt')]);
const [document] = documents;

test('three slips, and what is right', () => {
  const cells = new Map(document?.tables.flatMap((table) => table.cells.map((cell) => [cell.id, cell])));
  const said = document?.causes.map(({ cells: ids, suggested, certainty }) => {
    const [cell] = ids.map((id) => cells.get(id));
    return [cell?.table, cell?.row?.code ?? cell?.row?.name, cell?.printed, suggested.printed, certainty];
  });
  expect(said).toEqual([
    // 11 classes below 301 add up to 926.80, and 1,009.87 = 926.80 + 83.07
    ['表三', '301', '926.81', '926.80', 'certain'],
    // Every other table prints 1,429.75
    ['表七', '合计', '1,429.76', '1,429.75', 'certain'],
    // 201 above it and the six items below it print and give 1,088.80, as do two other tables; the gap is the carryover
    ['表七', '20103', '1,088.19', '1,088.80', 'certain'],
  ]);
});

test('a sentence in 万元 agrees with tables in 元, and is told which', async () => {
  // The tables print 962,450 and the sentence 96.25; 92.65 exchanges two digits. 962,450 元 is 96.25 to the last digit of the sentence.
  const page = readFileSync('fixtures/sub-district-in-yuan/document.html', 'utf8');
  const wrong = page.replace('科目96.25万元', '科目92.65万元');
  expect(wrong).not.toBe(page);
  const { documents: checked } = await check([{ name: 'a.html', bytes: new TextEncoder().encode(wrong) }]);
  const [message] = checked[0]?.causes.map((cause) => cause.message.zh) ?? [];
  expect(message).toContain('92.65万元，应为96.25万元');
  expect(message).toMatch(/改正后与《[^》]*收入预算总表》、《[^》]*支出预算总表》.*一致/);
  expect(message).not.toContain('说明一致');
});

test('every error has a cause, and a cause explains each of its findings once', () => {
  const errors = document?.findings.filter(({ severity }) => severity === 'error') ?? [];
  expect(errors.length).toBe(9);
  expect(errors.filter(({ cause }) => cause === undefined)).toEqual([]);
  const explained = document?.causes.flatMap(({ explains }) => explains) ?? [];
  expect(new Set(explained).size).toBe(explained.length);
});

test('the carryover that was left out is named in both languages', () => {
  const cause = document?.causes.find(({ kind }) => kind === 'omitted');
  expect(cause?.message.zh).toContain('少0.61，与表一“二、上年结转”同数，疑漏加');
  expect(cause?.message.en).toContain('short by 0.61');
  expect(cause?.corrections.map(({ printed }) => printed)).toEqual(['1,088.80', '1,088.80']);
});

test('the misprints of the fixture that was planned to have them', async () => {
  const planned = await check([inputOf('planned-misprints', 'document.txt')]);
  const said = planned.documents[0]?.causes.map(({ kind, suggested }) => `${kind} ${suggested.printed}`);
  // F, G, H, B, C, D, A of its SOURCE.md; E (weights) and I (a note) are no figures that sums could tell.
  expect(said).toEqual([
    'transposition 1,410.66',
    'direction -42.35',
    'omittedItem 78.93',
    'transposition 22.16',
    'transposition 24.73',
    'digit 40.20',
    'transposition 56.40',
  ]);
});
