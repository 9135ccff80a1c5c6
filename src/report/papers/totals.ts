/** 总数对照表: a row a quantity, a column a table, the odd one marked. */
import { totalsOf } from '../totals.js';
import { type Block, cell, type Page } from './model.js';
import type { Desk } from './sight.js';

export function totalsBlocks({ document, say }: Desk): readonly Block[] {
  const { labels, quantities } = totalsOf(document);
  if (quantities.length === 0) return [];
  return [
    { kind: 'heading', text: say(TITLE) },
    { kind: 'text', text: say(HINT) },
    {
      kind: 'table',
      columns: [
        { title: say(QUANTITY), width: 3 },
        ...labels.map((label) => ({ title: label ?? say(NARRATIVE), width: 1.6 })),
      ],
      rows: quantities.map(({ name, prints }) => [
        cell(name),
        ...prints.map((one) => {
          if (one === null) return cell('');
          const text = [...new Set(one.cells.map(({ printed }) => printed))].join(' / ');
          return one.isOdd ? cell(`▲${text}`, { mark: 'odd', align: 'right' }) : cell(text, { align: 'right' });
        }),
      ]),
    },
  ];
}

/** The first page of a set of papers; none where no quantity is printed often enough. */
export function totalsPages(desk: Desk): readonly Page[] {
  const blocks = totalsBlocks(desk);
  if (blocks.length === 0) return [];
  return [{ name: desk.say(TITLE), blocks: [{ kind: 'title', text: desk.title }, ...blocks], isWide: true }];
}

const TITLE = { zh: '总数对照表', en: 'Totals side by side' };
const HINT = {
  zh: '同一数在各表及说明中的写法（按原件，单位见各表）；▲为与他处不符者。',
  en: 'What each table and the narrative print of one quantity (as printed, in the unit of each table); ▲ marks what does not agree.',
};
const QUANTITY = { zh: '事项', en: 'quantity' };
const NARRATIVE = { zh: '说明', en: 'narrative' };
