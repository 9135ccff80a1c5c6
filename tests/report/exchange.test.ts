/** Reports for other programs, against their schemas and by what they say of a result made by hand and of real documents. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import {
  applyBaseline,
  check,
  NO_WAIVERS,
  openFindings,
  type Result,
  type ResultFinding,
  rules,
  withAdditions,
} from '../../src/index.js';
import { formats, type ReportOptions } from '../../src/report/index.js';
import { resultOf, sample, sampleDocument, severalDocuments } from './sample-result.js';

const OPTIONS: ReportOptions = { language: 'zh', columns: 80, colour: false, rules };
const FIXTURE = 'fixtures/district-office/document.txt';

const render = async (format: string, result: Result, options: Partial<ReportOptions> = {}): Promise<string> =>
  String(await formats[format]?.render(result, { ...OPTIONS, ...options }));

const schema = (name: string): string => readFileSync(join(import.meta.dirname, 'schemas', name), 'utf8');
const real = await check([{ name: FIXTURE, bytes: readFileSync(FIXTURE) }]);

/** A document whose words would steer whatever prints them. */
const HOSTILE = '=cmd|x, "<script>alert(1)</script>" | @everyone [a](javascript:1) %0A::error::x\u001b[2J';
const hostile: Result = resultOf([
  {
    ...sampleDocument,
    organisation: HOSTILE,
    findings: sampleDocument.findings.map((finding) => ({ ...finding, message: { zh: HOSTILE, en: HOSTILE } })),
    causes: [],
  },
]);

/** The first finding so many times, each a matter of its own. */
const copies = (count: number): ResultFinding[] =>
  sampleDocument.findings.slice(0, 1).flatMap((one) => {
    const { equation: _, ...said } = one;
    return Array.from({ length: count }, (__, at) => ({ ...said, id: `f${at + 1}` }));
  });

