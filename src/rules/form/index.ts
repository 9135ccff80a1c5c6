/** The remark under a table against the table. */
import { isNil } from '../../model/amount.js';
import type { Cell, Document, Note, Row, Table } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';
import { quote } from '../../model/quote.js';
import type { Observation, WordRule } from '../../model/rule.js';
import { OPERATING_RULES } from '../place.js';
import { SAYS_EMPTY } from './says-empty.js';

export { codeName, oldName } from './code-name.js';
export { codeItems, codeOrder, codeParent, codeTwice } from './codes.js';
export { copiedText } from './copied.js';
export { digitGroups } from './digit-groups.js';
export { doubledWords } from './doubled-words.js';
export { emptyTable } from './empty-table.js';
export { indicators } from './indicators.js';
export { levelWords } from './level-words.js';
export { mandatorySections, mandatoryTables } from './mandatory.js';
export { missingReason } from './missing-reason.js';
export { narrativeName } from './narrative-name.js';
export { organisation } from './organisation.js';
export { otherNote } from './other-note.js';
export { placeholder } from './placeholder.js';
export { punctuation } from './punctuation.js';
export { reasonDirection } from './reasons.js';
export { scopeStatements } from './scope-statements.js';
export { stored } from './stored.js';
export { timeliness } from './timeliness.js';
export { unit } from './unit.js';
export { unitCount } from './unit-count.js';
export { halfUnit, missingUnit } from './units.js';
export { years } from './years.js';
export { zeroChange } from './zero-change.js';

const SAYS_THIS_YEAR = /本表反映当年/;

export const emptyNote: WordRule = {
  id: 'form/empty-note',
  family: 'form',
  severity: 'error',
  title: { zh: '空表说明与表一致', en: 'A remark that a table is empty' },
  formula: {
    zh: '表下注明“此表无数据”的，表内应无金额',
    en: 'a table with the remark that it holds no data holds no amounts',
  },
  basis: OPERATING_RULES,
  examine: (document: Document): Observation => ({ findings: document.tables.flatMap(emptyFindings), undecided: [] }),
};

function emptyFindings(table: Table): Finding[] {
  const note = table.notes.find((one) => SAYS_EMPTY.test(one.text));
  const cells = moneyOf(table);
  if (!note || cells.length === 0) return [];
  return [
    {
      rule: 'form/empty-note',
      instance: table.id,
      severity: 'error',
      outcome: null,
      message: {
        zh: `${table.number}列有${cells.length}个金额（如${cells[0]?.amount.printed}），表下却注${quote(note.text)}，表注与表不符，请核实后更正。`,
        en: `${table.number} holds ${cells.length} amounts (such as ${cells[0]?.amount.printed}) above the remark ${quote(note.text)}; the remark and the table contradict each other.`,
      },
      evidence: cells,
      odd: [],
      hints: [],
    },
  ];
}

function moneyOf(table: Table): Cell[] {
  return table.rows.flatMap((row) =>
    row.cells.filter((cell): cell is Cell => cell?.money === true && !isNil(cell.amount)),
  );
}

export const scopeNote: WordRule = {
  id: 'form/scope-note',
  family: 'form',
  severity: 'note',
  title: { zh: '“当年”口径与上年结转', en: 'A remark on this year above a carryover' },
  formula: {
    zh: '表下注明反映“当年”支出的，合计不含上年结转',
    en: 'a table said to show this year only does not include the carryover',
  },
  basis: OPERATING_RULES,
  examine: (document: Document): Observation => ({
    findings: document.tables.flatMap((table) => scopeFindings(table, document)),
    undecided: [],
  }),
};

/** The total of a table of this year's money exceeds this year's revenue by exactly the carryover. */
function scopeFindings(table: Table, document: Document): Finding[] {
  const note = table.notes.find((one) => SAYS_THIS_YEAR.test(one.text));
  if (!note || table.kind !== 'generalPublicExpenditure') return [];
  const total = totalOf(table, document.year);
  const summary = document.tables.find((one) => one.kind === 'appropriationSummary');
  const revenue = lineCell(summary, 'generalPublicRevenue');
  const carryover = lineCell(summary, 'generalPublicCarryover');
  if (!total || !revenue || !carryover || isNil(carryover.amount)) return [];
  if (!total.amount.value.minus(revenue.amount.value).equals(carryover.amount.value)) return [];
  return [scopeFinding(table, note, total, revenue, carryover)];
}

function scopeFinding(table: Table, note: Note, total: Cell, revenue: Cell, carryover: Cell): Finding {
  return {
    rule: 'form/scope-note',
    instance: table.id,
    severity: 'note',
    outcome: {
      equation: {
        rule: 'form/scope-note',
        instance: table.id,
        kind: 'restatement',
        form: 'same',
        terms: [
          { coefficient: 1, cell: total },
          { coefficient: -1, cell: revenue },
        ],
        scope: { cells: [carryover], line: { zh: '上年结转', en: 'the carryover from the prior year' } },
      },
      verdict: 'scope',
      residual: carryover.amount.value,
      allowed: carryover.amount.value.minus(carryover.amount.value),
    },
    message: {
      zh: `${table.number}备注${quote(note.text)}，而合计${total.amount.printed}比本年拨款${revenue.amount.printed}多${carryover.amount.printed}，等于上年结转，系口径差异，请注明“含上年结转”。`,
      en: `${table.number} says ${quote(note.text)}, but its total ${total.amount.printed} exceeds this year's appropriation ${revenue.amount.printed} by ${carryover.amount.printed}, which is the carryover: a difference in scope; the remark should say so.`,
    },
    evidence: [total, revenue, carryover],
    odd: [total],
    hints: [],
  };
}

function totalOf(table: Table, year: number | null): Cell | null {
  const row = table.rows.find((one) => one.line === 'total');
  const column = table.columns.findIndex((one) => one.key === 'total' && (one.year === year || year === null));
  return row?.cells[column] ?? null;
}

function lineCell(table: Table | undefined, line: string): Cell | null {
  const row: Row | undefined = table?.rows.find((one) => one.line === line);
  return row?.cells.find((cell) => cell !== null) ?? null;
}
