/** One document on the page: what there is to do on the left, the document itself on the right. */
import type { Result, ResultDocument } from '../../contract/result.js';
import type { Language } from '../../model/message.js';
import { SEVERITIES } from '../../vocabulary/labels.js';
import type { AppliedRule } from '../format.js';
import { countsOf, GRAVITY, itemsOf } from '../items.js';
import { percent } from '../percent.js';
import { titleOf } from '../title.js';
import { both, data, type Html, html } from './html.js';
import { linksOf } from './links.js';
import { listOf, type Pictures } from './list.js';
import { marksOf } from './mark.js';
import { narrativeOf } from './narrative.js';
import { papersOf } from './papers.js';
import { type Shown, tableOf } from './table.js';
import { totalsTable } from './totals.js';

/** `isWhole`: with the document rebuilt; without it, what there is to do alone. */
export function documentSection(
  document: ResultDocument,
  index: number,
  rules: ReadonlyMap<string, AppliedRule>,
  tool: Result['tool'],
  isWhole: boolean,
  pictures: Pictures,
  language: Language,
): Html {
  const anchor = (id: string): string => `d${index}-${id}`;
  const shown: Shown = { document, marks: marksOf(document), anchor };
  const title = both({ zh: titleOf(document, { language: 'zh' }), en: titleOf(document, { language: 'en' }) });
  const right = isWhole
    ? html`<main class="pane right" tabindex="0">${totalsTable(document)}${contentsOf(document, anchor)}${narrativeOf(shown)}${document.tables.map((table) => tableOf(table, shown))}${strayTables(document)}${papersOf(document, language)}</main>`
    : html`<main class="pane right">${totalsTable(document)}<p class="hint">${both(LEFT_OUT)}</p></main>`;
  return html`<section class="document" id="d${index}" data-index="${index}">
<header class="title"><h2>${title}</h2>${verdictOf(document)}${coverageOf(document)}</header>
<div class="panes"><aside class="pane left">${filtersOf(document)}${listOf(document, rules, anchor, pictures)}${identityOf(document, tool)}</aside>
${right}</div>
<section class="panel" aria-live="polite" hidden></section>
<script type="application/json" class="links">${data(isWhole ? linksOf(document) : { cells: {}, equations: [], findings: {} })}</script>
</section>
`;
}

const LEFT_OUT = {
  zh: '文件较多，此页不列各文件全文；可用 --format html=文件夹/ 为每份文件各出一页。',
  en: 'With so many documents their text is left out; --format html=FOLDER/ writes a page for each.',
};

function verdictOf(document: ResultDocument): Html {
  const counts = countsOf(itemsOf(document));
  const chips = GRAVITY.map((severity) => ({ severity, count: counts[severity] }));
  return html`<p class="verdict">${chips.map(({ severity, count }) => html`<span class="chip ${severity}${count === 0 ? ' nil' : ''}">${both(SEVERITIES[severity])} <b>${count}</b></span>`)}</p>`;
}

function coverageOf({ coverage, undecided, problems }: ResultDocument): Html {
  const { amounts, tied, untied } = coverage;
  const share = amounts === 0 ? '–' : percent(tied, amounts);
  const words = {
    zh: `读取金额 ${amounts} 个，已勾稽 ${tied} 个（${share}），未能核对 ${untied.length} 个；无法判定 ${undecided.length} 项，未读出或存疑 ${problems.length} 处`,
    en: `${amounts} amounts read, ${tied} tied (${share}), ${untied.length} not tied; ${undecided.length} undecided, ${problems.length} not read or in doubt`,
  };
  return html`<p class="coverage"><meter min="0" max="${Math.max(amounts, 1)}" value="${tied}"></meter> ${both(words)}</p>`;
}

function filtersOf(document: ResultDocument): Html {
  const tables = [...new Set(document.tables.map(({ number }) => number)), '说明'];
  const rules = [...new Set(document.findings.map(({ rule }) => rule))].sort();
  const level = (value: string, name: Html): Html =>
    html`<label><input type="checkbox" name="severity" value="${value}" checked>${name}</label>`;
  return html`<form class="filters" role="search">
<input type="search" name="text" autocomplete="off" aria-label="搜索 search" placeholder="搜索 / search">
<fieldset>${(['error', 'warning', 'note'] as const).map((severity) => level(severity, both(SEVERITIES[severity])))}</fieldset>
<select name="table" aria-label="表 table"><option value="">${'全部表 / all tables'}</option>${tables.map((name) => html`<option>${name}</option>`)}</select>
<select name="rule" aria-label="规则 rule"><option value="">${'全部规则 / all rules'}</option>${rules.map((name) => html`<option>${name}</option>`)}</select>
<output class="found" aria-live="polite"></output></form>`;
}

function contentsOf({ tables }: ResultDocument, anchor: (id: string) => string): Html {
  const links = tables.map(
    ({ id, number, title }) =>
      html`<li><a href="#${anchor(id)}">${number === title ? title : `${number} ${title}`}</a></li>`,
  );
  return html`<nav class="contents"><ul><li><a href="#${anchor('narrative')}">${both({ zh: '说明', en: 'Narrative' })}</a></li>${links}</ul>
<p class="legend"><span class="n tied">1.00</span> ${both({ zh: '已勾稽', en: 'tied' })} <span class="n untied">1.00</span> ${both({ zh: '未核对', en: 'not checked' })} <span class="n odd">1.00</span> ${both({ zh: '有问题', en: 'in question' })} <span class="n plain">1.00</span> ${both({ zh: '非金额', en: 'no amount' })}</p></nav>`;
}

/** Figures that were seen in a table and belong to no row or column that was read. */
function strayTables({ strays }: ResultDocument): Html | null {
  const own = strays.filter(({ table }) => table !== null);
  if (own.length === 0) return null;
  return html`<section class="table"><h3>${both(STRAYS)}</h3><p>${own.map(({ table, printed }) => html`<span class="stray">${table} <span class="n untied">${printed}</span></span> `)}</p></section>`;
}

const STRAYS = {
  zh: '见于表内而未能归入行、栏的数字',
  en: 'Figures seen in tables, of no row and column that was read',
};

function identityOf({ files }: ResultDocument, { name, version }: Result['tool']): Html {
  return html`<footer class="identity"><p>${name} ${version}</p>${files.map(({ path, sha256 }) => html`<p>${path}<br><code>SHA-256 ${sha256}</code></p>`)}</footer>`;
}
