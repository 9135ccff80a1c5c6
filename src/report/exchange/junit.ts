/**
 * JUnit, for what shows test results: a suite a document, a case a rule. A rule fails by what has to be corrected; where none of its
 * figures are there, or none could be decided, it is skipped and says why, so that a pass means that something was compared.
 */
import type { Result, ResultDocument, ResultFinding } from '../../contract/result.js';
import type { Language } from '../../model/message.js';
import { focusOf } from '../focus.js';
import type { AppliedRule, Renderer } from '../format.js';
import { lapsedOf } from '../items.js';
import { sightOf, whereOf } from '../place.js';
import { standingBehind } from '../standing.js';
import { titleOf } from '../title.js';
import { visible } from '../visible.js';

interface Case {
  readonly name: string;
  readonly classname: string;
  readonly failure?: { readonly message: string; readonly text: string };
  readonly error?: string;
  readonly skipped?: string;
  readonly out?: string;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

export const junit: Renderer = async (result, { language, rules }) => {
  const names = namesOf(result.documents, language);
  const suites = [
    ...result.documents.map((document, at) => suiteOf(document, names[at] ?? '', rulesFor(document, rules), language)),
    ...unreadSuite(result, language),
  ];
  const all = totals(suites);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="gouji" tests="${all.tests}" failures="${all.failures}" errors="${all.errors}">`,
    ...suites.flatMap(writtenSuite),
    '</testsuites>',
    '',
  ].join('\n');
};

/** The rules that are listed, by whether they compare figures, and those of the user that the document names. */
function rulesFor(
  { findings, equations }: ResultDocument,
  rules: readonly AppliedRule[],
): ReadonlyMap<string, boolean> {
  const known = new Map(rules.map(({ id, relations }) => [id, relations !== undefined]));
  for (const { rule } of equations.all) if (!known.has(rule)) known.set(rule, true);
  for (const { rule } of findings) if (!known.has(rule)) known.set(rule, false);
  return new Map([...known].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Documents of one title, such as a budget and its copy in another format, are told apart by their files. */
function namesOf(documents: readonly ResultDocument[], language: Language): readonly string[] {
  const titles = documents.map((document) => titleOf(document, { language }));
  const isAlone = (title: string): boolean => titles.indexOf(title) === titles.lastIndexOf(title);
  return titles.map((title, at) =>
    isAlone(title) ? title : `${title} (${documents[at]?.files.map(({ path }) => path).join(', ')})`,
  );
}

function suiteOf(
  document: ResultDocument,
  name: string,
  rules: ReadonlyMap<string, boolean>,
  language: Language,
): Suite {
  return { name, cases: [...rules].map((rule) => caseOf(rule, document, name, language)) };
}

function caseOf(
  [rule, compares]: readonly [string, boolean],
  document: ResultDocument,
  classname: string,
  language: Language,
): Case {
  const found = document.findings.filter((finding) => finding.rule === rule);
  const failing = found.filter(({ severity, waived }) => severity === 'error' && waived !== true);
  const own = document.equations.all.filter((equation) => equation.rule === rule);
  const open = document.undecided.filter((one) => one.rule === rule);
  const base = { name: rule, classname };
  const line = (finding: ResultFinding): string => lineOf(finding, document, language);
  const others = found.filter((finding) => !failing.includes(finding)).map(line);
  const out = [...others, ...open.map(({ reason }) => reason[language])].join('\n');
  const said = out === '' ? {} : { out };
  const [first] = failing;
  if (first) {
    const causes = document.causes.filter(({ id }) => failing.some(({ cause }) => cause === id));
    const lines = [...failing.map(line), ...causes.map(({ id, message }) => `[${id}] ${message[language]}`)];
    return { ...base, failure: { message: first.message[language], text: lines.join('\n') }, ...said };
  }
  const decided = own.some(({ verdict }) => verdict !== 'undecided');
  if (!decided && found.length === 0) {
    if (open.length > 0) return { ...base, skipped: UNDECIDED[language], ...said };
    if (compares) return { ...base, skipped: NOTHING[language] };
  }
  return { ...base, ...said };
}

const NOTHING = { zh: '本文件没有该规则所涉的数字', en: 'the document has none of the figures that it compares' };
const UNDECIDED = { zh: '无法判定，请人工核对', en: 'undecided; please check by hand' };

function lineOf(finding: ResultFinding, document: ResultDocument, language: Language): string {
  const { id, severity, message, waived, cause, evidence } = finding;
  const marks = [severity, ...(waived ? ['waived'] : []), ...(cause === undefined ? [] : [cause])].join(' ');
  const cell = focusOf([finding])[0] ?? evidence[0];
  const place = cell ? ` @ ${cell.location.file} ${whereOf(cell, sightOf(document, language))}`.trimEnd() : '';
  const lapsed = lapsedOf([finding]).map((one) => ` ${one[language]}`);
  const reading = standingBehind([finding])[language];
  return `[${id} ${marks}] ${message[language]}${lapsed.join('')}${reading}${place}`;
}

/** Inputs that gave no document fail as errors: an empty check is no success. */
function unreadSuite({ summary }: Result, language: Language): Suite[] {
  if (summary.unread.length === 0) return [];
  const cases = summary.unread.map(
    ({ path, message }): Case => ({ name: path, classname: 'gouji', error: message[language] }),
  );
  return [{ name: 'gouji', cases }];
}

function totals(suites: readonly Suite[]): { tests: number; failures: number; errors: number; skipped: number } {
  const cases = suites.flatMap((suite) => suite.cases);
  return {
    tests: cases.length,
    failures: cases.filter((one) => one.failure !== undefined).length,
    errors: cases.filter((one) => one.error !== undefined).length,
    skipped: cases.filter((one) => one.skipped !== undefined).length,
  };
}

function writtenSuite(suite: Suite): string[] {
  const { tests, failures, errors, skipped } = totals([suite]);
  const counts = `tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}"`;
  return [`  <testsuite name="${xml(suite.name)}" ${counts}>`, ...suite.cases.flatMap(writtenCase), '  </testsuite>'];
}

function writtenCase({ name, classname, failure, error, skipped, out }: Case): string[] {
  const head = `    <testcase name="${xml(name)}" classname="${xml(classname)}"`;
  const inner = [
    ...(skipped === undefined ? [] : [`      <skipped>${xml(skipped)}</skipped>`]),
    ...(error === undefined ? [] : [`      <error message="${xml(error)}"/>`]),
    ...(failure === undefined
      ? []
      : [`      <failure message="${xml(failure.message)}">${xml(failure.text)}</failure>`]),
    ...(out === undefined ? [] : [`      <system-out>${xml(out)}</system-out>`]),
  ];
  return inner.length === 0 ? [`${head}/>`] : [`${head}>`, ...inner, '    </testcase>'];
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 does not have are shown by their number. */
function xml(text: string): string {
  return text
    .split('\n')
    .map(visible)
    .join('\n')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
