/** Waivers: findings that somebody answers for, so that they do not alarm until they grow or their day has come. */

export type { Baseline, Waiver } from '../contract/baseline.js';
export { applyBaseline } from './apply.js';
export { baselineText, NO_WAIVERS } from './baseline.js';
export { type Addition, type Answer, openFindings, withAdditions } from './update.js';
