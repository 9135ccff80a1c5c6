/** What reports say of waivers: that one no longer applies, and why; and of a matter that is waived no more than that. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  applyBaseline,
  check,
  NO_WAIVERS,
  openFindings,
  type Result,
  rules,
  type Waiver,
  withAdditions,
} from '../../src/index.js';
import { formats } from '../../src/report/index.js';
import { isRemark, itemsOf, unexplainedOf } from '../../src/report/items.js';

const FIXTURE = 'fixtures/district-office/document.txt';
const real = await check([{ name: FIXTURE, bytes: readFileSync(FIXTURE) }]);
const ALL = withAdditions(NO_WAIVERS, openFindings(real, NO_WAIVERS, ['error']), {
  who: 'A',
  why: 'B',
  until: '2099-01-01',
});

const laid = (change: (waiver: Waiver) => Waiver): Result =>
  applyBaseline(real, { ...ALL, waivers: ALL.waivers.map(change) }, '2026-01-01');
const waived = laid((waiver) => waiver);
/** Only 表七 20103, short by 0.61 万元 (6,100 元), is beyond what was waived. */
const grown = laid((waiver) => (waiver.gap === '-6100' ? { ...waiver, gap: '-5000' } : waiver));

const render = async (format: string, result: Result): Promise<string> =>
  String(await formats[format]?.render(result, { language: 'zh', columns: 200, colour: false, rules }));

describe('a waiver that no longer applies', () => {
  const WHY = '差额由豁免时的-5000元变为-6100元，豁免不再适用，请重新核实。';

  test.each([
    ['terminal', 1],
    ['markdown', 1],
    ['github', 1],
    ['sarif', 1],
    // in the list, in the notice and in the self-check
    ['html', 3],
    // a line for each finding: 表七 20103 is short of its items and of 表二, in two columns
    ['junit', 4],
  ])('is told by %s', async (format, times) => {
    expect((await render(format, grown)).split(WHY).length - 1).toBe(times);
  });

  test.each(['notice', 'selfcheck', 'evidence'])('is told by the paper %s', async (format) => {
    const bytes = await formats[format]?.render(grown, {
      language: 'zh',
      columns: 80,
      colour: false,
      rules,
      file: 'a.docx',
    });
    const xml = strFromU8(unzipSync(bytes as Uint8Array)['word/document.xml'] ?? new Uint8Array());
    expect(xml.replace(/<[^>]+>/g, '').split(WHY).length - 1).toBe(1);
  });

  test('is told by the brief in a few words', async () => {
    expect((await render('brief', grown)).match(/（原豁免不再适用）/g)).toHaveLength(1);
  });

  test('makes the result that tells of it an updated one, whichever of its findings grew', async () => {
    const { results } = JSON.parse(await render('sarif', grown)).runs[0];
    const updated = results.filter(({ baselineState }: { baselineState: string }) => baselineState === 'updated');
    expect(updated.map(({ properties }: { properties: { cause: string } }) => properties.cause)).toEqual(['c3']);
  });
});

test('the table of findings has the state of each waiver', async () => {
  const rows = (await render('jsonl', grown))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const states = rows.map(({ waived: isWaived, waiver }) => `${isWaived} ${waiver}`);
  // nine errors: 301, the total of 表七 in two columns, 201 against 20103 in two, 20103 against its items and 表二 in two columns each
  expect(states.slice(0, 9).toSorted()).toEqual([...Array(4).fill('false grown'), ...Array(5).fill('true applied')]);
  expect(new Set(states.slice(9))).toEqual(new Set(['false null']));
});

describe('a cause that is waived', () => {
  test('is no item because a rounding that it would mend too is left', async () => {
    const [document] = waived.documents;
    if (!document) throw new Error('no document');
    const left = document.findings.filter(({ cause, waived: isWaived }) => cause !== undefined && !isWaived);
    expect(left.length).toBeGreaterThan(0);
    expect(left.every(isRemark)).toBe(true);
    expect(itemsOf(document).filter(({ cause }) => cause !== null)).toEqual([]);
    expect(unexplainedOf(document)).toEqual(expect.arrayContaining(left));
    for (const format of ['terminal', 'markdown', 'github'])
      expect(await render(format, waived)).not.toMatch(/\bc[123]\b/);
  });

  test('is counted where it is not shown', async () => {
    expect(await render('markdown', waived)).toContain('\n已豁免 9 项；');
    expect(await render('github', waived)).toMatch(/^::notice title=gouji::另有.*已豁免 9 项/m);
  });
});

test('a waiver without a finding is told by Markdown and by GitHub', async () => {
  const [first] = ALL.waivers as readonly [Waiver];
  const stale = applyBaseline(real, { ...ALL, waivers: [{ ...first, fingerprint: '0'.repeat(16) }] }, '2026-01-01');
  expect(await render('markdown', stale)).toMatch(/^- ⚠ .*没有与此豁免相符的问题/m);
  expect(await render('github', stale)).toMatch(/豁免清单待清理 1 项/);
});
