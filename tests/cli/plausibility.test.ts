/** When questions of plausibility are asked, and that they count for nothing. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../house/sources.js';
import { ran } from './terminal.js';

/** A clean budget with one question: the housing fund is 12.70 per cent of wages (47.12 ÷ 370.93). */
const DOCUMENT = 'document.html';
let cwd = '';

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'gouji-'));
  cpSync(join(ROOT, 'fixtures', 'layout-hubei', DOCUMENT), join(cwd, DOCUMENT));
});
afterAll(() => rmSync(cwd, { recursive: true }));

const asks = async (env: Record<string, string>, ...args: string[]): Promise<boolean> => {
  const { stdout } = await ran(['check', DOCUMENT, '--lang', 'zh', ...args], { cwd, env, input: '' });
  expect(stdout).toContain('未发现须更正事项');
  return stdout.includes('合理性提示 1 项');
};

test('questions are asked, except where CI is set', async () => {
  expect(await asks({})).toBe(true);
  expect(await asks({ CI: 'false' })).toBe(true);
  expect(await asks({ CI: 'true' })).toBe(false);
});

test('the command line decides before the configuration, and both before the environment', async () => {
  expect(await asks({}, '--no-plausibility')).toBe(false);
  expect(await asks({ CI: '1' }, '--plausibility')).toBe(true);
  writeFileSync(join(cwd, 'gouji.config.yaml'), 'plausibility: false\n');
  expect(await asks({})).toBe(false);
  expect(await asks({}, '--plausibility')).toBe(true);
  rmSync(join(cwd, 'gouji.config.yaml'));
});

test('a question counts for nothing, whatever is asked for', async () => {
  const { status, stdout } = await ran(
    ['check', DOCUMENT, '--fail-on', 'note', '--rule', 'plausibility/housing-fund=error', '--format', 'json'],
    { cwd, env: {}, input: '' },
  );
  const { summary, documents } = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(summary).toMatchObject({ errors: 0, warnings: 0, notes: 0, questions: 1 });
  expect(documents[0].findings).toMatchObject([{ rule: 'plausibility/housing-fund', severity: 'note' }]);
});

test('in the report a question is one line, and explain has it whole', async () => {
  const { stdout } = await ran(['check', DOCUMENT, '--verbose', '--lang', 'zh'], { cwd, env: {}, input: '' });
  const [line = ''] = stdout.split('\n').filter((one) => one.includes('[f1]'));
  expect(line).toMatch(/^ {2}· \[f1\] 住房公积金47\.12÷工资.*…$/);
  const whole = await ran(['explain', 'f1', DOCUMENT, '--lang', 'zh'], { cwd, env: {}, input: '' });
  expect(whole.stdout.replace(/\s/g, '')).toContain('缴存基数、补充公积金或人员范围是否不同？请核实。');
});
