/** The table of projects against project expenditure. */
import type { RelationRule } from '../../model/rule.js';
import { IMPLEMENTING_REGULATIONS, line, same } from '../place.js';

export const projectTable: RelationRule = {
  id: 'restatement/project',
  family: 'restatement',
  severity: 'error',
  title: { zh: '项目支出表与一般公共预算支出表一致', en: 'The table of projects and project expenditure' },
  formula: {
    zh: '一般公共预算项目支出表合计（表内另列其他资金的，取一般公共预算栏）＝一般公共预算支出表项目支出合计',
    en: 'total of the table of general public projects (its column of general public money, where it has others) = project expenditure in the table by function',
  },
  exceptions: {
    zh: '表内不分资金且本部门另有其他资金的，不比较。',
    en: 'Left out where the table does not tell the funds apart and other funds exist.',
  },
  basis: IMPLEMENTING_REGULATIONS,
  relations: [
    same(
      'fund',
      line('generalPublicProject', 'total', 'generalPublic'),
      line('generalPublicExpenditure', 'total', 'project'),
    ),
    same(
      'all',
      line('generalPublicProject', 'total'),
      line('generalPublicExpenditure', 'total', 'project'),
      'onlyGeneralPublic',
    ),
  ],
};
