/** Papers that are no budget although they speak of one: notices, reports of evaluations, rules. Called once a document is recognised. */
import type { Document, TableKind } from '../../model/document.js';
import type { Message } from '../../model/message.js';
import type { Line } from '../../model/source.js';
import { blankless } from './words.js';

/** How the titles of other papers end. 通知 and 公告 may carry a budget, so tables of one speak louder. */
const OTHER =
  /(?:通报|通知|公告|评价报告|评价结果|评估报告|审计报告|管理办法|实施办法|实施意见|工作方案|复函|会议纪要)$/;
/** Begins a title that goes on below. */
const BEGINS = /^关于(?!.*[，。；,;：:])/;
const MARKS = /[，。；,;：:]/;
const OF_BUDGET = /(?:部门|单位|政府)(?:综合)?(?:预算|决算)|“?三公”?经费/;
/** The title stands among so many first lines, and may be broken over two of them. */
const HEAD_LINES = 12;
const LONGEST_TITLE = 60;
/** Tables that evaluations print as well. */
const FORMS: ReadonlySet<TableKind | null> = new Set<TableKind | null>([
  null,
  'projectPerformance',
  'departmentPerformance',
]);

/** What the paper calls itself, where that is no budget and it has no table of one; else null. */
export function otherPaper(lines: readonly Line[], { tables }: Pick<Document, 'tables'>): string | null {
  if (tables.some(({ kind }) => !FORMS.has(kind))) return null;
  const head = lines.slice(0, HEAD_LINES).map((line) => blankless(line.text));
  const isTitle = (text: string): boolean => text.length <= LONGEST_TITLE && !MARKS.test(text) && OTHER.test(text);
  const at = head.findIndex(isTitle);
  const [above = '', last] = [head[at - 1], head[at]];
  const title = last !== undefined && BEGINS.test(above) && !BEGINS.test(last) ? `${above}${last}` : last;
  return title === undefined || head.some((text) => OF_BUDGET.test(text) && !MARKS.test(text)) ? null : title;
}

export function noBudget(path: string, title: string): Message {
  return {
    zh: `${path}：这是“${title}”，不是部门预算或决算公开文本，未作核对。`,
    en: `${path}: this is “${title}”, not a published budget or final accounts, so nothing was checked.`,
  };
}
