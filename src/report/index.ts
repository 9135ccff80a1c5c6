/** The formats of the report by name. */
import type { Renderer } from './format.js';
import { json } from './json.js';
import { terminal } from './terminal/index.js';

export type { Renderer, RenderOptions } from './format.js';
export { explainFinding } from './terminal/explain.js';
export { renderSuggestions } from './terminal/proposals.js';
export { describeRule, listRules } from './terminal/rules.js';
export { visible } from './terminal/visible.js';
export { widthOf } from './terminal/width.js';
export { wrap } from './terminal/wrap.js';

export const formats: Readonly<Record<string, Renderer>> = { terminal, json };
