/** The papers of a review on the page, folded: to be read, copied or printed from there. */
import type { ResultDocument } from '../../contract/result.js';
import type { Language } from '../../model/message.js';
import type { Block, Page, PaperCell } from '../papers/model.js';
import { noticePage } from '../papers/notice.js';
import { selfCheckPage } from '../papers/self-check.js';
import { deskOf } from '../papers/sight.js';
import { type Html, html } from './html.js';

/** In the language of the report; what people fill in is not translated on the way. */
export function papersOf(document: ResultDocument, language: Language): Html {
  const desk = deskOf(document, language);
  return html`<section class="papers">${[noticePage(desk), selfCheckPage(desk)].map(folded)}</section>`;
}

function folded({ name, blocks }: Page): Html {
  return html`<details class="block paper"><summary>${name}</summary>${blocks.map(written)}</details>`;
}

function written(block: Block): Html {
  if (block.kind === 'title') return html`<h3>${block.text}</h3>`;
  if (block.kind === 'heading') return html`<h4>${block.text}</h4>`;
  if (block.kind === 'text') return block.isBold ? html`<p><b>${block.text}</b></p>` : html`<p>${block.text}</p>`;
  if (block.kind === 'fields')
    return html`<p>${block.names.map((name) => html`${name}：<span class="field"></span> `)}</p>`;
  if (block.kind === 'picture') return html`<p>${block.text}</p>`;
  return html`<div class="scroll"><table><thead><tr>${block.columns.map(({ title }) => html`<th scope="col">${title}</th>`)}</tr></thead><tbody>
${block.rows.map(
  (row) => html`<tr>${row.map(cellOf)}</tr>
`,
)}</tbody></table></div>`;
}

function cellOf({ text, mark, align = 'left' }: PaperCell): Html {
  const lines = text.split('\n').flatMap((line, at) => (at === 0 ? [html`${line}`] : [html`<br>${line}`]));
  return html`<td class="${align} ${mark ? `m-${mark}` : ''}">${lines}</td>`;
}
