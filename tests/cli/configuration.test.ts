/** The command line with a configuration, own rules and waivers. */
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/index.js';
import { ROOT } from '../house/sources.js';
import { type Ran, ran } from './terminal.js';

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'gouji-'));
  await mkdir(join(cwd, 'published'));
  await copyFile(`${ROOT}fixtures/district-office/document.txt`, join(cwd, 'published/budget.txt'));
});
afterEach(async () => {
  await rm(cwd, { recursive: true });
});

async function put(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(cwd, name)), { recursive: true });
  await writeFile(join(cwd, name), text);
}

const gouji = (...args: string[]): Promise<Ran> => ran(args, { cwd });

async function checked(...args: string[]): Promise<Result> {
  return JSON.parse((await gouji('check', 'published/budget.txt', '--format', 'json', ...args)).stdout);
}

const file = async (...args: string[]): Promise<unknown> =>
  (JSON.parse((await gouji('check', '--print-config', ...args)).stdout) as { file: unknown }).file;

describe('the configuration in use', () => {
  it('is that beside the input, else that upwards from the working directory, else none', async () => {
    expect(await file('published/budget.txt')).toBeNull();
    await put('gouji.config.json', '{}');
    expect(await file('published/budget.txt')).toBe('gouji.config.json');
    await put('published/gouji.config.yml', '');
    expect(await file('published/budget.txt')).toBe('published/gouji.config.yml');
    expect(await file('published')).toBe('published/gouji.config.yml');
    expect(await file('published/*.txt')).toBe('published/gouji.config.yml');
    expect(await file('-')).toBe('gouji.config.json');
  });

  it('is the one that is named, or none where none is wanted', async () => {
    await put('gouji.config.yaml', 'failOn: eror');
    await put('other/mine.yaml', '');
    expect(await file('--config', 'other/mine.yaml')).toBe('other/mine.yaml');
    expect(await file('--no-config')).toBeNull();
  });

  it('sets levels, presets and the threshold; the command line counts more', async () => {
    const { documents } = await checked();
    const first = documents[0]?.findings.find(({ severity }) => severity === 'error')?.rule ?? '';
    await put('gouji.config.yaml', `rules: { ${first}: note }\nfailOn: never\n`);
    const severities = async (...args: string[]): Promise<string[]> => {
      const { documents: found } = await checked(...args);
      return [
        ...new Set(
          found
            .flatMap(({ findings }) => findings)
            .flatMap((one) => (one.rule === first && one.verdict === 'discrepant' ? [one.severity] : [])),
        ),
      ];
    };
    expect(await severities()).toEqual(['note']);
    expect(await severities('--rule', `${first}=warning`)).toEqual(['warning']);
    expect((await gouji('check', 'published/budget.txt', '--quiet')).status).toBe(0);
    expect((await gouji('check', 'published/budget.txt', '--quiet', '--fail-on', 'error')).status).toBe(1);
  });

  it('looks at files from its own folder', async () => {
    await put('settings/mine.yaml', 'overrides: [{ files: ../published, rules: { "*/x": off } }]');
    expect((await gouji('check', 'published', '--config', 'settings/mine.yaml')).status).toBe(2);
    await put(
      'settings/mine.yaml',
      'overrides: [{ files: ../published, rules: { footing/*: off, hierarchy/*: off } }]',
    );
    const { documents } = await checked('--config', 'settings/mine.yaml');
    expect(documents[0]?.equations.all.filter(({ rule }) => /^(?:footing|hierarchy)/.test(rule))).toEqual([]);
  });
});

const OWN = `
ownRules:
  - id: projects
    relation: 表二.项目支出 = 表十三.年度资金总额
    severity: warning
    message: { zh: 本市要求, en: asked for here }
    basis: { zh: 某市通知, en: a circular }
`;

describe('own rules', () => {
  it('are checked, listed, explained, and switched off like the others', async () => {
    await put('gouji.config.yaml', OWN);
    const own = async (...args: string[]): Promise<string[]> =>
      (await checked(...args)).documents.flatMap(({ findings }) =>
        findings.flatMap((one) => (one.rule === 'own/projects' ? [`${one.severity} ${one.message.en}`] : [])),
      );
    // 161.69 against 33.40 of the one project in table 13: 128.29 apart.
    expect(await own()).toEqual([expect.stringMatching(/^warning asked for here: .*161\.69.*33\.40.*128\.29/)]);
    expect(await own('--rule', 'own/projects=off')).toEqual([]);
    expect((await gouji('rules')).stdout).toContain(
      'own/projects projects\n  公式 表二.项目支出 = 表十三.年度资金总额\n  依据 某市通知\n',
    );
    expect((await gouji('explain', 'own/projects', '--lang', 'en')).stdout).toContain('basis a circular');
    expect((await gouji('rules', '--check', 'published/budget.txt')).status).toBe(1);
    expect((await gouji('rules', '--check')).status).toBe(0);
  });
});

