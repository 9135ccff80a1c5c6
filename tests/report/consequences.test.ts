/** 1,429.75 stands in fifteen places of the sample; one of them is told as a difference of scope, and two print it wrongly. */
import { expect, test } from 'vitest';
import { check } from '../../src/index.js';
import { consequencesOf } from '../../src/report/consequences.js';
import { inputOf } from '../fixtures/fixture.js';

const { documents } = await check([inputOf('district-office', 'document.txt')]);
const [document] = documents;
if (!document) throw new Error('no document');

test('all places of the quantity', () => {
  const { same } = consequencesOf(document, ['t7.total.total']);
  const places = same.map(({ table, printed }) => `${table ?? '说明'} ${printed}`).sort();
  const count = (place: string): number => places.filter((one) => one === place).length;
  // 表一×5, 表二, 表六×3, 表八, 表十; the sentence on the appropriation differs in scope, so that three of four sentences are left
  expect(['表一', '表二', '表六', '表八', '表十', '说明'].map((table) => count(`${table} 1,429.75`))).toEqual([
    5, 1, 3, 1, 1, 3,
  ]);
  expect(count('表七 1,429.76')).toBe(2);
  expect(places).toHaveLength(16);
});

test('what is worked out from it: the change against last year, the parts', () => {
  const { derived } = consequencesOf(document, ['t7.total.total']);
  const changes = derived.filter(({ how }) => how === 'change').map(({ cell }) => cell.printed);
  expect(changes).toContain('31.57');
  const parts = derived
    .filter(({ how, cell }) => how === 'part' && cell.table === '表七')
    .map(({ cell }) => cell.row?.code);
  // Classes 201, 208, 210, 221, in two columns
  expect(parts).toEqual(['201', '201', '208', '208', '210', '210', '221', '221']);
});
