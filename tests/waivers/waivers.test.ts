/** Baselines: what is waived, what grows, what is past its day, and that a reprint changes nothing. */
import { describe, expect, it } from 'vitest';
import { parseBaseline } from '../../src/contract/schema/index.js';
import { applyBaseline, type Baseline, check, type Result, type Waiver } from '../../src/index.js';
import { identityOf } from '../../src/model/identity.js';
import { baselineText, NO_WAIVERS, openFindings, withAdditions } from '../../src/waivers/index.js';
import { documentsOf, inputOf } from '../fixtures/fixture.js';

const RESULT = await check([inputOf('district-office')]);
const DAY = '2025-06-01';
const ANSWER = { who: '预算股', why: '已说明', until: '2025-12-31' };
const ALL = withAdditions(NO_WAIVERS, openFindings(RESULT, NO_WAIVERS, ['error']), ANSWER);

const FIRST = ALL.waivers[0] as Waiver;
const only = (change: Partial<Waiver>): Baseline => ({ ...ALL, waivers: [{ ...FIRST, ...change }] });
const laid = (baseline: Baseline, day = DAY): Result => applyBaseline(RESULT, baseline, day);
const findingOf = ({ documents }: Result) =>
  documents[0]?.findings.find(({ fingerprint, rule }) => fingerprint === FIRST.fingerprint && rule === FIRST.rule);

describe('a baseline', () => {
  it('waives what it names: shown, marked, and not counted', () => {
    const { documents, summary } = laid(ALL);
    expect(ALL.waivers).toHaveLength(9);
    expect(documents[0]?.findings).toHaveLength(RESULT.documents[0]?.findings.length ?? 0);
    expect(documents[0]?.findings.filter(({ waived }) => waived)).toHaveLength(9);
    expect([summary.errors, summary.notes]).toEqual([0, RESULT.summary.notes]);
    expect(summary.waivers?.map(({ state }) => state)).toEqual(Array(9).fill('applied'));
  });

  it('is the same for the library', async () => {
    const { summary } = await check([inputOf('district-office')], { baseline: ALL, asOf: DAY });
    expect(summary).toEqual(laid(ALL).summary);
  });

  it('holds to its last day and not longer; then the finding counts, and the waiver is a note', () => {
    expect(laid(ALL, '2025-12-31').summary.errors).toBe(0);
    const { summary } = laid(only({}), '2026-01-01');
    expect([summary.errors, summary.notes - RESULT.summary.notes]).toEqual([RESULT.summary.errors, 1]);
    expect(summary.waivers?.map(({ state, message }) => [state, message.zh])).toEqual([
      ['expired', '豁免已于2025-12-31到期，按未豁免处理。'],
    ]);
  });

  it.each([
    // The gap of 表三 301 is 926.81 − 926.80 = 0.01 万元, 100 元.
    ['100', true],
    ['150', true],
    ['99.99', false],
    ['-100', false],
  ])('of a gap of %s yuan: still waived %s', (gap, waived) => {
    const finding = findingOf(laid(only({ gap })));
    expect(finding?.waived === true).toBe(waived);
    expect(finding?.hints.map(({ kind }) => kind)).toEqual(waived ? [] : ['waiver-grown']);
  });

  it('says from what to what a gap grew', () => {
    expect(findingOf(laid(only({ gap: '50.5' })))?.hints.at(-1)?.message.zh).toBe(
      '差额由豁免时的50.50元变为100元，豁免不再适用，请重新核实。',
    );
  });

  it('alarms where a finding names more places than it did', () => {
    const finding = RESULT.documents[0]?.findings.find(({ odd }) => odd.length > 0);
    const waiver = {
      ...FIRST,
      fingerprint: finding?.fingerprint ?? '',
      rule: finding?.rule ?? '',
      gap: null,
      places: 0,
    };
    const { summary } = laid({ ...ALL, waivers: [waiver] });
    expect(summary.waivers?.map(({ state }) => state)).toEqual(['grown']);
  });

  it('names waivers that nothing was found for, of documents that were checked', () => {
    const { summary } = laid(only({ fingerprint: '0000000000000000' }));
    expect(summary.waivers?.map(({ state, finding }) => [state, finding])).toEqual([['unmatched', null]]);
    expect(summary.notes).toBe(RESULT.summary.notes + 1);
    expect(laid(only({ document: 'another' })).summary.waivers).toEqual([]);
  });

  it('never waives an input that could not be read', async () => {
    const result = await check([{ name: 'a.txt', bytes: new Uint8Array() }], { baseline: ALL, asOf: DAY });
    expect(result.summary.unread).toHaveLength(1);
    expect(result.summary.waivers).toEqual([]);
  });
});

