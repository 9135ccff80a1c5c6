/** The unit that a table states against its figures. */
import { UNIT_EXPONENT, type Unit } from '../../model/amount.js';
import type { Document, Table, UnitSlip } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';
import type { Observation, WordRule } from '../../model/rule.js';
import { tableWords } from '../../model/table-words.js';
import { OPERATING_RULES } from '../place.js';

const NAMES: Readonly<Record<Unit, string>> = { yuan: '元', 'wan-yuan': '万元', 'yi-yuan': '亿元' };

export const unit: WordRule = {
  id: 'form/unit',
  family: 'form',
  severity: 'error',
  title: { zh: '金额单位与表内数字相符', en: 'The stated unit fits the figures' },
  formula: {
    zh: '按表中标明的单位，各数与其他表、说明中的同一数据处于同一量级',
    en: 'read in the stated unit, figures are of the same magnitude as the same quantities elsewhere',
  },
  exceptions: {
    zh: '只列一条：单位有误时，该表与他处的比较均列为无法判定。',
    en: 'Said once for a table: its comparisons with other places are then undecided.',
  },
  basis: OPERATING_RULES,
  examine: (document: Document): Observation => ({ findings: document.tables.flatMap(slipIn), undecided: [] }),
};

function slipIn(table: Table): Finding[] {
  return table.unitSlip ? [findingOf(table, table.unitSlip)] : [];
}

function findingOf(table: Table, { exponent, own, other }: UnitSlip): Finding {
  const stated = NAMES[table.unit];
  const meant = (Object.keys(UNIT_EXPONENT) as Unit[]).find(
    (one) => UNIT_EXPONENT[one] === UNIT_EXPONENT[table.unit] - exponent,
  );
  const [times, factor] = Math.abs(exponent) === 4 ? ['一万倍', '10,000'] : ['一亿倍', '100,000,000'];
  const zh = meant ? `，单位疑应为${NAMES[meant]}` : '';
  const en = meant ? `; the unit should probably be ${NAMES[meant]}` : '';
  const name = tableWords(table);
  return {
    rule: 'form/unit',
    instance: table.id,
    severity: 'error',
    outcome: null,
    message: {
      zh: `${name}标明单位为${stated}，但表内${own.amount.printed}${stated}与他处同一数据${other.amount.printed}${NAMES[other.amount.unit]}相差${times}${zh}；该表与他处的比较暂不判定，请核实单位。`,
      en: `${name} states ${stated}, but ${own.amount.printed} there and ${other.amount.printed} (${NAMES[other.amount.unit]}) elsewhere, the same quantity, differ by a factor of ${factor}${en}. Comparisons with other places are left undecided; please check the unit.`,
    },
    evidence: [own, other],
    odd: [own],
    hints: [],
    suggests: {
      kind: 'unit',
      cell: own,
      printed: own.amount.printed,
      value: own.amount.value.times(`1e${-exponent}`),
      says: {
        zh: meant ? `${name}标明的单位${stated}疑应为${NAMES[meant]}` : `${name}标明的单位${stated}与表内数字不符`,
        en: meant
          ? `the unit ${stated} of ${name} should perhaps be ${NAMES[meant]}`
          : `the unit ${stated} of ${name} does not fit its figures`,
      },
    },
  };
}
