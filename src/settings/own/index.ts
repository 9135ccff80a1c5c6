/** The rules that users write themselves, in the words of the reports (docs/configuration.md). */
export { describeFault } from './fault.js';
export { type Complaint, prove } from './prove.js';
export { type OwnRule, ownId, relationsOf, toRule } from './rule.js';
export { RelationFault } from './tokens.js';
