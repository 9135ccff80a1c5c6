/** Ten lines of plain text at most, to paste into a chat: what has to be corrected, and how much was checked. */
import type { Result, ResultDocument } from '../../contract/result.js';
import type { Language } from '../../model/message.js';
import type { Renderer } from '../format.js';
import { countsOf, type Item, itemsOf } from '../items.js';
import { titleOf } from '../title.js';
import { isUnchecked, UNCHECKED } from '../unchecked.js';
import { visible } from '../visible.js';

/** Lines for one document; of several each has two. */
const LINES = 10;
/** Characters of one item. */
const LONGEST = 110;

export const brief: Renderer = async (result, { language }) => {
  const [only, ...others] = result.documents;
  const lines = only && others.length === 0 ? linesOf(only, language, LINES) : manyOf(result, language);
  const unread = result.summary.unread.map(({ message }) => cut(message[language]));
  return `${[...lines, ...unread].map(visible).join('\n')}\n`;
};

function linesOf(document: ResultDocument, language: Language, most: number): string[] {
  const items = itemsOf(document).filter(({ severity }) => severity !== 'note');
  const head = headOf(document, language);
  const tail = tailOf(document, language);
  const room = most - 2;
  const shown = items.length > room ? items.slice(0, room - 1) : items;
  const more = items.length - shown.length;
  const rest = language === 'zh' ? `……另有${more}项，见完整报告` : `… ${more} more: see the whole report`;
  return [head, ...shown.map((item, at) => itemLine(item, at, language)), ...(more > 0 ? [rest] : []), tail];
}

/** The gravest documents first. */
function manyOf({ documents, summary }: Result, language: Language): string[] {
  const counts = documents.map((document) => ({ document, errors: errorsOf(document) }));
  const sorted = counts.toSorted((a, b) => b.errors - a.errors);
  const room = LINES - 1;
  const shown = sorted.length > room ? sorted.slice(0, room - 1) : sorted;
  const more = sorted.length - shown.length;
  const rest = language === 'zh' ? `……另有${more}份，见完整报告` : `… ${more} more documents: see the whole report`;
  const heads = shown.map(({ document }) => headOf(document, language));
  const tail =
    documents.length === 0 ? [] : [coverageOf(summary.amounts, summary.tied, undecidedIn(documents), language)];
  return [...heads, ...(more > 0 ? [rest] : []), ...tail];
}

function errorsOf(document: ResultDocument): number {
  return countsOf(itemsOf(document)).error;
}

function headOf(document: ResultDocument, language: Language): string {
  const { error: errors, warning: warnings } = countsOf(itemsOf(document));
  const title = titleOf(document, { language });
  const unchecked = isUnchecked(document) ? UNCHECKED[language] : null;
  if (language === 'zh')
    return `【${title}】${errors ? `须更正${errors}处` : (unchecked ?? '未发现须更正事项')}，请核实${warnings}处`;
  return `${title}: ${errors ? `${errors} to correct` : (unchecked ?? 'nothing to correct was found')}, ${warnings} to verify`;
}

function itemLine({ severity, message, waivers }: Item, at: number, language: Language): string {
  const asks = [...(severity === 'warning' ? [VERIFY] : []), ...(waivers.length > 0 ? [LAPSED] : [])];
  return cut(`${at + 1}. ${message[language]}`, asks.map((ask) => ask[language]).join(''));
}

const VERIFY = { zh: '（请核实）', en: ' (verify)' };
const LAPSED = { zh: '（原豁免不再适用）', en: ' (its waiver no longer applies)' };

function cut(text: string, behind = ''): string {
  const characters = [...text];
  return characters.length <= LONGEST ? `${text}${behind}` : `${characters.slice(0, LONGEST - 1).join('')}…${behind}`;
}

function tailOf({ coverage, undecided }: ResultDocument, language: Language): string {
  return coverageOf(coverage.amounts, coverage.tied, undecided.length, language);
}

function undecidedIn(documents: Result['documents']): number {
  return documents.reduce((sum, { undecided }) => sum + undecided.length, 0);
}

function coverageOf(amounts: number, tied: number, undecided: number, language: Language): string {
  const untied = amounts - tied;
  if (language === 'zh')
    return `读取金额${amounts}个，已勾稽${tied}个，未能核对${untied}个，无法判定${undecided}项（未发现问题不等于未核对部分无误）`;
  return `${amounts} amounts read, ${tied} tied, ${untied} not tied, ${undecided} undecided (what was not checked is not vouched for)`;
}
