/** The formats of the report by name. What is not for the terminal is loaded only when it is wanted. */
import type { Format } from './format.js';
import { json } from './json.js';
import { terminal } from './terminal/index.js';

export type { Format, RenderOptions, ReportOptions } from './format.js';
export { explainFinding } from './terminal/explain.js';
export { renderSuggestions } from './terminal/proposals.js';
export { describeRule, listRules } from './terminal/rules.js';
export { widthOf } from './terminal/width.js';
export { wrap } from './terminal/wrap.js';
export { visible } from './visible.js';

export const formats: Readonly<Record<string, Format>> = {
  terminal: { title: { zh: '屏幕报告', en: 'report for the terminal' }, render: terminal },
  json: { title: { zh: '完整结果', en: 'the whole result' }, render: json },
};
