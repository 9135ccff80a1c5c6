/**
 * What each of many sentences says, as `sentences.txt` writes it down by hand: a heading (预算 of 2025 or 决算 of 2024), then each sentence and
 * below it its claims.
 *
 *     project 300.00            an amount; `:budget`, `:adjusted`, `:execution`, `:accounts` where the words say which figure; `@2024` of another year
 *     project +30.00|2024       a change against a year, `-` down, `=` the same; a kind of figure stands before the year
 *     project -9.09%|2024       a percentage of growth
 *     basic share 62.50%        of the whole; `done 94.01%` of the budget; `count 6` of cars
 *     <basic 500.00             a part after 其中; `~` after 主要是
 *     ? 120.00                  a figure whose words name nothing that is known: it is listed as untied
 *     project none              无…预算
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { read } from '../../../src/index.js';
import type { Claim, Document } from '../../../src/model/document.js';

const TEXT = readFileSync(new URL('sentences.txt', import.meta.url), 'utf8');

interface Group {
  readonly heading: string;
  readonly cases: readonly (readonly [sentence: string, claims: string])[];
}

const GROUPS: readonly Group[] = TEXT.trim()
  .split(/^# /m)
  .filter((block) => block !== '')
  .map((block) => {
    const [heading = '', ...lines] = block.trim().split('\n');
    const cases = lines.flatMap((line, at) =>
      line.startsWith('  ') ? [[lines[at - 1] ?? '', line.trim()] as const] : [],
    );
    return { heading, cases };
  });

const against = ({ base, baseYear }: Claim): string => [base, baseYear].filter((part) => part !== null).join(' ');

function shown(claim: Claim, { year }: Document): string {
  const { subject, measure, direction, cell, of, base, partOf, lead, none } = claim;
  const printed = cell?.amount.printed ?? '';
  const name = `${partOf === null ? '' : lead === 'mainly' ? '~' : '<'}${subject ?? '?'}`;
  if (measure === 'amount') {
    const other = claim.year !== null && claim.year !== year ? `@${claim.year}` : '';
    return `${name}${of === null ? '' : `:${of}`} ${none ? 'none' : printed}${other}`;
  }
  if (measure === 'change') {
    const change = direction === 'same' ? '=' : `${direction === 'up' ? '+' : '-'}${printed}`;
    return `${name} ${change}|${against(claim)}`;
  }
  if (measure === 'percent') return `${name} ${direction === 'down' ? '-' : '+'}${printed}%|${against(claim)}`;
  if (measure === 'share') return `${subject ?? '?'} share ${printed}%`;
  if (measure === 'completion') return `${subject ?? '?'} done ${printed}%${base === null ? '' : `|${base}`}`;
  return `${name} count ${printed}`;
}

async function claimsIn(heading: string, sentence: string): Promise<string> {
  const [kind, ...words] = heading.split(' ');
  const title = kind === '决算' ? '2024年度部门决算' : '2025年部门预算';
  const section = /^[一二三四五六七八九]、/.test(words.join(' ')) ? words.join(' ') : `一、${words.join(' ')}`;
  const bytes = new TextEncoder().encode(`某市某局\n${title}\n${section}\n${sentence}\n`);
  const { documents } = await read([{ name: 'a.txt', bytes }]);
  const [document] = documents;
  if (!document) return '-';
  expect(document.strays).toEqual([]);
  return document.claims.map((claim) => shown(claim, document)).join(' ; ');
}

test('there are enough of them, and no sentence twice', () => {
  const sentences = GROUPS.flatMap(({ heading, cases }) => cases.map(([sentence]) => `${heading} ${sentence}`));
  expect(sentences.length).toBeGreaterThanOrEqual(150);
  expect(new Set(sentences).size).toBe(sentences.length);
});

describe.each(GROUPS)('$heading', ({ heading, cases }) => {
  test.each(cases)('%s', async (sentence, claims) => {
    expect(await claimsIn(heading, sentence)).toBe(claims);
  });
});
