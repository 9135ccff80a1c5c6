/** The pages for readers, against what they speak of. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Rule, rules, toRule } from '../../src/index.js';
import { formats } from '../../src/report/index.js';
import { configurationOf } from '../../src/settings/file/index.js';
import { ran } from '../cli/terminal.js';
import { ROOT } from './sources.js';

const FIXTURE = 'fixtures/district-office/document.txt';

const PAGES = [
  'README.md',
  'README.zh.md',
  'docs/architecture.md',
  'docs/library.md',
  'docs/adding-a-rule.md',
  'docs/configuration.md',
  'docs/glossary.md',
];

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

test('every format that a page names exists, and every format stands in the README', () => {
  for (const name of ['README.md', 'README.zh.md'])
    for (const [, format = ''] of page(name).matchAll(/--format ([a-z]+)\b/g))
      expect(Object.keys(formats), name).toContain(format);
  for (const format of Object.keys(formats)) expect(page('README.md')).toContain(`\`${format}\``);
});

test('every rule that a page names exists', () => {
  const ids = new Set(rules.map(({ id }) => id));
  const families = [...new Set(rules.map(({ family }) => family))].join('|');
  const named = new RegExp(`\`((?:${families})/[a-z-]+)\``, 'g');
  for (const name of PAGES) {
    for (const [, id] of page(name).matchAll(named)) expect(ids, `${name} names ${id}`).toContain(id);
  }
});

describe('configurations on the pages', () => {
  const ids = rules.map(({ id }) => id);
  const blocks = ['README.md', 'docs/configuration.md'].flatMap((name) =>
    [...page(name).matchAll(/```yaml\n(.*?)```/gs)].map(([, text = '']) => [name, text] as const),
  );

  test('there is one on each', () => {
    expect(blocks.map(([name]) => name)).toEqual(['README.md', 'docs/configuration.md']);
  });

  test.each(blocks)('that of %s can be used', (_, text) => {
    const { settings } = configurationOf({ name: 'gouji.config.yaml', path: '', text }, ids);
    expect(settings.ownRules).toHaveLength(1);
  });

  test('the fault in the README is what is said of it', () => {
    const [, text = ''] = blocks[0] ?? [];
    const shown = /```text\n(gouji: 配置.*?)```/s.exec(page('README.md'))?.[1] ?? '';
    const broken = text.replace('2010306]', '2010306');
    expect(() => configurationOf({ name: 'gouji.config.yaml', path: '', text: broken }, ids)).toThrow(
      expect.objectContaining({ text: expect.objectContaining({ zh: shown.replace('gouji: ', '').trimEnd() }) }),
    );
  });

  test('every relation in the table of docs/configuration.md can be read', () => {
    const relations = [
      ...page('docs/configuration.md').matchAll(/`((?:表|《|说明|generalPublic)[^`]* [=≤≥] [^`]*)`/g),
    ].map(([, one = '']) => one);
    expect(relations.length).toBeGreaterThan(10);
    for (const relation of relations) expect(toRule({ id: 'a', relation }).formula.zh).toBe(relation);
  });
});

test('the rule that docs/adding-a-rule.md follows is the one in the source', () => {
  const shown = /```ts\n(export const .*?)```/s.exec(page('docs/adding-a-rule.md'))?.[1] ?? '';
  expect(shown).not.toBe('');
  expect(page('src/rules/restatement/project.ts')).toContain(shown);
});
