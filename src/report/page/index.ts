/**
 * The report as one page: self-contained, without network, readable without its script, printable. All that it shows was written here; its
 * script only shows, hides and marks. No other script may run in it, by its own policy.
 */
import { createHash } from 'node:crypto';
import type { Renderer } from '../format.js';
import { titleOf } from '../title.js';
import { SCRIPT, STYLE } from './assets.js';
import { documentSection } from './document.js';
import { both, Html, html } from './html.js';
import { overviewOf } from './overview.js';

/** Of more documents than these the page holds what there is to do, not their text: a page of hundreds could not be opened. */
const MOST_WHOLE = 40;

export const page: Renderer = async (result, { language, rules }) => {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const isWhole = result.documents.length <= MOST_WHOLE;
  const overview = overviewOf(result, byId);
  const sections = result.documents.map((document, index) =>
    documentSection(document, index, byId, result.tool, isWhole),
  );
  const [first] = result.documents;
  const title = first ? titleOf(first, { language }) : language === 'zh' ? '勾稽核对' : 'Tie-out';
  const hash = createHash('sha256').update(SCRIPT).digest('base64');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return html`<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}" data-lang="${language}">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<title>${title} · gouji</title>
<style>${new Html(STYLE)}</style></head>
<body${result.documents.length > 1 ? html` class="batch"` : null}>
<header class="bar"><h1>${both(NAME)}</h1><nav>${overview && result.documents.length > 1 ? html`<a href="#overview">${both(BACK)}</a>` : null}
<button type="button" data-do="language" title="中文 / English">中 / EN</button>
<button type="button" data-do="theme" title="深色 / dark">◐</button>
<button type="button" data-do="print">${both(PRINT)}</button>
<button type="button" data-do="help" aria-expanded="false">?</button></nav></header>
<div class="help" hidden>${both(KEYS)}</div>
${overview}${sections}
<script>${new Html(SCRIPT)}</script>
</body></html>
`.text;
};

const NAME = { zh: '勾稽核对报告', en: 'Tie-out report' };
const BACK = { zh: '汇总', en: 'overview' };
const PRINT = { zh: '打印', en: 'print' };
const KEYS = {
  zh: '↓ ↑ 或 j k：下一项、上一项；回车：定位；/：搜索；Esc：取消；点任一数字：列出用到它的全部等式；在表内用方向键移动。',
  en: '↓ ↑ or j k: next, previous item; Enter: show it; /: search; Esc: clear; click a figure: every equation that reads it; arrow keys move in tables.',
};