describe('SARIF', () => {
  // The schema of the standard (Microsoft's sarif-js-sdk, MIT), written in draft 04: but for the name of its id nothing in it differs from draft 07.
  const { $schema: _, id: __, ...standard } = JSON.parse(schema('sarif-2.1.0-rtm.5.json'));
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(standard);
  const valid = (text: string): Log => {
    const log = JSON.parse(text) as Log;
    expect(validate(log), JSON.stringify(validate.errors?.[0])).toBe(true);
    return log;
  };

  test.each([
    ['a result made by hand', sample],
    ['several documents', severalDocuments],
    ['a real document', real],
    ['hostile words', hostile],
  ])('of %s keeps the schema', async (_, result) => {
    valid(await render('sarif', result));
    valid(await render('sarif', result, { language: 'en' }));
  });

  test('lists all rules, and each result points at its own', async () => {
    const [run] = valid(await render('sarif', real)).runs;
    const listed = run?.tool.driver.rules ?? [];
    expect(listed.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    for (const one of run?.results ?? []) expect(listed[one.ruleIndex ?? -1]?.id).toBe(one.ruleId);
  });

  test('has one result for a cause: nine errors of the district office are three', async () => {
    const results = valid(await render('sarif', real)).runs[0]?.results ?? [];
    expect(results.filter(({ level }) => level === 'error')).toHaveLength(3);
    const ids = results.flatMap(({ properties }) => (properties as { findings: string[] }).findings);
    expect(ids.toSorted()).toEqual((real.documents[0]?.findings ?? []).map(({ id }) => id).toSorted());
  });

  test('regions are those of the text: the characters there are the figure', async () => {
    const lines = readFileSync(FIXTURE, 'utf8').split('\n');
    const results = valid(await render('sarif', real)).runs[0]?.results ?? [];
    const regions = results.flatMap(({ locations = [] }) =>
      locations.flatMap(({ physicalLocation, logicalLocations }) => {
        const { startLine = 0, startColumn, endColumn } = physicalLocation?.region ?? {};
        if (startColumn === undefined || endColumn === undefined) return [];
        return [
          [
            [...(lines[startLine - 1] ?? '')].slice(startColumn - 1, endColumn - 1).join(''),
            logicalLocations?.[0]?.name,
          ],
        ];
      }),
    );
    expect(regions.length).toBeGreaterThan(3);
    for (const [there, printed] of regions) expect(there).toBe(printed);
  });

  test('waived findings are suppressed and unchanged, the others new', async () => {
    const additions = openFindings(real, NO_WAIVERS, ['error']);
    const baseline = withAdditions(NO_WAIVERS, additions, { who: 'A', why: 'B', until: '2099-01-01' });
    const waived = applyBaseline(real, baseline, '2026-01-01');
    const results = valid(await render('sarif', waived)).runs[0]?.results ?? [];
    const suppressed = results.filter(({ suppressions }) => suppressions !== undefined);
    expect(suppressed).toHaveLength(9);
    expect(suppressed[0]?.suppressions?.[0]?.justification).toBe('A: B (2099-01-01)');
    for (const one of results) expect(one.baselineState).toBe(one.suppressions ? 'unchanged' : 'new');
  });

  test('of a baseline a finding that is gone is absent, one that grew is updated', async () => {
    const additions = openFindings(real, NO_WAIVERS, ['error']);
    const baseline = withAdditions(NO_WAIVERS, additions, { who: 'A', why: 'B', until: '2099-01-01' });
    const applied = applyBaseline(real, baseline, '2026-01-01');
    const [first, second, ...rest] = applied.summary.waivers ?? [];
    if (!first || !second) throw new Error('no waivers');
    const [gone, grown] = [
      { ...first, state: 'unmatched', finding: null },
      { ...second, state: 'grown' },
    ] as const;
    const open = applied.documents.map((document) => ({
      ...document,
      findings: document.findings
        .filter(({ id }) => id !== first.finding)
        .map((one) => (one.id === second.finding ? { ...one, waived: false } : one)),
    }));
    const changed = { ...applied, documents: open, summary: { ...applied.summary, waivers: [gone, grown, ...rest] } };
    const results = valid(await render('sarif', changed)).runs[0]?.results ?? [];
    const by = (state: string) => results.filter(({ baselineState }) => baselineState === state);
    expect(by('absent').map(({ partialFingerprints }) => partialFingerprints?.['gouji/v1'])).toEqual([
      gone.fingerprint,
    ]);
    expect(by('absent')[0]?.level).toBe('note');
    expect(by('updated').map(({ partialFingerprints }) => partialFingerprints?.['gouji/v1'])).toEqual([
      grown.fingerprint,
    ]);
    expect(by('unchanged')).toHaveLength(rest.length);
  });

  test('what was not read or decided is a notification of the run', async () => {
    const unread = { path: '扫描件.pdf', kind: 'unreadable', message: { zh: '不能读取', en: 'unreadable' } } as const;
    const result = { ...real, summary: { ...real.summary, unread: [unread] } };
    const [invocation] = valid(await render('sarif', result)).runs[0]?.invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(false);
    // one unread file, two equations of the district office that are undecided
    expect(invocation?.toolExecutionNotifications?.map(({ level }) => level)).toEqual(['error', 'note', 'note']);
  });
});

test('a result with a line leaves the hash of it to the host', async () => {
  const { results } = JSON.parse(await render('sarif', real)).runs[0];
  for (const { partialFingerprints } of results) expect(Object.keys(partialFingerprints)).toEqual(['gouji/v1']);
});

interface Found {
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

describe('JUnit', () => {
  const valid = async (text: string): Promise<void> => {
    const { valid: isValid, errors } = await validateXML({
      xml: { fileName: 'report.xml', contents: text },
      schema: { fileName: 'junit.xsd', contents: schema('junit.xsd') },
    });
    expect(isValid, errors[0]?.message).toBe(true);
  };

  test.each([
    ['a result made by hand', sample],
    ['several documents', severalDocuments],
    ['a real document', real],
    ['hostile words', hostile],
  ])('of %s keeps the schema', async (_, result) => valid(await render('junit', result)));

  test('has a case for each rule and document, with passes, failures and skips', async () => {
    const text = await render('junit', real);
    expect(text.match(/<testcase /g)).toHaveLength(rules.length);
    const failing = new Set(
      real.documents[0]?.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
    );
    expect([...text.matchAll(/<testcase name="([^"]+)"[^>]*>\s*<failure/g)].map(([, name]) => name)).toEqual(
      [...failing].sort(),
    );
    // the district office prints no table of funds by item: the rule has nothing to compare
    expect(text).toMatch(/name="balance\/fund-rows"[^>]*>\s*<skipped>本文件没有该规则所涉的数字</);
  });

  test('a failure names file and place, and what its cause suggests', async () => {
    const [, text = ''] =
      (await render('junit', real)).match(/name="footing\/columns"[^>]*>\s*<failure[^>]*>([^<]*)</) ?? [];
    expect(text.split('\n')).toEqual([
      expect.stringMatching(/^\[f1 error c1\] 表三.* @ fixtures\/district-office\/document\.txt 表三 第\d+行$/),
      expect.stringMatching(/^\[c1\] 表三.*应为926\.80万元/),
    ]);
  });

  test.each([
    ['zh', /^\[f1 error\] .*请核实后更正。（读法：明示） @ /],
    ['en', /^\[f1 error\] .*please check\. \(reading: stated\) @ /],
  ] as const)(
    'a finding says in %s on what its reading rests, a rule on words does not',
    async (language, expected) => {
      const findings = sampleDocument.findings.map((one, at) => (at === 1 ? { ...one, standing: null } : one));
      const text = await render('junit', resultOf([{ ...sampleDocument, findings }]), { language });
      const [, first] = text.match(/name="hierarchy\/functional"[^>]*>\s*<failure[^>]*>([^<]*)</) ?? [];
      expect(first).toMatch(expected);
      const [, second] = text.match(/name="restatement\/by-function"[^>]*>\s*<failure[^>]*>([^<]*)</) ?? [];
      expect(second).toMatch(/^\[f2 error\] /);
      expect(second).not.toMatch(/读法|reading/);
    },
  );

  test('documents of one title are told apart by their files', async () => {
    const bytes = readFileSync(FIXTURE);
    const twice = await check([
      { name: 'a.txt', bytes },
      { name: 'b.txt', bytes },
    ]);
    const names = [...(await render('junit', twice)).matchAll(/<testsuite name="([^"]+)"/g)].map(([, name]) => name);
    expect(names).toEqual(['a.txt', 'b.txt'].map((name) => `重庆市云岫区人民政府办公室 2024年部门预算 (${name})`));
  });

  test('an input that was not read is an error, never a pass', async () => {
    const unread = { path: 'a.pdf', kind: 'unreadable', message: { zh: '不能读取', en: 'unreadable' } } as const;
    const text = await render('junit', { ...sample, documents: [], summary: { ...sample.summary, unread: [unread] } });
    expect(text).toContain('errors="1"');
    await valid(text);
  });
});

describe('text that other programs read', () => {
  test('GitHub annotations escape what would be another command', async () => {
    const lines = (await render('github', hostile)).trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) /);
    expect(lines.join('\n')).not.toContain('%0A::error');
  });

  test('Markdown counts what it lists', async () => {
    const text = await render('markdown', real);
    const rows = (label: string): number => text.split(`\n| ${label} |`).length - 1;
    expect([rows('**须更正**'), rows('请核实'), rows('提示')]).toEqual([3, 1, 2]);
    expect(text).toContain('须更正 3 项，请核实 1 项，提示 2 项；');
  });

  test.each([
    ['document.libreoffice.pdf', /（位置：第\d+页）$/],
    ['document.xlsx', /（位置：工作表“[^”]+” [A-Z]+\d+）$/],
  ])('in %s, which has no lines, a place is told in words', async (file, place) => {
    const name = `fixtures/bureau-with-funds/${file}`;
    const result = await check([{ name, bytes: readFileSync(name) }]);
    const notices = (await render('github', result)).split('\n').filter((line) => line.includes('::notice file='));
    expect(notices).toHaveLength(2);
    for (const line of notices) expect(line).toMatch(place);
    const { results } = JSON.parse(await render('sarif', result)).runs[0];
    for (const { message } of results) expect(message.text).toMatch(place);
    // GitHub would take results of one rule without a line for one alert
    const hashes = results.map(({ partialFingerprints }: Found) => partialFingerprints.primaryLocationLineHash);
    expect(new Set(hashes).size).toBe(results.length);
    for (const { partialFingerprints } of results)
      expect(partialFingerprints.primaryLocationLineHash).toBe(`${partialFingerprints['gouji/v1']}:1`);
  });

  test('of each level ten annotations, the rest counted', async () => {
    const findings = copies(12);
    const text = await render('github', resultOf([{ ...sampleDocument, findings, causes: [] }]));
    expect(text.match(/^::error /gm)).toHaveLength(10);
    expect(text).toContain('另有未列出的须更正 2 项，详见完整报告。');
  });

  test('Markdown shows words as words', async () => {
    const text = await render('markdown', hostile);
    expect(text).not.toMatch(/<script|\]\(|(?<!\\)\|x|@everyone/);
  });

  test('Markdown fits in a comment and counts what it leaves out', async () => {
    const findings = copies(2_000);
    const text = await render('markdown', resultOf([{ ...sampleDocument, findings, causes: [] }]));
    expect(text.length).toBeLessThan(65_536);
    const shown = text.match(/^\| \*\*须更正/gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(100);
    expect(text).toContain(`另有 ${2_000 - shown} 项未列出`);
  });

  test('CSV has a line for each finding and no formula', async () => {
    const lines = (await render('csv', real)).replace('\ufeff', '').trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + (real.documents[0]?.findings.length ?? 0));
    const cell = (await render('csv', hostile)).split('\r\n')[1] ?? '';
    expect(cell).not.toMatch(/(?:^|,)"?=cmd/);
  });

  test('JSON lines have the fields of the CSV', async () => {
    const [head = ''] = (await render('csv', real)).replace('\ufeff', '').split('\r\n');
    const [first = ''] = (await render('jsonl', real)).split('\n');
    expect(Object.keys(JSON.parse(first))).toEqual(head.split(','));
  });

  test('the brief of a document has at most ten lines, the causes first', async () => {
    const lines = (await render('brief', real)).trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(10);
    expect(lines[0]).toBe('【重庆市云岫区人民政府办公室 2024年部门预算】须更正3处，请核实1处');
    expect(lines[1]).toContain('926.81万元，应为926.80万元');
  });

  test.each([2, 9, 10, 40])(
    'the brief of %i documents has a line for each, of many ten, and at last what was checked',
    async (count) => {
      const [document] = real.documents;
      if (!document) throw new Error('no document');
      const documents = Array.from({ length: count }, (_, at) => ({ ...document, id: `d${at}` }));
      const summary = { ...real.summary, amounts: 310 * count, tied: 308 * count };
      const lines = (await render('brief', { ...real, documents, summary })).trimEnd().split('\n');
      expect(lines).toHaveLength(Math.min(10, count + 1));
      expect(lines.filter((line) => line.startsWith('【'))).toHaveLength(count > 9 ? 8 : count);
      if (count > 9) expect(lines[8]).toBe(`……另有${count - 8}份，见完整报告`);
      // the office leaves 2 of its 310 amounts untied, and 2 equations undecided
      expect(lines.at(-1)).toContain(
        `读取金额${310 * count}个，已勾稽${308 * count}个，未能核对${2 * count}个，无法判定${2 * count}项`,
      );
    },
  );
});
