/** What a reader has to deal with, and in which words. */
import { expect, test } from 'vitest';
import type { ResultCause, ResultCell, ResultCorrection } from '../../src/index.js';
import { countsOf, itemsOf, reasonOf } from '../../src/report/items.js';
import { suggestedWords } from '../../src/report/suggested.js';
import { sampleDocument } from './sample-result.js';

const [claim] = sampleDocument.narrative;
const [cell] = sampleDocument.tables[0]?.cells ?? [];
if (!claim || !cell) throw new Error('no figures');

const correction = (printed: string, value: string): ResultCorrection => ({ cell: 'x', blank: null, printed, value });

test('in a sentence the direction changes and no sign is printed; in a table the figure does', () => {
  const fall: ResultCell = { ...claim, printed: '36.35' };
  expect(suggestedWords(correction('-36.35', '-363500'), fall).zh).toBe('增减方向相反');
  expect(suggestedWords(correction('36.53', '365300'), fall).zh).toBe('36.53');
  expect(suggestedWords(correction('-36.35', '-363500'), { ...cell, printed: '36.35' }).zh).toBe('-36.35');
  expect(suggestedWords(correction('', '0'), cell).en).toBe('blank');
});

test('what a cause may settle is to be looked at after it', () => {
  const undecided = { rule: 'x', instance: 'x', reason: { zh: '甲', en: 'A' }, evidence: [claim] };
  const cause = { id: 'c2', cells: [claim.id] } as unknown as ResultCause;
  expect(reasonOf({ causes: [cause] }, undecided as never).zh).toBe('甲（待 c2 改正后再核对）');
  expect(reasonOf({ causes: [{ ...cause, cells: [cell.id] }] }, undecided as never).zh).toBe('甲');
});

test('items are counted, not the equations that each breaks: roundings and questions are none', () => {
  // f1 and f2 to correct, f3 to verify; f4 is within rounding
  expect(countsOf(itemsOf(sampleDocument))).toEqual({ error: 2, warning: 1, note: 0 });
});