describe('waivers', () => {
  const update = ['--baseline', 'baseline.json', '--update-baseline', '--as-of', '2025-01-31'];

  it('are written only where somebody answers for them, and each is said', async () => {
    const refused = await gouji('check', 'published/budget.txt', '--quiet', ...update);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('有 9 项待登记，须用 --who 写明登记人、用 --why 写明理由');
    const made = await gouji('check', 'published/budget.txt', '--quiet', ...update, '--who', '某人', '--why', '已说明');
    expect(made.status).toBe(0);
    expect(made.stderr.split('\n').filter((line) => line.startsWith('  ['))).toHaveLength(9);
    expect(made.stderr).toContain('至2026-01-31');
    const again = await gouji('check', 'published/budget.txt', '--quiet', ...update);
    expect([again.status, again.stderr]).toEqual([0, 'gouji: 没有须登记的问题，豁免清单未改动。\n']);
  });

  it('keep the status clean, and stand in the report', async () => {
    await gouji('check', 'published/budget.txt', '--quiet', ...update, '--who', '某人', '--why', '已说明');
    await put('gouji.config.yaml', 'baseline: baseline.json');
    const { status, stdout } = await gouji('check', 'published/budget.txt', '--as-of', '2025-06-30');
    expect(status).toBe(0);
    expect(stdout).toContain('\n已豁免 9 项，不计入退出码\n');
    expect(stdout.replaceAll(/\n\s*/g, '')).toContain('已豁免至2026-01-31（某人：已说明）。 [f1]');
    expect((await gouji('check', 'published/budget.txt', '--quiet', '--no-baseline')).status).toBe(1);
    const late = await gouji('check', 'published/budget.txt', '--as-of', '2026-02-01');
    expect(late.status).toBe(1);
    expect(late.stdout).toContain('豁免清单待清理 9 项');
    expect(late.stdout.replaceAll(/\n\s*/g, '')).toContain('[waiver/expired]');
  });

  it('that grew are replaced only with a new answer', async () => {
    await gouji('check', 'published/budget.txt', '--quiet', ...update, '--who', '某人', '--why', '已说明');
    const before = await readFile(join(cwd, 'baseline.json'), 'utf8');
    await put('baseline.json', before.replace('"gap": "100"', '"gap": "50"'));
    const refused = await gouji('check', 'published/budget.txt', '--quiet', ...update);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(
      /\n {2}\[footing\/columns\] .*差额由豁免时的50元变为100元，豁免不再适用，请重新核实。\n/,
    );
  });

  it('that are past their day say so where they are answered for anew', async () => {
    const answer = ['--who', '某人', '--why', '已说明'];
    await gouji('check', 'published/budget.txt', '--quiet', ...update, ...answer, '--until', '2025-03-31');
    const late = ['--baseline', 'baseline.json', '--update-baseline', '--as-of', '2025-04-01'];
    const again = await gouji('check', 'published/budget.txt', '--quiet', ...late);
    expect(again.stderr.match(/豁免已于2025-03-31到期，按未豁免处理。\n/g)).toHaveLength(9);
    const past = await gouji('check', 'published/budget.txt', '--quiet', ...late, ...answer, '--until', '2025-03-31');
    expect([past.status, past.stderr]).toEqual([2, expect.stringContaining('早于2025-04-01')]);
  });

  it('are an empty list where nothing is to be waived, which the next run can read', async () => {
    await put('published/budget.txt', await readFile(`${ROOT}fixtures/district-office-clean/document.txt`, 'utf8'));
    const made = await gouji('check', 'published/budget.txt', '--quiet', ...update);
    expect([made.status, made.stderr]).toEqual([0, 'gouji: 没有须登记的问题，已写空的豁免清单“baseline.json”。\n']);
    const next = await gouji('check', 'published/budget.txt', '--quiet', '--baseline', 'baseline.json');
    expect([next.status, next.stderr]).toEqual([0, '']);
  });

  it('are answered for only where they are made', async () => {
    const { status, stderr } = await gouji(
      'check',
      'published/budget.txt',
      '--quiet',
      '--who',
      '某人',
      '--why',
      '已说明',
    );
    expect([status, stderr]).toEqual([2, 'gouji: --who、--why 只用于登记豁免，须与 --update-baseline 同用。\n']);
  });

  it('of a configuration have to be there', async () => {
    await put('gouji.config.yaml', 'baseline: waivers.json');
    const { status, stderr } = await gouji('check', 'published/budget.txt', '--quiet');
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('配置中“baseline”所指的豁免清单“waivers.json”不存在'),
    ]);
    expect((await gouji('check', 'published/budget.txt', '--quiet', '--no-baseline')).status).toBe(1);
  });

  it('do not cover what could not be read', async () => {
    await gouji('check', 'published/budget.txt', '--quiet', ...update, '--who', '某人', '--why', '已说明');
    await put('published/empty.txt', '');
    const { status } = await gouji(
      'check',
      'published',
      '--quiet',
      '--baseline',
      'baseline.json',
      '--as-of',
      '2025-06-30',
    );
    expect(status).toBe(3);
  });
});

describe('explain', () => {
  it('checks the document that is named, and says what would close the gap', async () => {
    const { stdout, status } = await gouji('explain', 'f6', 'published/budget.txt', '--lang', 'en');
    expect(status).toBe(0);
    const flowing = stdout.replaceAll(/\s+/g, ' ');
    // 1,088.19 ± 0.005; six items with 0.005 each: 1,088.80 ± 0.03.
    expect(flowing).toContain(
      'Left, 1,088.19 (CNY 10,000) (as printed it stands for 1,088.185 (CNY 10,000) to 1,088.195 (CNY 10,000)):',
    );
    expect(flowing).toContain(
      'Right, 1,088.80 (CNY 10,000) (as printed it stands for 1,088.77 (CNY 10,000) to 1,088.83 (CNY 10,000)):',
    );
    expect(flowing).toContain('column 总计 would be 1,088.80 (CNY 10,000)');
  });

  it('refuses a document that cannot be read', async () => {
    expect((await gouji('explain', 'f6', 'published/none.txt')).status).toBe(2);
  });
});
