/**
 * The report as one page: self-contained, without network, readable without its script, printable. All that it shows was written here; its
 * script only shows, hides and marks. No other script may run in it, by its own policy.
 */
import { createHash } from 'node:crypto';
import type { ResultDocument } from '../../model/result.js';
import type { Renderer } from '../format.js';
import { itemsOf } from '../items.js';
import { type PictureOf, pagesOf } from '../papers/evidence.js';
import type { PaperPicture } from '../papers/model.js';
import { titleOf } from '../title.js';
import { SCRIPT, STYLE } from './assets.js';
import { documentSection } from './document.js';
import { both, Html, html } from './html.js';
import type { Pictures } from './list.js';
import { overviewOf } from './overview.js';

/** Of more documents than these the page holds what there is to do, not their text: a page of hundreds could not be opened. */
const MOST_WHOLE = 40;

export const page: Renderer = async (result, { language, rules, pictureOf = null }) => {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const isWhole = result.documents.length <= MOST_WHOLE;
  const overview = overviewOf(result, byId);
  const sections: Html[] = [];
  for (const [index, document] of result.documents.entries()) {
    const pictures: Pictures = pictureOf && isWhole ? await picturesFor(document, pictureOf) : new Map();
    sections.push(documentSection(document, index, byId, result.tool, isWhole, pictures, language));
  }
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

/** The strips of the pages on which the figures of an item stand, of so many items: the page is to stay small. */
async function picturesFor(document: ResultDocument, pictureOf: PictureOf): Promise<Pictures> {
  const pictures = new Map<string, readonly PaperPicture[]>();
  const grave = itemsOf(document).filter(({ severity }) => severity !== 'note');
  for (const { id, cells, findings } of grave.slice(0, MOST_PICTURED)) {
    const own: PaperPicture[] = [];
    const shown = cells.length > 0 ? cells : findings.flatMap(({ evidence }) => evidence.slice(0, 1));
    for (const { file, page: number, boxes } of pagesOf(shown).slice(0, MOST_STRIPS)) {
      const picture = await pictureOf(file, { page: number, boxes, around: AROUND });
      if (picture) own.push(picture);
    }
    pictures.set(id, own);
  }
  return pictures;
}

const MOST_PICTURED = 40;
const MOST_STRIPS = 2;
/** Points: two or three lines above and below. */
const AROUND = 36;

const NAME = { zh: '勾稽核对报告', en: 'Tie-out report' };
const BACK = { zh: '汇总', en: 'overview' };
const PRINT = { zh: '打印', en: 'print' };
const KEYS = {
  zh: '↓ ↑ 或 j k：下一项、上一项；回车：定位；/：搜索；Esc：取消；点任一数字：列出用到它的全部等式；在表内用方向键移动。',
  en: '↓ ↑ or j k: next, previous item; Enter: show it; /: search; Esc: clear; click a figure: every equation that reads it; arrow keys move in tables.',
};
