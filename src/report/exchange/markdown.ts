/** Markdown for the comment of a pull request: what there is to do, in as many rows as fit; what does not fit is counted. */
import type { Result, ResultDocument } from '../../contract/result.js';
import type { Language } from '../../model/message.js';
import { SEVERITIES } from '../../vocabulary/labels.js';
import type { Renderer } from '../format.js';
import { countedOf, countsOf, figuresOf, type Item, isRemark, itemsOf, wordsOf } from '../items.js';
import { percent } from '../percent.js';
import { sightOf, whereOf } from '../place.js';
import { titleOf } from '../title.js';
import { isUnchecked, UNCHECKED } from '../unchecked.js';
import { visible } from '../visible.js';

/** A comment holds 65,536 characters (GitHub); some room is left for what a workflow adds. */
const ROOM = 60_000;

export const markdown: Renderer = async (result, { language }) => {
  const zh = language === 'zh';
  const head = [
    `## ${zh ? '勾稽核对' : 'Tie-out'} (gouji ${result.tool.version})`,
    '',
    ...overview(result, language),
    '',
  ];
  const blocks = result.documents.map((document) => blockOf(document, language));
  let left = ROOM - lengthOf(head);
  let cut = 0;
  const body: string[] = [];
  for (const { title, rows, rest } of blocks) {
    const frame = [`### ${title}`, '', ...tableHead(language), '', ...rest, ''];
    if (lengthOf(frame) > left) {
      cut += rows.length;
      continue;
    }
    left -= lengthOf(frame);
    const kept = rows.filter((row) => {
      const fits = row.length + 1 <= left;
      if (fits) left -= row.length + 1;
      return fits;
    });
    cut += rows.length - kept.length;
    body.push(`### ${title}`, '', ...(kept.length > 0 ? [...tableHead(language), ...kept, ''] : []), ...rest, '');
  }
  const more = zh ? `另有 ${cut} 项未列出，见完整报告。` : `${cut} more items: see the whole report.`;
  return `${[...head, ...body, ...(cut > 0 ? [more, ''] : [])].join('\n')}`;
};

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

function overview({ documents, summary }: Result, language: Language): string[] {
  const zh = language === 'zh';
  const loose = (summary.waivers ?? []).filter(({ state }) => state === 'unmatched');
  const said = [
    ...summary.unread.map(({ message }) => message[language]),
    ...loose.map(({ document, rule, message }) => `${document} ${rule}${zh ? '：' : ': '}${message[language]}`),
  ].map((line) => `- ⚠ ${text(line)}`);
  const { amounts, tied } = summary;
  const { error: errors, warning: warnings, note: notes } = countsOf(documents.flatMap(itemsOf));
  const share = amounts === 0 ? '' : ` (${percent(tied, amounts)})`;
  const line = zh
    ? `文件 ${documents.length} 份：须更正 ${errors} 项，请核实 ${warnings} 项，提示 ${notes} 项；读取金额 ${amounts} 个，已勾稽 ${tied} 个${share}。`
    : `Documents: ${documents.length}. To correct: ${errors}, to verify: ${warnings}, notes: ${notes}. Amounts read: ${amounts}, tied: ${tied}${share}.`;
  return [line, ...(said.length > 0 ? ['', ...said] : [])];
}

interface Block {
  readonly title: string;
  readonly rows: readonly string[];
  readonly rest: readonly string[];
}

function tableHead(language: Language): string[] {
  const names = language === 'zh' ? ['级别', '位置', '问题', '编号'] : ['level', 'where', 'what', 'id'];
  return [`| ${names.join(' | ')} |`, '| --- | --- | --- | --- |'];
}

function blockOf(document: ResultDocument, language: Language): Block {
  const zh = language === 'zh';
  const items = itemsOf(document);
  const remarks = countedOf(document).filter(isRemark).length;
  const waived = document.findings.filter((finding) => finding.waived === true).length;
  const also = waived === 0 ? '' : zh ? `已豁免 ${waived} 项；` : `Waived: ${waived}; `;
  const { amounts, tied, untied } = document.coverage;
  const found = zh
    ? '未发现须更正事项（不等于未核对部分无误）。'
    : 'Nothing to correct was found, which does not vouch for what was not checked.';
  const none = isUnchecked(document) ? `${UNCHECKED[language]}${zh ? '。' : '.'}` : found;
  const closing = zh
    ? `${also}尾差、口径差异 ${remarks} 项；无法判定 ${document.undecided.length} 项；未读出或存疑 ${document.problems.length} 处；金额 ${amounts} 个，已勾稽 ${tied} 个，未能核对 ${untied.length} 个。`
    : `${also}${also === '' ? 'R' : 'r'}oundings and differences of scope: ${remarks}; undecided: ${document.undecided.length}; not read or in doubt: ${document.problems.length}; amounts: ${amounts}, tied: ${tied}, not tied: ${untied.length}.`;
  return {
    title: text(titleOf(document, { language })),
    rows: items.map((item) => rowOf(item, document, language)),
    rest: [...(items.length === 0 ? [none, ''] : []), closing],
  };
}

function rowOf(item: Item, document: ResultDocument, language: Language): string {
  const { id, severity } = item;
  const [cell] = figuresOf(item);
  const where = cell ? whereOf(cell, sightOf(document, language)) : '';
  const label = SEVERITIES[severity][language];
  return `| ${severity === 'error' ? `**${label}**` : label} | ${text(where)} | ${text(wordsOf(item, language))} | ${id} |`;
}

/** Nothing of a document may become a link, a mention, an image or HTML. */
function text(given: string): string {
  return visible(given)
    .replace(/[\\`*_{}[\]()#+!|~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '@\u200b')
    .replace(/(https?):/gi, '$1\u200b:');
}
