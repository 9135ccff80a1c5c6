/** Counts what was read, tied and found in the papers of a folder, and adds it up by paper and by rule and standing. */
import { slipsOf, upperBound } from './judge.js';

/** A dash is no amount: the coverage does not count it either. */
const DASH = /^(?:[-–—−－]{1,2}|\/)$/;
const isAmount = ({ unit, printed }) => unit !== null && printed !== '' && !DASH.test(printed.trim());

/** Amounts of the narrative; all the others stand in tables or beside them. */
const inNarrative = ({ narrative, strays }) =>
  [...narrative, ...strays].filter((cell) => cell.kind === 'narrative' && isAmount(cell));

function coverageOf({ coverage, ...document }) {
  const narrative = inNarrative(document).length;
  const untied = coverage.untied.filter(({ cell }) => cell.kind === 'narrative').length;
  const tables = coverage.amounts - narrative;
  return {
    tables: { amounts: tables, tied: tables - (coverage.untied.length - untied) },
    narrative: { amounts: narrative, tied: narrative - untied },
  };
}

const NONE = { amounts: 0, tied: 0 };
const add = (one, other) => ({ amounts: one.amounts + other.amounts, tied: one.tied + other.tied });

/** One line of truth against the documents that its file gave, mostly one. */
export function paperOf({ file, form, organisation, keys }, documents, judgements) {
  const covered = documents.map(coverageOf);
  const reported = new Set(judgements.flatMap((one) => one.reported));
  const judged = judgements.flatMap((one, index) =>
    one.judged.map((finding) => ({ ...finding, slip: `${index} ${finding.slip}` })),
  );
  return {
    file,
    form,
    refused: documents.length === 0,
    tables: covered.map((one) => one.tables).reduce(add, NONE),
    narrative: covered.map((one) => one.narrative).reduce(add, NONE),
    slips: slipsOf(judged),
    findings: {
      true: judged.filter(({ isTrue }) => isTrue).length,
      false: judged.filter(({ isTrue }) => !isTrue).length,
    },
    truths: keys.length,
    missing: keys.map(({ text }) => text).filter((text) => !reported.has(text)),
    names: documents.filter((one) => (one.organisation ?? '') !== organisation).length,
    unread: documents.reduce((sum, { problems }) => sum + problems.length, 0),
    judged,
  };
}

function median(all) {
  const sorted = all.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return 0;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function scoreOf(papers) {
  const sum = (count) => papers.reduce((all, paper) => all + count(paper), 0);
  const tables = papers.map((paper) => paper.tables).reduce(add, NONE);
  const narrative = papers.map((paper) => paper.narrative).reduce(add, NONE);
  return {
    papers: papers.length,
    refused: papers.filter(({ refused }) => refused).length,
    all: add(tables, narrative),
    tables,
    narrative,
    slips: { true: sum(({ slips }) => slips.true), false: sum(({ slips }) => slips.false) },
    findings: { true: sum(({ findings }) => findings.true), false: sum(({ findings }) => findings.false) },
    clean: papers.filter(({ refused, slips }) => !refused && slips.false === 0).length,
    truths: sum(({ truths }) => truths),
    reported: sum(({ truths, missing }) => truths - missing.length),
    names: sum(({ names }) => names),
    unread: median(papers.map(({ unread }) => unread)),
  };
}

/** By rule and standing: a slip counts once for each rule that reports it, with the verdict of the whole slip. */
export function rulesOf(papers) {
  const rules = new Map();
  for (const { file, judged } of papers) {
    const verdicts = new Map();
    for (const { slip, isTrue } of judged) verdicts.set(slip, (verdicts.get(slip) ?? false) || isTrue);
    for (const { rule, standing, slip } of judged) {
      const key = `${rule}\t${standing ?? '-'}`;
      const slips = rules.get(key) ?? new Map();
      slips.set(`${file} ${slip}`, verdicts.get(slip));
      rules.set(key, slips);
    }
  }
  return [...rules]
    .map(([key, slips]) => {
      const [rule, standing] = key.split('\t');
      const hits = [...slips.values()].filter(Boolean).length;
      return { rule, standing, true: hits, false: slips.size - hits, upper: upperBound(hits, slips.size) };
    })
    .toSorted((a, b) => (`${a.rule} ${a.standing}` < `${b.rule} ${b.standing}` ? -1 : 1));
}
