/** Classification subtotals roll up: class, section, item. */
import type { RelationRule } from '../../model/rule.js';
import { IMPLEMENTING_REGULATIONS } from '../place.js';

export const functional: RelationRule = {
  id: 'hierarchy/functional',
  family: 'hierarchy',
  severity: 'error',
  title: { zh: '功能分类上下级科目', en: 'Functional classification' },
  formula: {
    zh: '类＝所属款之和；款＝所属项之和（各栏、各年）',
    en: 'class = sum of its sections; section = sum of its items, in every column and year',
  },
  exceptions: {
    zh: '只与直接下级相加；表中未列出的级次不参与。',
    en: 'Only direct children count; levels that the table does not print are left out.',
  },
  basis: IMPLEMENTING_REGULATIONS,
  relations: [{ over: 'children', kind: 'sum', parents: { classification: 'functional' } }],
};

export const economic: RelationRule = {
  id: 'hierarchy/economic',
  family: 'hierarchy',
  severity: 'error',
  title: { zh: '经济分类上下级科目', en: 'Economic classification' },
  formula: { zh: '类＝所属款之和（各栏）', en: 'class = sum of its sections, in every column' },
  exceptions: {
    zh: '只与直接下级相加；表中未列出的级次不参与。',
    en: 'Only direct children count; levels that the table does not print are left out.',
  },
  basis: IMPLEMENTING_REGULATIONS,
  relations: [{ over: 'children', kind: 'sum', parents: { classification: 'economic' } }],
};
