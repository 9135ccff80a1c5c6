/** What the command says of causes, of figures and of last digits. */
import { expect, test } from 'vitest';
import { ROOT } from '../house/sources.js';
import { ran } from './terminal.js';

const FIXTURE = 'fixtures/district-office/document.txt';
const CLEAN = 'fixtures/district-office-clean/document.txt';

test('a cause comes before what has none, and takes its findings with it', async () => {
  const { stdout, status } = await ran(['check', FIXTURE, '--lang', 'zh'], { cwd: ROOT });
  expect(status).toBe(1);
  expect(stdout).toContain('其中查明原因 3 处。');
  expect(stdout.indexOf('编号 c1')).toBeLessThan(stdout.indexOf('编号 f10'));
  // f4 is one of the six findings of c3, and is told by it alone.
  expect(stdout).not.toContain('编号 f4');
  expect(stdout).toContain('（f4、f5、f6、');
});

test.each([
  ['zh', ['建议更正：', '→ 1,088.80', '改正后一并消除 6 项：', '改正后成立的等式：', '同一数据共']],
  ['en', ['Suggested:', '→ 1,088.80', 'Mends 6 findings:', 'Equations that then hold:', 'The quantity stands in']],
] as const)('explain of a cause in %s', async (language, words) => {
  const { stdout, status } = await ran(['explain', 'c3', FIXTURE, '--lang', language], { cwd: ROOT });
  expect(status).toBe(0);
  for (const word of words) expect(stdout).toContain(word);
});

test('a correction that makes everything hold asks for no other change', async () => {
  const settled = '改正后，用到此数的等式均成立，其他数不必随之改动。';
  const { stdout } = await ran(['explain', 'c3', FIXTURE, '--lang', 'zh'], { cwd: ROOT });
  expect(stdout).toContain(settled);
  expect(stdout).not.toContain('随之变动');
  // Equations are told with the figure that makes them hold
  expect(stdout.replace(/\s/g, '')).toContain(
    '总计栏1,088.80＝表七“20103政府办公厅（室）及相关机构事务”总计栏【1,088.80】',
  );
  // c1 makes 301 = 926.80: its items, printed to 0.01, add up to 926.80, and 1,009.87 = 926.80 + 83.07
  const other = await ran(['explain', 'c1', FIXTURE, '--lang', 'zh'], { cwd: ROOT });
  expect(other.stdout).toContain(settled);
});

test('explain of an amount: where it stands, and what is worked out from it', async () => {
  const { stdout, status } = await ran(['explain', '1,429.75', FIXTURE, '--lang', 'zh'], { cwd: ROOT });
  expect(status).toBe(0);
  expect(stdout).toContain('同一数据共 17 处，另有 2 处：');
  expect(stdout).toContain('表七“合计”总计栏 1,429.76万元');
  expect(stdout).toContain('[增减] 说明');
});

test('suggest names last digits, and says where there is nothing to move', async () => {
  const found = await ran(['suggest', FIXTURE, '--lang', 'zh'], { cwd: ROOT });
  expect(found.status).toBe(0);
  // 表二's 21011 of the prior year is 0.01 less than its items: 24.76 + 5.01 + … one item a step less
  expect(found.stdout).toContain('表二“2101101行政单位医疗”2023年预算数栏：24.76 → 24.75');
  const json = await ran(['suggest', FIXTURE, '--format', 'json'], { cwd: ROOT });
  expect(JSON.parse(json.stdout).schema).toBe('gouji-suggest/1');
  const missing = await ran(['suggest', 'no-such-file.txt', '--lang', 'zh'], { cwd: ROOT });
  expect(missing.status).toBe(3);
});

test('a clean document has no cause', async () => {
  const { stdout } = await ran(['check', CLEAN, '--format', 'json'], { cwd: ROOT });
  const { documents } = JSON.parse(stdout);
  expect(documents[0].findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
  expect(documents[0].causes).toEqual([]);
});
