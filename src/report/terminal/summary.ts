/** What stands below the documents: the inputs that gave none, and a table where there are several. */
import type { Result } from '../../contract/result.js';
import { UNREAD } from '../../vocabulary/labels.js';
import { countsOf, itemsOf } from '../items.js';
import { percent } from '../percent.js';
import { titleOf } from '../title.js';
import { visible } from '../visible.js';
import { labelled, paragraph, say, type View } from './view.js';
import { wrap } from './wrap.js';

/** What the figures of a line and the frame take of the width. */
const FIGURES = 58;
const NARROWEST = 12;

export function renderUnread({ summary }: Result, view: View): string[] {
  const zh = view.language === 'zh';
  const { skipped, unread } = summary;
  const title = zh ? `${say(view, UNREAD)}的文件 ${unread.length} 个` : `Files ${say(view, UNREAD)}: ${unread.length}`;
  const files = unread.flatMap((input) => labelled(view, '  ·', input.message[view.language]));
  return [
    ...(unread.length > 0 ? ['', ...paragraph(view, title).map(view.paint.severity.error), ...files] : []),
    ...(skipped > 0
      ? [
          '',
          ...paragraph(
            view,
            zh
              ? `另有 ${skipped} 个文件未读取（其他类型，或 gouji 写出的报告、批注副本）。`
              : `Skipped files: ${skipped} (of other kinds, or written by gouji).`,
          ),
        ]
      : []),
  ];
}

export async function renderOverview({ documents }: Result, view: View): Promise<string[]> {
  if (documents.length < 2) return [];
  const { default: Table } = await import('cli-table3');
  const head =
    view.language === 'zh'
      ? ['文件', '须更正', '请核实', '提示', '金额', '已勾稽']
      : ['document', 'correct', 'verify', 'notes', 'amounts', 'tied'];
  const table = new Table({
    head,
    style: { head: [], border: [] },
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right'],
  });
  const room = Math.max(NARROWEST, view.columns - FIGURES);
  for (const document of documents) {
    const { amounts, tied } = document.coverage;
    const { error, warning, note } = countsOf(itemsOf(document));
    const share = amounts === 0 ? '–' : `${tied} (${percent(tied, amounts)})`;
    table.push([wrap(visible(titleOf(document, view)), room).join('\n'), error, warning, note, amounts, share]);
  }
  return ['', ...table.toString().split('\n')];
}
