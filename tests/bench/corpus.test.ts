/** How the bench of published documents judges findings, on results made up for it. */
import { expect, test } from 'vitest';

interface Judged {
  readonly rule: string;
  readonly standing: string | null;
  readonly slip: string;
  readonly isTrue: boolean;
  readonly isVerified: boolean;
}
interface Truth {
  readonly file: string;
  readonly isPaper: boolean;
  readonly keys: readonly { readonly text: string }[];
}
interface Slips {
  readonly true: number;
  readonly false: number;
}
interface Paper {
  readonly slips: Slips;
  readonly findings: Slips;
  readonly missing: readonly string[];
  readonly tables: { readonly amounts: number; readonly tied: number };
  readonly narrative: { readonly amounts: number; readonly tied: number };
}
interface RuleCount extends Slips {
  readonly rule: string;
  readonly standing: string;
}

/** Plain JavaScript, as the other benches of a build are. */
const bench = async <T>(name: string): Promise<T> =>
  (await import(new URL(`../../bench/corpus/${name}.js`, import.meta.url).href)) as T;
const { truthsOf, verifiedOf } = await bench<{
  readonly truthsOf: (text: string) => readonly [Truth];
  readonly verifiedOf: (text: string) => readonly unknown[];
}>('truth');
const { findingsOf, slipsOf, upperBound } = await bench<{
  readonly findingsOf: (
    document: unknown,
    truth: Truth,
    verified: readonly unknown[],
  ) => { readonly judged: readonly Judged[]; readonly reported: readonly string[] };
  readonly slipsOf: (judged: readonly Judged[]) => Slips;
  readonly upperBound: (hits: number, all: number) => number;
}>('judge');
const { paperOf, rulesOf, scoreOf } = await bench<{
  readonly paperOf: (truth: Truth, documents: readonly unknown[], judged: readonly unknown[]) => Paper;
  readonly rulesOf: (papers: readonly Paper[]) => readonly RuleCount[];
  readonly scoreOf: (papers: readonly Paper[]) => {
    readonly refused: number;
    readonly unread: number;
    readonly reported: number;
  };
}>('score');
const { sectionIn, withSection } = await bench<{
  readonly sectionIn: (page: string) => string;
  readonly withSection: (page: string, section: string) => string;
}>('page');

const HEADER = 'file\tform\torganisation\tyear\tlevel\tstage\tkeys\twords\tremark\n';
const truthWith = (keys: string): Truth => truthsOf(`${HEADER}a.pdf\tform\t某局\t2026\tunit\tbudget\t${keys}\t\t\n`)[0];
const SHA = 'ab'.repeat(32);
const NONE: readonly unknown[] = [];

function finding(id: string, rule: string, printed: readonly string[], more: object = {}): object {
  const evidence = printed.map((one) => ({ printed: one }));
  return { id, rule, severity: 'error', verdict: 'discrepant', message: { zh: '', en: '' }, evidence, ...more };
}

function documentWith(...findings: readonly object[]): object {
  const cell = (id: string, kind: string, printed: string): object => ({ id, kind, printed, unit: '万元' });
  const narrative = [cell('n1', 'narrative', '12.50'), cell('n2', 'narrative', '3.00'), cell('n3', 'narrative', '-')];
  const untied = [{ cell: cell('t4', 'table', '7.00') }, { cell: cell('n2', 'narrative', '3.00') }];
  return {
    files: [{ sha256: SHA }],
    organisation: '某局',
    findings,
    narrative,
    strays: [],
    coverage: { amounts: 6, tied: 4, untied },
    problems: [{}, {}],
  };
}

test('a paper is a line with a stage; one without is no budget', () => {
  expect(truthWith('').isPaper).toBe(true);
  expect(truthsOf(`${HEADER}a.pdf\tscan\t\t0\t\t\t\t\t\n`)[0].isPaper).toBe(false);
});

test('a finding is true by a figure of the truth, whatever groups its digits', () => {
  const document = documentWith(
    finding('f1', 'footing/lists', ['1,234.50', '9']),
    finding('f2', 'footing/lists', ['1234.5']),
  );
  const { judged, reported } = findingsOf(document, truthWith('1234.50'), NONE);
  expect(judged.map(({ isTrue }) => isTrue)).toEqual([true, false]);
  expect(reported).toEqual(['1234.50']);
});

test('a key with a rule holds for rules of that prefix only', () => {
  const document = documentWith(
    finding('f1', 'hierarchy/economic', ['12.50']),
    finding('f2', 'footing/classes', ['12.50']),
  );
  const { judged } = findingsOf(document, truthWith('12.50@hierarchy'), NONE);
  expect(judged.map(({ isTrue }) => isTrue)).toEqual([true, false]);
});

test('any key of a truth reports it, and truths are told apart by semicolons', () => {
  const document = documentWith(finding('f1', 'footing/lists', ['2.00']));
  const { reported } = findingsOf(document, truthWith('1.00 2.00; 3.00'), NONE);
  expect(reported).toEqual(['1.00 2.00']);
  expect(paperOf(truthWith('1.00 2.00; 3.00'), [document], [{ judged: [], reported }]).missing).toEqual(['3.00']);
});

test('a figure or a direction of the message counts as shown', () => {
  const message = { zh: '增加9.49万元，应为减少', en: '' };
  const document = documentWith(finding('f1', 'narrative/parts', [], { message }));
  expect(findingsOf(document, truthWith('9.49'), NONE).judged[0]?.isTrue).toBe(true);
  expect(findingsOf(document, truthWith('减少@narrative'), NONE).judged[0]?.isTrue).toBe(true);
});

