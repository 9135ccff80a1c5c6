/** Qualitative indicators with a number for their target, and quantitative ones with words. */
import type { Document, TextLine } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';
import type { Observation, WordRule } from '../../model/rule.js';
import { CUSTOM } from './basis.js';
import { observed, type Slip, together } from './slips.js';

const RULE = 'form/indicators';
/** A target and a weight behind 定性: the first of two figures is the target. */
const NUMBERED = /定性\s+\d[\d.]*\s*(?:[%％]|\p{Script=Han}{1,3})?\s+\d[\d.]*\s*$/u;
const WORDED =
  /(?:^|\s)(?:[≥≤＞＜＝=]|定量)\s*(?:高|优|良|好|较好|明显|有效|显著|提升|提高|长期|持续|完成|达标|合格|是)(?=\s|$)/;

export const indicators: WordRule = {
  id: RULE,
  family: 'form',
  severity: 'note',
  title: { zh: '绩效指标性质与指标值相符', en: 'The nature of an indicator and its target' },
  formula: {
    zh: '定性指标的指标值用文字表述，定量指标（≥、≤、＝）的指标值为数值',
    en: 'the target of a qualitative indicator is in words, that of a quantitative one is a figure',
  },
  exceptions: {
    zh: '只查指标性质、指标值、权重在同一行的绩效表；只有一个数的视为权重。',
    en: 'Only performance tables with nature, target and weight on one line are examined; a single figure is the weight.',
  },
  basis: CUSTOM,
  examine: (document: Document): Observation => {
    const lines = performanceLines(document);
    const names = new Map(
      document.tables.flatMap(({ rows }) =>
        rows.flatMap(({ line, name, location }) =>
          line === 'indicator' ? [[`${location.page} ${location.line}`, name] as const] : [],
        ),
      ),
    );
    return observed([
      ...findingOf(
        lines.filter(({ text }) => NUMBERED.test(text)),
        names,
        'qualitative',
      ),
      ...findingOf(
        lines.filter(({ text }) => WORDED.test(text)),
        names,
        'quantitative',
      ),
    ]);
  },
};

/** Lines of tables, where there are performance tables at all. */
function performanceLines(document: Document): readonly TextLine[] {
  const has = document.tables.some(({ kind }) => kind === 'projectPerformance' || kind === 'departmentPerformance');
  return has ? document.lines.filter(({ inTable, text }) => inTable && /定性|定量|[≥≤＞＜＝=]/.test(text)) : [];
}

const TEXTS = {
  qualitative: {
    zh: '个定性指标的指标值为数值',
    en: 'qualitative indicators have a figure for their target',
  },
  quantitative: {
    zh: '个定量指标的指标值为文字',
    en: 'quantitative indicators have words for their target',
  },
} as const;

/** The row that a line holds the figures of has the whole name, which may be wrapped over lines. */
function nameOf({ text, location }: TextLine, names: ReadonlyMap<string, string>): string {
  const name = names.get(`${location.page} ${location.line}`);
  const values = /(?:定性|定量|[≥≤＞＜＝=]).*$/.exec(text)?.[0] ?? text;
  return `${name ?? text.slice(0, text.length - values.length).trim()} ${values}`.trim().replace(/\s+/g, ' ');
}

function findingOf(
  lines: readonly TextLine[],
  names: ReadonlyMap<string, string>,
  kind: keyof typeof TEXTS,
): Finding[] {
  const slips = lines.map((line): Slip => ({ printed: nameOf(line, names), location: line.location }));
  return together({ rule: RULE, severity: 'note', instance: kind }, slips, ({ count, zh, en }) => ({
    zh: `有${count}${TEXTS[kind].zh}：${zh}，请修改指标性质或指标值。`,
    en: `${count} ${TEXTS[kind].en}: ${en}. Please change the nature or the target.`,
  }));
}
