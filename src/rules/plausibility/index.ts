/** Questions that reviewers ask of figures that are possible and unusual (合理性提示). */
export { annuity, housingFund, localRates, welfare } from './contributions.js';
export { sameBase, twoYears } from './growth.js';
export { threePublicTrend, vehicles } from './public-expenses.js';
export { functionEconomic, noProcurement, smallFirms } from './spending.js';
