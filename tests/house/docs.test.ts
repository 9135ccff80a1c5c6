/** The pages for readers, against what they speak of. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Rule, rules } from '../../src/index.js';
import { ran } from '../cli/terminal.js';
import { ROOT } from './sources.js';

const FIXTURE = 'fixtures/district-office/document.txt';

const page = (name: string): string => readFileSync(`${ROOT}${name}`, 'utf8');

/** Plain JavaScript, so that it runs without being built. */
const { rulesPage } = (await import(new URL('../../docs/make-rules.js', import.meta.url).href)) as {
  readonly rulesPage: (rules: readonly Rule[]) => string;
};

test('docs/rules.md is what `node docs/make-rules.js` writes', () => {
  expect(page('docs/rules.md')).toBe(rulesPage(rules));
});

test('the report in the README is what the command prints, in this order', async () => {
  const excerpt = /```text\n(.*?)```/s.exec(page('README.md'))?.[1] ?? '';
  const passages = excerpt.split(/^……\n/m);
  expect(passages.length).toBeGreaterThan(1);
  const { stdout } = await ran(['check', FIXTURE, '--lang', 'zh'], { cwd: ROOT });
  let from = 0;
  for (const passage of passages) {
    expect(stdout.slice(from)).toContain(passage);
    from = stdout.indexOf(passage, from) + passage.length;
  }
});

test('every rule that a page names exists', () => {
  const ids = new Set(rules.map(({ id }) => id));
  const families = [...new Set(rules.map(({ family }) => family))].join('|');
  const named = new RegExp(`\`((?:${families})/[a-z-]+)\``, 'g');
  for (const name of ['README.md', 'docs/architecture.md', 'docs/adding-a-rule.md', 'docs/glossary.md']) {
    for (const [, id] of page(name).matchAll(named)) expect(ids, `${name} names ${id}`).toContain(id);
  }
});
