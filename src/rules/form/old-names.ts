/** Names of classes and items that were given up, with the last year of budgets in which they stood. */
export interface OldName {
  readonly old: string;
  readonly now: string;
  readonly until: number;
}

export const OLD_NAMES: readonly OldName[] = [
  { old: '医疗卫生与计划生育支出', now: '卫生健康支出', until: 2018 },
  { old: '文化体育与传媒支出', now: '文化旅游体育与传媒支出', until: 2018 },
  { old: '国土海洋气象等支出', now: '自然资源海洋气象等支出', until: 2018 },
  { old: '资源勘探信息等支出', now: '资源勘探工业信息等支出', until: 2019 },
  { old: '归口管理的行政单位离退休', now: '行政单位离退休', until: 2019 },
];

/** The section 20805 alone: the same words still stand in other names. */
export const OLD_SECTION: OldName & { readonly code: string } = {
  code: '20805',
  old: '行政事业单位离退休',
  now: '行政事业单位养老支出',
  until: 2019,
};
