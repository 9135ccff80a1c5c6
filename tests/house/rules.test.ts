/** The rules as a set: their names, their words, and whether each of their relations is alive. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { madeDocuments } from '../../bench/departments/made.js';
import { bind } from '../../src/binding/bind/index.js';
import { instancesOf } from '../../src/binding/instances.js';
import { indexDocument } from '../../src/binding/places.js';
import { run } from '../../src/check/run.js';
import { read } from '../../src/index.js';
import { catalogueOf } from '../../src/model/catalogue.js';
import type { Document } from '../../src/model/document.js';
import type { Message } from '../../src/model/message.js';
import type { Relation } from '../../src/model/relation.js';
import { EXAMPLES } from '../../src/rules/examples.js';
import { RULES } from '../../src/rules/index.js';
import { carriedOver, granted } from '../cases/other-money-pages.js';
import { FIXTURES, inputOf } from '../fixtures/fixture.js';
import { ROOT } from './sources.js';

const READ = await Promise.all(FIXTURES.map((fixture) => read([inputOf(fixture)])));
/** Fixtures of other formats have their document as a web page. */
const PAGES = readdirSync(`${ROOT}fixtures`)
  .map((name) => `${ROOT}fixtures/${name}/document.html`)
  .filter((path) => existsSync(path) && !FIXTURES.some((fixture) => path.includes(`/${fixture}/`)));
const READ_PAGES = await Promise.all(PAGES.map((path) => read([{ name: 'document.html', bytes: readFileSync(path) }])));
/** Random departments have what no fixture has: every fund, own revenue, money carried over in a column of its own. */
const MADE = await Promise.all(madeDocuments(6).map((input) => read([input])));
/** Money that is no appropriation stands in pages of the cases. */
const CASES = await Promise.all(
  [carriedOver('2219.92'), granted('191,221.79')].map((html) =>
    read([{ name: 'case.html', bytes: new TextEncoder().encode(html) }]),
  ),
);
const FIXTURE_DOCUMENTS: readonly Document[] = [...READ, ...READ_PAGES, ...MADE, ...CASES].flatMap(
  ({ documents }) => documents,
);
const CHINESE = /\p{Script=Han}/u;
const FORBIDDEN = /错误|造假|违规|舞弊|fraud|falsif/i;
/** Words of the documents themselves, which have no English. */
const QUOTED = /“[^”]*”|《[^》]*》|其中|主要是|三公/g;

test('ids are unique, and begin with the family', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(RULES.filter(({ id, family }) => !new RegExp(`^${family}/[a-z]+(?:-[a-z]+)*$`).test(id))).toEqual([]);
});

test('every rule has its test', () => {
  const untested = RULES.filter(({ id }) => !existsSync(`${ROOT}tests/rules/${id.replace('/', '-')}.test.ts`));
  expect(untested.map(({ id }) => id)).toEqual([]);
});

test('every rule shows one case', () => {
  expect(RULES.filter(({ example }) => !example).map(({ id }) => id)).toEqual([]);
  expect(Object.keys(EXAMPLES).filter((id) => !RULES.some((rule) => rule.id === id))).toEqual([]);
});

/** Every text in two languages below a value; functions say nothing yet. */
function messagesIn(value: unknown, at: string): { readonly at: string; readonly message: Message }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value) return [{ at, message: value as Message }];
  return Object.entries(value).flatMap(([key, inner]) => messagesIn(inner, `${at}.${key}`));
}

const TEXTS = RULES.flatMap((rule) => messagesIn(rule, rule.id));

test('every text of a rule is in Chinese and in English', () => {
  expect(TEXTS.length).toBeGreaterThan(RULES.length * 3);
  const wrong = TEXTS.filter(
    ({ message: { zh, en } }) => !CHINESE.test(zh) || en.trim() === '' || CHINESE.test(en.replace(QUOTED, '')),
  );
  expect(wrong).toEqual([]);
});

test('no text accuses', () => {
  const findings = FIXTURE_DOCUMENTS.flatMap((document) => {
    const { findings: found, undecided } = run(document, RULES);
    return [...found.map(({ message }) => message), ...undecided.map(({ reason }) => reason)];
  });
  expect(findings.length).toBeGreaterThan(20);
  const all = [...TEXTS.map(({ message }) => message), ...findings];
  expect(all.filter(({ zh, en }) => FORBIDDEN.test(zh) || FORBIDDEN.test(en))).toEqual([]);
  expect(findings.filter(({ zh, en }) => !CHINESE.test(zh) || en.trim() === '')).toEqual([]);
});

/** A relation by its own name, or by what it is over. */
function nameOf(relation: Relation): string {
  if (relation.over === 'places') return `${relation.key} ${relation.when?.join(' ') ?? ''}`.trim();
  return JSON.stringify(relation);
}

const isAlive = (rule: string, relation: Relation): boolean =>
  FIXTURE_DOCUMENTS.some((document) => {
    const indexed = indexDocument(document);
    if (relation.over === 'places') return instancesOf(relation, indexed).length > 0;
    const alone = RULES.filter(({ id }) => id === rule).map((one) => ({ ...one, relations: [relation] }));
    return bind(document, alone, catalogueOf(document)).length > 0;
  });

const RELATIONS = RULES.flatMap((rule) =>
  'relations' in rule ? rule.relations.map((relation) => ({ rule: rule.id, relation })) : [],
);

test('no rule is dead: each binds to some fixture', () => {
  const rules = [...new Set(RELATIONS.map(({ rule }) => rule))];
  const alive = new Set(RELATIONS.filter(({ rule, relation }) => isAlive(rule, relation)).map(({ rule }) => rule));
  expect(rules.filter((rule) => !alive.has(rule))).toEqual([]);
});

/** Relations that no fixture has anything for yet, by what a fixture would need. The list may only become shorter. */
const WITHOUT_FIXTURE: Readonly<Record<string, readonly string[]>> = {
  'money of the state capital budget': ['narrative/amounts: stateCapital.function:* table'],
  'a 收支总表 with columns for the funds': [
    'balance/uses: summary generalPublic',
    'balance/uses: summary governmentFunds',
    'balance/uses: summary stateCapital',
  ],
  'a narrative that goes deeper': ['narrative/change: vehicles change'],
};

test('no other relation is dead, and none of these is alive', () => {
  const dead = RELATIONS.filter(({ rule, relation }) => !isAlive(rule, relation));
  const names = dead.map(({ rule, relation }) => `${rule}: ${nameOf(relation)}`);
  expect(names.sort()).toEqual(Object.values(WITHOUT_FIXTURE).flat().sort());
});
