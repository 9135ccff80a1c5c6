/** 总数对照表 on the page. */
import type { ResultDocument } from '../../model/result.js';
import { totalsOf } from '../totals.js';
import { both, type Html, html } from './html.js';

export function totalsTable(document: ResultDocument): Html | null {
  const { places, quantities } = totalsOf(document);
  if (quantities.length === 0) return null;
  const titles = document.tables.filter(({ number, title }) => number === title).map(({ title }) => title);
  const skipped = commonStart(titles);
  const shown = (place: string): string => (titles.includes(place) ? place.slice(skipped) || place : place);
  const head = places.map((place) => html`<th scope="col">${place === null ? both(NARRATIVE) : shown(place)}</th>`);
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

/** What titles of several tables all begin with says nothing between them. */
function commonStart(names: readonly string[]): number {
  const [first = '', ...others] = names;
  let length = 0;
  while (others.length > 0 && length < first.length && others.every((name) => name[length] === first[length]))
    length += 1;
  return length;
}

const TITLE = { zh: '总数对照表', en: 'Totals side by side' };
const HINT = {
  zh: '同一数在各表及说明中的写法；▲ 为与他处不符者。',
  en: 'What each table and the narrative print of one quantity; ▲ marks what does not agree.',
};
const QUANTITY = { zh: '事项', en: 'quantity' };
const NARRATIVE = { zh: '说明', en: 'narrative' };
