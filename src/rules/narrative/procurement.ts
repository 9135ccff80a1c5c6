/** Procurement for small firms: what is reserved and what is awarded stays within the whole. */
import type { ClaimPlace, PlaceRelation } from '../../model/relation.js';
import type { RelationRule } from '../../model/rule.js';
import { claim } from '../place.js';

function within(key: string, left: readonly ClaimPlace[], right: string): PlaceRelation {
  return { over: 'places', kind: 'bound', key, left, right: [claim(right)] };
}

export const procurement: RelationRule = {
  id: 'narrative/procurement',
  family: 'narrative',
  severity: 'warning',
  title: { zh: '面向中小企业的政府采购', en: 'Procurement for small and medium firms' },
  formula: {
    zh: '预留给中小企业的≤政府采购总额；预留给小微企业的≤预留给中小企业的；预留项目与其他项目授予中小企业的合同之和≤政府采购总额',
    en: 'reserved for small and medium firms ≤ procurement; reserved for small and micro firms ≤ that; awards to such firms under reserved and under other projects together ≤ procurement',
  },
  exceptions: {
    zh: '预留金额为以前年度结转项目的，可以大于，请在文中说明。',
    en: 'Reserved projects carried over from earlier years may exceed it; the text should say so.',
  },
  basis: {
    source: {
      zh: '《政府采购促进中小企业发展管理办法》（财库〔2020〕46号）',
      en: 'Measures on Procurement for the Development of Small and Medium Firms (Caiku [2020] No. 46)',
    },
    verified: false,
  },
  relations: [
    within('reserved', [claim('reservedProcurement')], 'procurement'),
    within('micro', [claim('microProcurement')], 'reservedProcurement'),
    within('awards', [claim('reservedAwards'), claim('otherAwards')], 'procurement'),
    within('micro awards', [claim('reservedMicroAwards')], 'reservedAwards'),
    within('other micro awards', [claim('otherMicroAwards')], 'otherAwards'),
  ],
};
