/** What the document itself says of the scope of its figures, with the comparisons that it may excuse. */
import type { Document } from '../../model/document.js';
import type { Message } from '../../model/message.js';
import type { Observation, WordRule } from '../../model/rule.js';
import { OPERATING_RULES } from '../place.js';
import { matchesIn, observed, type Slip, slipIn, together } from './slips.js';

const RULE = 'form/scope-statements';
const AROUND = 8;

interface Scope {
  readonly words: RegExp;
  readonly name: Message;
  /** Rules whose breaks it may explain. */
  readonly excuses: readonly string[];
}

const SCOPES: readonly Scope[] = [
  {
    words: /(?:不含|不包括|未含|剔除)(?:上年|以前年度|年初)(?:财政拨款)?结转(?:和?结余)?/g,
    name: { zh: '不含上年结转', en: 'without the carryover' },
    excuses: ['balance/sources', 'restatement/totals', 'restatement/sources'],
  },
  {
    words: /(?<!不)(?:含|包括)(?:上年|以前年度|年初)(?:财政拨款)?结转(?:和?结余)?/g,
    name: { zh: '含上年结转', en: 'with the carryover' },
    excuses: ['balance/sources', 'restatement/totals', 'restatement/sources'],
  },
  {
    words: /(?<!不)(?:含|包括)政府性基金(?:预算)?(?=[，。；）)]|支出|收入|财政拨款(?!预算和))/g,
    name: { zh: '含政府性基金', en: 'with government funds' },
    excuses: ['restatement/by-function', 'restatement/totals'],
  },
  {
    words: /同口径|可比口径/g,
    name: { zh: '同口径比较', en: 'compared on one scope' },
    excuses: ['narrative/change', 'narrative/change-restated'],
  },
  {
    words: /不单列预算|不单独编(?:制|列)预算|未单列预算/g,
    name: { zh: '下属单位不单列预算', en: 'units without a budget of their own' },
    excuses: ['narrative/agency-operating'],
  },
  {
    words: /由[\p{Script=Han}]{1,12}统一(?:安排|编列|列支|编报)/gu,
    name: { zh: '由其他单位统一安排', en: 'arranged by another office' },
    excuses: ['restatement/three-public', 'narrative/amounts'],
  },
];

export const scopeStatements: WordRule = {
  id: RULE,
  family: 'form',
  severity: 'note',
  title: { zh: '口径说明', en: 'Statements of scope' },
  formula: {
    zh: '汇总文中的口径说明（不含上年结转、含政府性基金、同口径、不单列预算、由某单位统一安排）及其可能解释的核对',
    en: 'lists what the text says of the scope of its figures and the comparisons that it may explain',
  },
  exceptions: {
    zh: '仅供查对，不是问题；名词解释中的用语不列。',
    en: 'For reference only; the explanation of terms is left alone.',
  },
  basis: OPERATING_RULES,
  examine: (document: Document): Observation => observed(SCOPES.flatMap((scope) => statements(document, scope))),
};

function statements(document: Document, { words, name, excuses }: Scope): ReturnType<typeof together> {
  const inText = matchesIn(document, words)
    .filter(({ passage }) => !/名词解释|^指/.test(passage.headings.join('') + passage.text.slice(0, 1)))
    .map(({ passage, match }) => {
      const start = match.index ?? 0;
      return slipIn(passage, start, start + match[0].length, AROUND);
    });
  const inNotes = document.tables.flatMap(({ notes }) =>
    notes.flatMap((note): Slip[] =>
      note.text.search(words) < 0 ? [] : [{ printed: note.text, location: note.location }],
    ),
  );
  return together(
    { rule: RULE, severity: 'note', instance: name.en },
    [...inText, ...inNotes],
    ({ count, zh, en }) => ({
      zh: `口径说明“${name.zh}”${count}处：${zh}；涉及核对：${excuses.join('、')}。`,
      en: `Statement of scope, ${name.en}, in ${count} places: ${en}; it concerns ${excuses.join(', ')}.`,
    }),
  );
}
