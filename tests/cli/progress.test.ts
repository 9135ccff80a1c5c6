/** The bar on stderr: not before a second, not where nobody looks, and gone in the end. */
import { expect, test } from 'vitest';
import { progressBar } from '../../src/cli/progress.js';
import type { Io, Session } from '../../src/cli/session.js';

function sessionOf(isErrTTY: boolean): { readonly session: Session; readonly written: string[] } {
  const written: string[] = [];
  const io = {
    stderr: async (text: string) => void written.push(text),
    isErrTTY,
    isTTY: true,
    columns: 60,
    env: {},
  } as unknown as Io;
  return { session: { io, language: 'zh', status: 0 }, written };
}

test('nothing is shown in the first second, then how far it is, then nothing', async () => {
  const { session, written } = sessionOf(true);
  let time = 0;
  const bar = progressBar(session, () => time);
  time = 999;
  await bar.show({ stage: 'read', done: 0, all: 4, name: 'a.pdf' });
  expect(written).toEqual([]);
  time = 1_500;
  await bar.show({ stage: 'read', done: 1, all: 4, name: 'b.pdf' });
  // a quarter of twenty
  expect(written).toEqual(['\r\u001b[K[#####---------------] 1/4 读取 b.pdf']);
  await bar.end();
  expect(written.at(-1)).toBe('\r\u001b[K');
});

test('a name does not break the line', async () => {
  const { session, written } = sessionOf(true);
  let time = 0;
  const bar = progressBar(session, () => time);
  time = 2_000;
  await bar.show({ stage: 'check', done: 0, all: 1, name: `${'预算'.repeat(40)}\n` });
  // 60 columns: 33 of the bar and its words, 13 Chinese characters, one column left
  expect(written[0]?.replace('\r\u001b[K', '')).toMatch(/^\[-{20}\] 0\/1 核对 (?:预算){6}预?$/);
});

test('a pipe gets no bar', async () => {
  const { session, written } = sessionOf(false);
  let time = 0;
  const bar = progressBar(session, () => time);
  time = 5_000;
  await bar.show({ stage: 'read', done: 1, all: 2, name: 'a' });
  await bar.end();
  expect(written).toEqual([]);
});
