/** What `gouji suggest` prints: the last digits that would have to move. */
import type { Suggestions } from '../../contract/result-suggestions.js';
import type { RenderOptions } from '../format.js';
import { titleOf } from '../title.js';
import { paintFor } from './paint.js';
import { labelled, paragraph, type View, viewOf } from './view.js';

export async function renderSuggestions({ documents }: Suggestions, options: RenderOptions): Promise<string> {
  const view = viewOf(options.language, options.columns, await paintFor(options.colour));
  const blocks = documents.map((document) => [
    ...paragraph(view, titleOf(document, view)).map(view.paint.heading),
    ...proposed(document.proposals, view),
  ]);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function proposed(proposals: Suggestions['documents'][number]['proposals'], view: View): string[] {
  const zh = view.language === 'zh';
  if (proposals.length === 0)
    return paragraph(view, zh ? '各项合计均无尾差，无须调整。' : 'Every sum ties exactly; nothing need move.');
  return [
    ...paragraph(
      view,
      zh
        ? '以下各组尾差，调整所列末位后即可平衡。仅供编表参考，以原始数据为准；不会改动任何文件。'
        : 'Each group of rounding differences ties once these last digits move. A proposal for whoever makes the tables; the underlying figures decide, and no file is changed.',
    ),
    ...proposals.flatMap(({ sums, moves }, at) => {
      const some = zh ? `移动 ${moves.length} 个数的末位：` : `${moves.length} last digit(s) move:`;
      const none = zh ? '未找到移动不超过 6 个数即可平衡的办法。' : 'no set of up to 6 moves makes it tie.';
      const head = zh ? `${at + 1}. 涉及 ${sums} 处合计，` : `${at + 1}. ${sums} sum(s): `;
      return [
        ...paragraph(view, `${head}${moves.length > 0 ? some : none}`),
        ...moves.flatMap(({ message }) => labelled(view, '  ·', message[view.language])),
      ];
    }),
  ];
}
