/** Where the rules on form come from. */
import type { Basis } from '../../model/rule.js';

/** What reviewers of drafts mark by custom; no regulation says it in so many words. */
export const CUSTOM: Basis = {
  source: {
    zh: '预决算公开审核惯例（规范、可读）',
    en: 'what reviewers of published budgets look for (form and legibility)',
  },
  verified: false,
};

/** The classification of each year; its list was not found whole, so names carry whether they were seen. */
export const CLASSIFICATION: Basis = {
  source: { zh: '《政府收支分类科目》（各年度）', en: 'Classification of Government Revenue and Expenditure (yearly)' },
  verified: false,
};
