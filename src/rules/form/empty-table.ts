/** An empty table that does not say why. */
import { isNil } from '../../model/amount.js';
import type { Document, Table } from '../../model/document.js';
import type { Observation, WordRule } from '../../model/rule.js';
import { tableWords } from '../../model/table-words.js';
import { wordsCell } from '../../model/words.js';
import { OPERATING_RULES } from '../place.js';
import { SAYS_EMPTY } from './says-empty.js';
import { observed } from './slips.js';

const RULE = 'form/empty-table';
/** Of these a sentence of the narrative may say that there is no such money. */
const SUBJECTS: Readonly<Record<string, RegExp>> = {
  governmentFundsExpenditure: /政府性基金/,
  stateCapitalExpenditure: /国有资本经营/,
  threePublic: /三公/,
  procurement: /政府采购/,
};
const NONE = /无|没有|未安排|不涉及|(?<![\d.])0(?:\.0+)?(?:万元|元)/;
const SENTENCE = /[^。；]*[。；]?/g;

export const emptyTable: WordRule = {
  id: RULE,
  family: 'form',
  severity: 'note',
  title: { zh: '空表应有说明', en: 'An empty table says why' },
  formula: {
    zh: '没有数据的表，表下注明“无此项收支，故此表无数据”，或在说明中写明',
    en: 'a table without figures says so below, or the narrative says it',
  },
  exceptions: {
    zh: '说明中已写明无此项收支的不列；金额未读出、有行未读出的表不作判断；文中统一说明空表含义的不列。',
    en: 'Silent where the narrative says that there is no such money or what empty tables mean in general, and for tables whose figures may not have been read.',
  },
  basis: OPERATING_RULES,
  examine: (document: Document): Observation =>
    observed(
      document.mandatory?.emptyNote !== true || explainsAll(document)
        ? []
        : document.tables.filter((table) => isSilent(table, document)).map(findingOf),
    ),
};

/** 空表表示本部门无相关收支情况: said once for all tables. */
function explainsAll(document: Document): boolean {
  return document.lines.some(
    ({ text }) => /空表/.test(text) && /表示|说明|即/.test(text) && /无相关|没有相关|无此类|无该项/.test(text),
  );
}

function isSilent(table: Table, document: Document): boolean {
  const subject = SUBJECTS[table.kind ?? ''];
  if (!subject || table.doubts.length > 0) return false;
  const filled = table.rows.some(
    ({ cells, open }) => open.length > 0 || cells.some((cell) => cell !== null && !isNil(cell.amount)),
  );
  if (filled || document.strays.some((stray) => stray.table === table.number)) return false;
  if (table.notes.some(({ text }) => SAYS_EMPTY.test(text) || /无|没有/.test(text))) return false;
  return !document.passages.some(({ text }) =>
    (text.match(SENTENCE) ?? []).some((sentence) => subject.test(sentence) && NONE.test(sentence)),
  );
}

function findingOf(table: Table): ReturnType<typeof observed>['findings'][number] {
  const name = tableWords(table);
  return {
    rule: RULE,
    instance: table.id,
    severity: 'note',
    outcome: null,
    message: {
      zh: `${name}没有数据，表下和说明中均未见原因，请注明“无此项收支，故此表无数据”。`,
      en: `${name} holds no figures, and neither a remark below nor the narrative says why.`,
    },
    evidence: [wordsCell(table.title, table.location)],
    odd: [],
    hints: [],
  };
}