describe('an update', () => {
  it('takes in what is open, and leaves the other entries as they are', () => {
    const grown = { ...ALL, waivers: ALL.waivers.map((waiver, at) => (at === 0 ? { ...waiver, gap: '1' } : waiver)) };
    const open = openFindings(laid(grown), grown, ['error']);
    expect(open.map(({ before, finding }) => [before?.gap, finding.equation?.residual])).toEqual([['1', '100']]);
    const updated = withAdditions(grown, open, { ...ANSWER, why: '另行说明' });
    expect(updated.waivers).toHaveLength(9);
    expect(updated.waivers.filter(({ why }) => why === '另行说明')).toHaveLength(1);
    expect(updated.waivers.slice(1)).toEqual(ALL.waivers.slice(1));
  });

  it('writes the same bytes in whatever order', () => {
    expect(baselineText({ ...ALL, waivers: ALL.waivers.toReversed() })).toBe(baselineText(ALL));
    expect(parseBaseline(baselineText(ALL))).toEqual({ baseline: JSON.parse(baselineText(ALL)) });
  });
});

describe('the file of a baseline', () => {
  const { who: _, ...nobody } = FIRST;
  it.each([
    [JSON.stringify({ ...ALL, waivers: [nobody] }), 'waivers.0.who'],
    [JSON.stringify({ ...ALL, waivers: [{ ...FIRST, why: ' ' }] }), 'waivers.0.why'],
    [JSON.stringify({ ...ALL, waivers: [{ ...FIRST, until: 'later' }] }), 'waivers.0.until'],
    [JSON.stringify({ ...ALL, waivers: [FIRST, FIRST] }), 'waivers.1'],
    ['no JSON', ''],
  ])('%#: is refused at %s', (text, at) => {
    expect(parseBaseline(text)).toEqual({ at });
  });
});

describe('a reprint', () => {
  /** Formats in which every column is known, as it is in the text. */
  const formats = documentsOf('bureau-with-funds').filter((name) => !name.includes('soup'));

  it.each(formats)('of a document as %s is waived by the same baseline', async (name) => {
    const text = await check([inputOf('bureau-with-funds')]);
    const other = await check([inputOf('bureau-with-funds', name)]);
    const baseline = withAdditions(NO_WAIVERS, openFindings(text, NO_WAIVERS, ['error', 'warning', 'note']), ANSWER);
    expect(baseline.waivers.length).toBeGreaterThan(0);
    const { summary } = applyBaseline(other, baseline, DAY);
    expect(summary.waivers?.filter(({ state }) => state !== 'applied')).toEqual([]);
    expect([summary.errors, summary.warnings]).toEqual([0, 0]);
  });
});

describe('copies of a document in one run', () => {
  const bytes = inputOf('district-office').bytes;
  const own = inputOf('district-office').name;
  const together = (...names: string[]): Promise<Result> => check(names.map((name) => ({ name, bytes })));

  it('have the fingerprints that they have alone, in whatever order', async () => {
    const [first, second] = (await together('b.txt', 'a.txt')).documents;
    expect([first?.id, second?.id]).toEqual([RESULT.documents[0]?.id, `${RESULT.documents[0]?.id}~2`]);
    const prints = (document: Result['documents'][number] | undefined) =>
      document?.findings.map(({ id, fingerprint }) => [id, fingerprint]);
    expect(prints(first)).toEqual(prints(RESULT.documents[0]));
    expect(prints(second)).toEqual(prints(first));
  });

  it('are waived by one baseline, and each waiver is said of each', async () => {
    const { documents, summary } = applyBaseline(await together('a.txt', own), ALL, DAY);
    expect(summary.errors).toBe(0);
    expect(summary.waivers?.map(({ state }) => state)).toEqual(Array(18).fill('applied'));
    expect(new Set(summary.waivers?.map(({ document }) => document))).toEqual(new Set(documents.map(({ id }) => id)));
  });

  it('are taken into a baseline once, with the greater gap', async () => {
    const copies = await together('a.txt', 'b.txt');
    expect(openFindings(copies, NO_WAIVERS, ['error'])).toHaveLength(9);
    const [one, two] = copies.documents as [Result['documents'][number], Result['documents'][number]];
    // the gap of 100 yuan is 200 in the second copy
    const changed = {
      ...two,
      findings: two.findings.map((finding) =>
        finding.equation?.residual === '100'
          ? { ...finding, equation: { ...finding.equation, residual: '200' } }
          : finding,
      ),
    };
    for (const documents of [
      [one, changed],
      [changed, one],
    ]) {
      const taken = openFindings({ ...copies, documents }, NO_WAIVERS, ['error']);
      const baseline = withAdditions(NO_WAIVERS, taken, ANSWER);
      expect(applyBaseline({ ...copies, documents }, baseline, DAY).summary.errors).toBe(0);
      expect(baseline.waivers.map(({ gap }) => gap)).toContain('200');
    }
  });

  it('are no copies where no organisation was read', () => {
    expect(identityOf({ id: 'unnamed-2025~2', organisation: null })).toBe('unnamed-2025~2');
    expect(identityOf({ id: '某局-2025~2', organisation: '某局' })).toBe('某局-2025');
  });
});

it('whether questions are asked changes the number of no finding', async () => {
  const quiet = await check([inputOf('district-office')], { rules: { 'plausibility/*': 'off' } });
  const findings = RESULT.documents[0]?.findings ?? [];
  const asked = findings.filter(({ rule }) => rule.startsWith('plausibility/'));
  expect(asked.length).toBeGreaterThan(0);
  expect(quiet.documents[0]?.findings).toEqual(findings.filter((finding) => !asked.includes(finding)));
});
