/** A batch: documents by verdict, rules by count, a map of documents and rules, coverage. */
import type { Result, ResultDocument } from '../../contract/result.js';
import { SEVERITIES } from '../../vocabulary/labels.js';
import type { AppliedRule } from '../format.js';
import { countsOf, itemsOf } from '../items.js';
import { percent } from '../percent.js';
import { titleOf } from '../title.js';
import { both, type Html, html } from './html.js';

/** Rules that have a column of their own in the map; the others are counted together. */
const MOST_RULES = 16;

interface Entry {
  readonly document: ResultDocument;
  readonly index: number;
  readonly counts: readonly [errors: number, warnings: number, notes: number];
  readonly byRule: ReadonlyMap<string, number>;
}

/** `addressOf` tells where a document is shown; of fewer documents than `fewest` there is no overview, but of files that were not read. */
export function overviewOf(
  { documents, summary }: Result,
  rules: ReadonlyMap<string, AppliedRule>,
  addressOf: (index: number) => string,
  fewest = 2,
): Html | null {
  const unread = summary.unread.map(({ message }) => html`<li>${both(message)}</li>`);
  const missing =
    unread.length === 0
      ? null
      : html`<section class="unread"><h3>${both(UNREAD)} ${unread.length}</h3><ul>${unread}</ul></section>`;
  if (documents.length < fewest) return missing;
  const entries = documents
    .map(entryOf)
    .sort((a, b) => b.counts[0] - a.counts[0] || b.counts[1] - a.counts[1] || a.index - b.index);
  const totals = new Map<string, number>();
  for (const { byRule } of entries)
    for (const [rule, count] of byRule) totals.set(rule, (totals.get(rule) ?? 0) + count);
  const ranked = [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const shown = ranked.slice(0, MOST_RULES).map(([rule]) => rule);
  return html`<section class="overview" id="overview"><h2>${both(TITLE)} ${documents.length}</h2>${missing}
<div class="scroll"><table class="map"><thead><tr><th scope="col">${both(DOCUMENT)}</th>${(['error', 'warning', 'note'] as const).map((severity) => html`<th scope="col">${both(SEVERITIES[severity])}</th>`)}<th scope="col">${both(COVERED)}</th>${shown.map((rule) => html`<th scope="col" class="rule"><span title="${rule}">${both(rules.get(rule)?.title ?? { zh: rule, en: rule })}</span></th>`)}<th scope="col" class="rule"><span>${both(OTHERS)}</span></th></tr></thead><tbody>
${entries.map((entry) => rowOf(entry, shown, addressOf))}</tbody><tfoot><tr><th scope="row">${both(SUM)}</th>${[0, 1, 2].map((at) => html`<td>${entries.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0)}</td>`)}<td></td>${shown.map((rule) => html`<td>${totals.get(rule) ?? 0}</td>`)}<td></td></tr></tfoot></table></div></section>
`;
}

const TITLE = { zh: '汇总：文件', en: 'Documents:' };
const UNREAD = { zh: '未读出的文件', en: 'Files not read:' };
const DOCUMENT = { zh: '单位', en: 'document' };
const COVERED = { zh: '已勾稽', en: 'tied' };
const OTHERS = { zh: '其他', en: 'others' };
const SUM = { zh: '合计', en: 'all' };

function entryOf(document: ResultDocument, index: number): Entry {
  const items = itemsOf(document);
  const counts = countsOf(items);
  const byRule = new Map<string, number>();
  for (const { rule } of items.flatMap(({ findings }) => findings)) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  return { document, index, counts: [counts.error, counts.warning, counts.note], byRule };
}

/** Five shades, and the number itself. */
function shade(count: number): string {
  if (count === 0) return 's0';
  if (count < 2) return 's1';
  if (count < 4) return 's2';
  return count < 8 ? 's3' : 's4';
}

function rowOf(
  { document, index, counts, byRule }: Entry,
  shown: readonly string[],
  addressOf: (index: number) => string,
): Html {
  const { amounts, tied } = document.coverage;
  const others = [...byRule].reduce((sum, [rule, count]) => (shown.includes(rule) ? sum : sum + count), 0);
  const worst = counts[0] > 0 ? 'error' : counts[1] > 0 ? 'warning' : 'good';
  const cell = (count: number): Html => html`<td class="${shade(count)}">${count === 0 ? '' : count}</td>`;
  return html`<tr class="${worst}"><th scope="row"><a href="${addressOf(index)}">${both({ zh: titleOf(document, { language: 'zh' }), en: titleOf(document, { language: 'en' }) })}</a></th>${counts.map((count) => html`<td>${count}</td>`)}<td>${amounts === 0 ? '–' : percent(tied, amounts)}</td>${shown.map((rule) => cell(byRule.get(rule) ?? 0))}${cell(others)}</tr>
`;
}
