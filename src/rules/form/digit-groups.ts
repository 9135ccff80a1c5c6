/** Amounts whose digits are parted once only (125360,898): read as numbers, and said to be printed so. */
import { isGroupedOnce } from '../../model/amount.js';
import type { Cell, Document } from '../../model/document.js';
import { quote } from '../../model/quote.js';
import type { Observation, WordRule } from '../../model/rule.js';
import { ARITHMETIC } from '../place.js';
import { observed } from './slips.js';

const RULE = 'form/digit-groups';
const SHOWN = 3;

export const digitGroups: WordRule = {
  id: RULE,
  family: 'form',
  severity: 'note',
  title: { zh: '千分位分节', en: 'Thousands separators' },
  formula: {
    zh: '金额自小数点向左每三位分节；只在末三位前分节的（125360,898），按整数读取并提示',
    en: 'digits are grouped in threes; an amount that is parted before its last three digits only (125360,898) is read as a whole number, and noted',
  },
  basis: ARITHMETIC,
  example: {
    zh: '“125360,898”按125,360,898读取，提示一处：应写作125,360,898。',
    en: 'An amount printed 125360,898 is read as 125,360,898 and noted.',
  },
  examine: (document: Document): Observation => {
    const cells = cellsOf(document).filter(({ money, amount }) => money && isGroupedOnce(amount.printed));
    const [first] = cells;
    if (!first) return observed([]);
    const prints = [...new Set(cells.map(({ amount }) => amount.printed))];
    const shown = prints.slice(0, SHOWN).map(quote);
    const more = prints.length > SHOWN;
    return observed([
      {
        rule: RULE,
        instance: 'document',
        severity: 'note',
        outcome: null,
        message: {
          zh: `有${cells.length}个金额只在末三位前分节，如${shown.join('、')}${more ? '等' : ''}，已按整数读取，请改为每三位分节。`,
          en: `${cells.length} amounts are parted before their last three digits only, such as ${shown.join(', ')}${more ? ', …' : ''}; they were read as whole numbers. Please group all digits in threes.`,
        },
        evidence: cells,
        odd: [],
        hints: [],
      },
    ]);
  },
};

function cellsOf({ tables, claims }: Document): Cell[] {
  const inTables = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell ?? [])));
  return [...inTables, ...claims.flatMap(({ cell }) => cell ?? [])];
}
