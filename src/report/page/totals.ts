/** 总数对照表 on the page. */
import type { ResultDocument } from '../../contract/result.js';
import { totalsOf } from '../totals.js';
import { both, type Html, html } from './html.js';

export function totalsTable(document: ResultDocument): Html | null {
  const { labels, quantities } = totalsOf(document);
  if (quantities.length === 0) return null;
  const head = labels.map((label) => html`<th scope="col">${label ?? both(NARRATIVE)}</th>`);
  const rows = quantities.map(
    ({ name, prints }) =>
      html`<tr><th scope="row">${name}</th>${prints.map((one) =>
        one === null
          ? html`<td></td>`
          : html`<td class="n${one.isOdd ? ' odd' : ''}" data-go="${one.cells[0]?.id ?? ''}">${[...new Set(one.cells.map(({ printed }) => printed))].join(' / ')}</td>`,
      )}</tr>\n`,
  );
  return html`<section class="totals"><h3>${both(TITLE)}</h3><p class="hint">${both(HINT)}</p><div class="scroll"><table><thead><tr><th scope="col">${both(QUANTITY)}</th>${head}</tr></thead><tbody>
${rows}</tbody></table></div></section>`;
}

const TITLE = { zh: '总数对照表', en: 'Totals side by side' };
const HINT = {
  zh: '同一数在各表及说明中的写法；▲ 为与他处不符者。',
  en: 'What each table and the narrative print of one quantity; ▲ marks what does not agree.',
};
const QUANTITY = { zh: '事项', en: 'quantity' };
const NARRATIVE = { zh: '说明', en: 'narrative' };
