/** The remark under an empty table of a fund, pasted from the table of the other fund. */
import type { Cell, Document, Table, TableKind } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';
import { quote } from '../../model/quote.js';
import type { Observation, WordRule } from '../../model/rule.js';
import { tableWords } from '../../model/table-words.js';
import { OPERATING_RULES } from '../place.js';
import { SAYS_EMPTY } from './says-empty.js';

const GOVERNMENT_FUNDS = /政府性基金/;
const STATE_CAPITAL = /国有资本经营/;
const FUNDS: Partial<Record<TableKind, { readonly own: RegExp; readonly other: RegExp; readonly subject: string }>> = {
  governmentFundsExpenditure: { own: GOVERNMENT_FUNDS, other: STATE_CAPITAL, subject: 'governmentFundsExpenditure' },
  stateCapitalExpenditure: { own: STATE_CAPITAL, other: GOVERNMENT_FUNDS, subject: 'stateCapitalExpenditure' },
};

export const otherNote: WordRule = {
  id: 'form/other-note',
  family: 'form',
  severity: 'warning',
  title: { zh: '空表说明所指资金与表一致', en: 'The remark under an empty table speaks of its own fund' },
  formula: {
    zh: '政府性基金、国有资本经营表下“故本表为空表”的说明，应指该表的资金',
    en: 'the remark that a table of a fund is empty speaks of that fund',
  },
  exceptions: {
    zh: '说明同时提到两项资金的，不列。',
    en: 'A remark that speaks of both funds is left alone.',
  },
  basis: OPERATING_RULES,
  examine: (document: Document): Observation => ({
    findings: document.tables.flatMap((table) => pasted(table, document)),
    undecided: [],
  }),
};

function pasted(table: Table, document: Document): Finding[] {
  const fund = table.kind === null ? undefined : FUNDS[table.kind];
  const note = table.notes.find(({ text }) => SAYS_EMPTY.test(text));
  if (!fund || !note || fund.own.test(note.text) || !fund.other.test(note.text)) return [];
  const evidence = evidenceFor(fund.subject, table, document);
  if (evidence.length === 0) return [];
  const name = tableWords(table);
  return [
    {
      rule: 'form/other-note',
      instance: table.id,
      severity: 'warning',
      outcome: null,
      message: {
        zh: `${name}表下说明${quote(note.text)}所指不是本表资金，疑从另一项资金的表误贴，请核实。`,
        en: `${name}: the remark ${quote(note.text)} speaks of another fund than the table; it was probably pasted from that fund's table. Please check.`,
      },
      evidence,
      odd: [],
      hints: [],
    },
  ];
}

/** What the document says in figures of the fund; else its main total, since an empty table has no figure of its own. */
function evidenceFor(subject: string, table: Table, document: Document): Cell[] {
  const own = table.rows.flatMap((row) => row.cells.flatMap((cell) => cell ?? []));
  const said = document.claims.flatMap((claim) => (claim.subject === subject && claim.cell ? [claim.cell] : []));
  if (own.length + said.length > 0) return [...own, ...said];
  const total = document.tables.flatMap(({ rows }) =>
    rows.filter(({ line }) => line === 'total' || line === 'totalUses'),
  );
  return total.flatMap((row) => row.cells.find((cell) => cell !== null) ?? []).slice(0, 1);
}