test('notes are not judged, and warnings on words only where somebody looked', () => {
  const document = documentWith(
    finding('f1', 'footing/lists', ['1.00'], { severity: 'note' }),
    finding('f2', 'form/unit', ['2.00'], { severity: 'warning', verdict: null }),
    finding('f3', 'footing/rows', ['3.00'], { severity: 'warning' }),
  );
  const rules = (verified: readonly unknown[]): readonly string[] =>
    findingsOf(document, truthWith(''), verified).judged.map(({ rule }) => rule);
  expect(rules(NONE)).toEqual(['footing/rows']);
  const verified = verifiedOf(`sha256\trule\tfigures\tverdict\twhy\n${SHA}\tform/unit\t2.00\ttrue\tunit line\n`);
  expect(rules(verified)).toEqual(['form/unit', 'footing/rows']);
});

test('what was verified on the page stands above the keys', () => {
  const document = documentWith(
    finding('f1', 'footing/lists', ['1.00', '2.00']),
    finding('f2', 'footing/lists', ['5.00']),
  );
  const verified = verifiedOf(
    [
      'sha256\trule\tfigures\tverdict\twhy',
      `${SHA}\tfooting/lists\t1.00 2.00\tfalse\tother money`,
      `${SHA}\tfooting/lists\t5.00\ttrue\t5.00 for 6.00`,
      `${'0'.repeat(64)}\tfooting/lists\t5.00\tfalse\tanother document`,
    ].join('\n'),
  );
  const { judged, reported } = findingsOf(document, truthWith('1.00'), verified);
  expect(judged.map(({ isTrue }) => isTrue)).toEqual([false, true]);
  expect(judged.every(({ isVerified }) => isVerified)).toBe(true);
  expect(reported).toEqual(['1.00']);
});

test('a verdict that is neither true nor false is refused', () => {
  expect(() => verifiedOf(`head\n${SHA}\tfooting/lists\t1.00\tperhaps\t\n`)).toThrow('neither true nor false');
});

test('findings joined by one cause are one slip, true if one of them is', () => {
  const document = documentWith(
    finding('f1', 'footing/lists', ['1.00'], { cause: 'c1' }),
    finding('f2', 'hierarchy/functional', ['8.00'], { cause: 'c1' }),
    finding('f3', 'footing/lists', ['7.00'], { cause: 'c2' }),
    finding('f4', 'footing/lists', ['6.00'], { cause: 'c2' }),
    finding('f5', 'footing/lists', ['5.00'], { standing: 'shown' }),
  );
  const truth = truthWith('1.00');
  const one = findingsOf(document, truth, NONE);
  expect(slipsOf(one.judged)).toEqual({ true: 1, false: 2 });
  const paper = paperOf(truth, [document], [one]);
  expect(paper.findings).toEqual({ true: 1, false: 4 });
  expect(rulesOf([paper])).toEqual([
    expect.objectContaining({ rule: 'footing/lists', standing: '-', true: 1, false: 1 }),
    expect.objectContaining({ rule: 'footing/lists', standing: 'shown', true: 0, false: 1 }),
    expect.objectContaining({ rule: 'hierarchy/functional', standing: '-', true: 1, false: 0 }),
  ]);
});

test('amounts of tables and of the narrative are counted apart, and a dash is none', () => {
  const paper = paperOf(truthWith(''), [documentWith()], [{ judged: [], reported: [] }]);
  expect(paper.narrative).toEqual({ amounts: 2, tied: 1 });
  expect(paper.tables).toEqual({ amounts: 4, tied: 3 });
});

test('a refused paper reports none of its truths and leaves no line unread', () => {
  const truth = truthWith('1.00');
  const papers = [paperOf(truth, [], []), paperOf(truth, [documentWith()], [{ judged: [], reported: ['1.00'] }])];
  expect(scoreOf(papers)).toMatchObject({ papers: 2, refused: 1, truths: 2, reported: 1, unread: 1 });
});

test('the bound is that of Clopper and Pearson', () => {
  expect(upperBound(0, 0)).toBe(1);
  expect(upperBound(5, 5)).toBe(1);
  // No hit of n: (1 − p)ⁿ = 0.1. One miss of n: 1 − pⁿ = 0.1.
  expect(upperBound(0, 10)).toBeCloseTo(1 - 0.1 ** (1 / 10), 9);
  expect(upperBound(19, 20)).toBeCloseTo(0.9 ** (1 / 20), 9);
  expect(upperBound(0, 5000)).toBeCloseTo(1 - 0.1 ** (1 / 5000), 9);
});

test('the section of the page is replaced, and the rest stays', () => {
  const page = '# A\n\n## Before\n\ntext\n';
  const once = withSection(page, '## Published documents\n\none\n');
  expect(once).toBe('# A\n\n## Before\n\ntext\n\n## Published documents\n\none\n');
  expect(withSection(once, '## Published documents\n\ntwo\n')).toBe(once.replace('one', 'two'));
  const between = `${once}\n## After\n\ntext\n`;
  expect(sectionIn(between)).toBe('## Published documents\n\none\n\n');
  expect(withSection(between, '## Published documents\n\ntwo\n')).toBe(between.replace('one', 'two'));
});
