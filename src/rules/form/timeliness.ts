/** Publication within twenty days of approval, from the dates of the profile. */
import type { Document } from '../../model/document.js';
import type { Message } from '../../model/message.js';
import type { Basis, Context, Observation, WordRule } from '../../model/rule.js';
import { wordsCell } from '../../model/words.js';

const RULE = 'form/timeliness';
const DAYS = 20;
const DAY = 86_400_000;

const BUDGET_LAW: Basis = {
  source: {
    zh: '《预算法》第十四条（部门预算、决算在批复后二十日内公开）',
    en: 'Budget Law, Article 14 (departments publish within twenty days of approval)',
  },
  verified: false,
};

export const timeliness: WordRule = {
  id: RULE,
  family: 'form',
  severity: 'warning',
  title: { zh: '批复后二十日内公开', en: 'Publication within twenty days' },
  formula: {
    zh: '公开日期不晚于批复后第20日',
    en: 'the day of publication is no later than the twentieth after approval',
  },
  exceptions: {
    zh: '批复、公开日期取自单位档案（approvedOn、publishedOn）；档案缺任一日期的，列为无法判定；没有档案的不作判断。',
    en: 'The days are those of the profile (approvedOn, publishedOn); undecided where it lacks one of them, silent without a profile.',
  },
  basis: BUDGET_LAW,
  examine: (document: Document, { profile }: Context): Observation => {
    const line = document.lines.find(({ text }) => text.trim() !== '');
    if (profile === null || !line) return NOTHING;
    const evidence = [wordsCell(line.text.trim(), line.location)];
    const { approvedOn, publishedOn } = profile;
    if (approvedOn === undefined || publishedOn === undefined) {
      return {
        findings: [],
        undecided: [{ rule: RULE, instance: 'profile', outcome: null, reason: UNKNOWN, evidence }],
      };
    }
    const days = (Date.parse(publishedOn) - Date.parse(approvedOn)) / DAY;
    if (days >= 0 && days <= DAYS) return NOTHING;
    const message = days < 0 ? before(approvedOn, publishedOn) : late(approvedOn, publishedOn, days);
    const finding = { rule: RULE, instance: 'profile', outcome: null, message, evidence, odd: [], hints: [] };
    return { findings: [{ ...finding, severity: 'warning' }], undecided: [] };
  },
};

const NOTHING: Observation = { findings: [], undecided: [] };

const UNKNOWN: Message = {
  zh: '单位档案未写明批复日期或公开日期，是否在批复后20日内公开无法判定',
  en: 'the profile lacks the day of approval or of publication, so whether it was within 20 days cannot be told',
};

function late(approved: string, published: string, days: number): Message {
  return {
    zh: `${approved}批复，${published}公开，相隔${days}日，超过20日，请核实。`,
    en: `Approved on ${approved} and published on ${published}: ${days} days, more than 20. Please check.`,
  };
}

function before(approved: string, published: string): Message {
  return {
    zh: `公开日期${published}早于批复日期${approved}，请核实单位档案。`,
    en: `Published on ${published}, before its approval on ${approved}. Please check the profile.`,
  };
}
