/** The report that people read on a terminal. */
import type { Renderer } from '../format.js';
import { renderDocument } from './document.js';
import { paintFor } from './paint.js';
import { renderOverview, renderUnread } from './summary.js';
import { paragraph, viewOf } from './view.js';
import { renderLooseWaivers } from './waived.js';

export const terminal: Renderer = async (result, { colour, columns, language, verbose = false }) => {
  const view = viewOf(language, columns, await paintFor(colour), verbose);
  const documents = result.documents.flatMap((document, at) => [
    ...(at > 0 ? ['', ''] : []),
    ...renderDocument(document, view, result.summary.waivers),
  ]);
  const nothing = view.language === 'zh' ? '没有核对任何文件。' : 'Nothing was checked.';
  const lines = [
    ...(documents.length > 0 ? documents : paragraph(view, nothing)),
    ...renderLooseWaivers(result, view),
    ...renderUnread(result, view),
    ...(await renderOverview(result, view)),
  ];
  return `${lines.join('\n')}\n`;
};
