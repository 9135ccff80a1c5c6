/** What the narrative compares with: the year before, and one kind of figure for revenue and expenditure alike. */
import type { Cell, Claim, Document, FigureKind } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';
import type { Message } from '../../model/message.js';
import type { WordRule } from '../../model/rule.js';
import { wordsCell } from '../../model/words.js';
import { OPERATING_RULES } from '../place.js';

const KIND_WORDS: Readonly<Record<FigureKind, Message>> = {
  budget: { zh: '预算数', en: 'the budget' },
  adjusted: { zh: '全年（调整）预算数', en: 'the adjusted budget' },
  execution: { zh: '预算执行数', en: 'the execution' },
  accounts: { zh: '决算数', en: 'the final accounts' },
};
const REVENUE = /Revenue$|^totalSources$/;
const EXPENDITURE = /Expenditure$|^(?:totalUses|basic|project)$/;

function comparisons({ claims }: Document): readonly Claim[] {
  return claims.filter(({ measure }) => measure === 'change' || measure === 'percent');
}

/** The figure of a comparison, or its words where it has none (持平). */
function evidenceOf(claim: Claim): Cell {
  return claim.cell ?? wordsCell(claim.words, claim.location);
}

export const baseYear: WordRule = {
  id: 'narrative/base-year',
  family: 'narrative',
  severity: 'warning',
  title: { zh: '比较年度', en: 'The year compared with' },
  formula: { zh: '比较年度＝报告年度－1', en: 'the year compared with = the year of the report − 1' },
  exceptions: {
    zh: '与更早年度比较的（如疫情前）可能有意为之，不列。',
    en: 'A comparison with an earlier year may be meant and is left alone.',
  },
  basis: OPERATING_RULES,
  examine: (document) => ({ findings: wrongYears(document), undecided: [] }),
};

/** A year compared with itself, or with one to come. */
function wrongYears(document: Document): Finding[] {
  const { year } = document;
  if (year === null) return [];
  const wrong = comparisons(document).filter(
    (claim) => claim.baseYear !== null && isNotBefore(claim, claim.baseYear, year),
  );
  const first = wrong[0];
  if (!first) return [];
  return [
    {
      rule: 'narrative/base-year',
      instance: 'years',
      severity: 'warning',
      outcome: null,
      message: {
        zh: `说明有${wrong.length}处与${first.baseYear}年比较（如${first.section}），而报告年度为${year}年，比较年度应为${year - 1}年，请核实后更正。`,
        en: `${wrong.length} place(s) compare with ${first.baseYear} (such as ${first.section}), though the report is of ${year}; the year before is ${year - 1}. Please check.`,
      },
      evidence: wrong.map(evidenceOf),
      odd: [],
      hints: [],
    },
  ];
}

/** With its own budget, a result of the same year is rightly compared. */
function isNotBefore({ base }: Claim, compared: number, year: number): boolean {
  return compared > year || (compared === year && (base === null || base === 'execution' || base === 'accounts'));
}

export const mixedBases: WordRule = {
  id: 'narrative/mixed-bases',
  family: 'narrative',
  severity: 'note',
  title: { zh: '收入与支出的比较基数一致', en: 'Revenue and expenditure compared with the same figure' },
  formula: {
    zh: '收入、支出与上年比较时，均与预算数，或均与预算执行数（决算数）比较',
    en: 'revenue and expenditure are both compared with the budget of the prior year, or both with its execution',
  },
  exceptions: {
    zh: '比较基数不同不影响各自计算，只作提示。',
    en: 'Each comparison may be right by itself, so it is a note.',
  },
  basis: OPERATING_RULES,
  examine: (document) => ({ findings: mixture(document), undecided: [] }),
};

function mixture(document: Document): Finding[] {
  const stated = comparisons(document).filter(
    ({ subject, base, baseYear: year }) => subject !== null && base !== null && year !== document.year,
  );
  const revenue = stated.find(({ subject }) => REVENUE.test(subject ?? ''));
  const expenditure = stated.find(
    (claim) =>
      EXPENDITURE.test(claim.subject ?? '') && claim.base !== revenue?.base && claim.baseYear === revenue?.baseYear,
  );
  if (!revenue?.base || !expenditure?.base) return [];
  const [left, right] = [KIND_WORDS[revenue.base], KIND_WORDS[expenditure.base]];
  return [
    {
      rule: 'narrative/mixed-bases',
      instance: 'revenue expenditure',
      severity: 'note',
      outcome: null,
      message: {
        zh: `“${revenue.words}”与上年${left.zh}比较，“${expenditure.words}”与上年${right.zh}比较，比较基数不同，请统一，或分别说明原因。`,
        en: `“${revenue.words}” is compared with ${left.en} of the prior year, “${expenditure.words}” with ${right.en}; please use one base, or give the reasons for each.`,
      },
      evidence: [evidenceOf(revenue), evidenceOf(expenditure)],
      odd: [],
      hints: [],
    },
  ];
}
