/**
 * The report as one page: self-contained, without network, readable without its script, printable. All that it shows was written here; its
 * script only shows, hides and marks. No other script may run in it, by its own policy.
 */
import { createHash } from 'node:crypto';
import { GENERATOR } from '../../contract/marks.js';
import type { Result, ResultDocument } from '../../contract/result.js';
import type { Language } from '../../model/message.js';
import type { AppliedRule, Renderer, ReportFile, ReportOptions } from '../format.js';
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

export const page: Renderer = async (result, options) => {
  const { documents } = result;
  const isWhole = documents.length <= MOST_WHOLE;
  const sections: Html[] = [];
  for (const [index, document] of documents.entries())
    sections.push(await sectionOf(document, index, isWhole, result, options));
  const [first, second] = documents;
  return pageOf({
    title: first && !second ? titleOf(first, options) : NAME[options.language],
    language: options.language,
    back: documents.length > 1 ? '#overview' : null,
    body: [overviewOf(result, rulesById(options), (index) => `#d${index}`), ...sections],
  });
};

/** An overview, and a page for each document: for batches that one page cannot hold. */
export async function* pages(result: Result, options: ReportOptions): AsyncGenerator<ReportFile> {
  const { documents } = result;
  const names = documents.map((document, index) => fileNameOf(index, titleOf(document, options)));
  const overview = overviewOf(result, rulesById(options), (index) => encodeURIComponent(names[index] ?? ''), 1);
  const { language } = options;
  yield { name: INDEX, content: pageOf({ title: NAME[language], language, back: null, body: [overview] }) };
  for (const [index, document] of documents.entries()) {
    const section = await sectionOf(document, 0, true, result, options);
    const content = pageOf({ title: titleOf(document, options), language, back: INDEX, body: [section] });
    yield { name: names[index] ?? '', content };
  }
}

const INDEX = 'index.html';
const LONGEST_NAME = 60;
/** What no system takes in the name of a file, and what addresses read otherwise. */
const NOT_IN_NAMES = /[^\p{L}\p{N}_-]+/gu;

/** In the order of the result, with the title so that people find it. */
function fileNameOf(index: number, title: string): string {
  const words = [...title.replace(NOT_IN_NAMES, ' ').trim()].slice(0, LONGEST_NAME).join('').trim();
  return `${String(index + 1).padStart(4, '0')}${words === '' ? '' : ` ${words}`}.html`;
}

function rulesById({ rules }: ReportOptions): ReadonlyMap<string, AppliedRule> {
  return new Map(rules.map((rule) => [rule.id, rule]));
}

async function sectionOf(
  document: ResultDocument,
  index: number,
  isWhole: boolean,
  { tool }: Result,
  options: ReportOptions,
): Promise<Html> {
  const { pictureOf = null, language } = options;
  const pictures: Pictures = pictureOf && isWhole ? await picturesFor(document, pictureOf) : new Map();
  return documentSection(document, index, rulesById(options), tool, isWhole, pictures, language);
}

interface PageParts {
  readonly title: string;
  readonly language: Language;
  /** Where the overview is. */
  readonly back: string | null;
  readonly body: readonly (Html | null)[];
}

function pageOf({ title, language, back, body }: PageParts): string {
  const hash = createHash('sha256').update(SCRIPT).digest('base64');
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return html`<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}" data-lang="${language}">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="generator" content="${GENERATOR}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<title>${title} · gouji</title>
<style>${new Html(STYLE)}</style></head>
<body>
<header class="bar"><h1>${both(NAME)}</h1><nav>${back === null ? null : html`<a href="${back}">${both(BACK)}</a>`}
<button type="button" data-do="language" title="中文 / English">中 / EN</button>
<button type="button" data-do="theme" title="深色 / dark">◐</button>
<button type="button" data-do="print">${both(PRINT)}</button>
<button type="button" data-do="help" aria-expanded="false">?</button></nav></header>
<div class="help" hidden>${both(KEYS)}</div>
${body}
<script>${new Html(SCRIPT)}</script>
</body></html>
`.text;
}

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
