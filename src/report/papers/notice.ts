/**
 * 整改清单（退回整改通知单）: what a reviewer sends back, a page a document: one cause one row, roundings together in one row, and room for what
 * people have to fill in.
 */
import type { ResultCell, ResultDocument, ResultLeftOut } from '../../contract/result.js';
import type { Message } from '../../model/message.js';
import { quote } from '../../model/quote.js';
import { ROUNDING, SCOPE, SEVERITIES } from '../../vocabulary/labels.js';
import { countsOf, figuresOf, type Item, isRemark, itemsOf, reasonOf, unexplainedOf, wordsOf } from '../items.js';
import { percent } from '../percent.js';
import { positionOf, whereOf } from '../place.js';
import { standingWords } from '../standing.js';
import { isUnchecked, UNCHECKED } from '../unchecked.js';
import { type Block, cell, type Page, type PaperCell } from './model.js';
import type { Desk } from './sight.js';

export function noticePage(desk: Desk): Page {
  const { say, title } = desk;
  const blocks: Block[] = [
    { kind: 'title', text: `${title}${say(NAME)}` },
    { kind: 'fields', names: [say(CODE), say(ROUND), say(UNIT)] },
    { kind: 'text', text: conclusion(desk), isBold: true },
    { kind: 'text', text: say(DEADLINE) },
    tableOf(desk),
    ...openBlocks(desk),
    { kind: 'fields', names: [say(CLERK), say(REVIEWER), say(SEAL), say(DATE)] },
  ];
  return { name: say(SHEET), blocks, isWide: true };
}

const NAME = { zh: '公开审核意见（整改清单）', en: ': what to correct before publication' };
const SHEET = { zh: '整改清单', en: 'To correct' };
const CODE = { zh: '单位编码', en: 'unit code' };
const ROUND = { zh: '第　次审核', en: 'review no.' };
const UNIT = { zh: '金额单位', en: 'unit of money' };
const DEADLINE = {
  zh: '请于　　月　　日前逐项反馈并重新提交。',
  en: 'Please answer each item and submit again by the date set.',
};
const CLERK = { zh: '经办人', en: 'clerk' };
const REVIEWER = { zh: '复核人', en: 'reviewer' };
const SEAL = { zh: '单位盖章', en: 'seal' };
const DATE = { zh: '日期', en: 'date' };

function conclusion({ document, language }: Desk): string {
  const { error: errors, warning: warnings, note: notes } = countsOf(itemsOf(document));
  const { amounts, tied, untied } = document.coverage;
  const share = amounts === 0 ? '–' : percent(tied, amounts);
  const { undecided, problems } = document;
  const unchecked = isUnchecked(document) ? UNCHECKED[language] : null;
  if (language === 'zh') {
    const first = errors > 0 ? `须更正${errors}项` : (unchecked ?? '未发现须更正事项（不等于未核对部分无误）');
    return `结论：${first}，请核实${warnings}项，提示${notes}项。读取金额${amounts}个，已勾稽${tied}个（${share}），未能核对${untied.length}个，无法判定${undecided.length}项，未读出或存疑${problems.length}处。`;
  }
  const first =
    errors > 0
      ? `${errors} to correct`
      : (unchecked ?? 'nothing to correct was found (what was not checked is not vouched for)');
  return `Conclusion: ${first}, ${warnings} to verify, notes: ${notes}. ${amounts} amounts read, ${tied} tied (${share}), ${untied.length} not tied; ${undecided.length} undecided, ${problems.length} not read or in doubt.`;
}

function tableOf(desk: Desk): Block {
  const { document, say } = desk;
  const rows = itemsOf(document).map((item, at) => rowOf(item, at, desk));
  const remarks = unexplainedOf(document).filter(isRemark);
  const titles = [
    [NUMBER, 0.5],
    [PLACE, 1.8],
    [PROBLEM, 4],
    [GROUNDS, 3],
    [ADVICE, 2],
    [LEVEL, 0.8],
    [ANSWER, 1.6],
  ] as const;
  const tails: PaperCell[][] =
    remarks.length === 0
      ? []
      : [
          [
            cell(rows.length + 1, { align: 'center' }),
            cell(''),
            cell(remarks.map(({ message }) => say(message)).join('\n')),
            cell(''),
            cell(say(NO_CHANGE)),
            cell(`${say(ROUNDING)}/${say(SCOPE)}`),
            cell('–', { align: 'center' }),
          ],
        ];
  return {
    kind: 'table',
    columns: titles.map(([title, width]) => ({ title: say(title), width })),
    rows: [...rows, ...tails],
  };
}

const NUMBER = { zh: '序号', en: 'no.' };
const PLACE = { zh: '位置', en: 'where' };
const PROBLEM = { zh: '问题', en: 'what' };
const GROUNDS = { zh: '核对依据', en: 'grounds' };
const ADVICE = { zh: '建议', en: 'advice' };
const LEVEL = { zh: '类别', en: 'level' };
const ANSWER = { zh: '单位反馈', en: 'answer' };
const NO_CHANGE = { zh: '一般不需改，可加注', en: 'no change as a rule; a remark may be added' };
const DONE = { zh: '□已改　□说明：', en: '□ done □ explained:' };

function rowOf(item: Item, at: number, desk: Desk): PaperCell[] {
  const { say } = desk;
  return [
    cell(at + 1, { align: 'center' }),
    cell(placesOf(item, desk)),
    cell(wordsOf(item, desk.language)),
    cell(groundsOf(item, desk)),
    cell(adviceOf(item, desk)),
    cell(SEVERITIES[item.severity][desk.language], { mark: item.severity, align: 'center' }),
    cell(say(DONE)),
  ];
}

/** Table or narrative, and page, line or cell of a workbook. */
function placesOf(item: Item, { sight }: Desk): string {
  const blank = item.cause?.corrections.find((one) => one.blank !== null)?.blank;
  const places = figuresOf(item).map((one) => whereOf(one, sight));
  if (places.length === 0 && blank)
    places.push([blank.table, positionOf(blank.location, sight)].filter(Boolean).join(' '));
  return [...new Set(places)].join('\n');
}

/** The figures that the gravest findings of the item compare it with, each with its place; of many the first. Then what their readings rest on. */
function groundsOf({ cells, findings, severity }: Item, desk: Desk): string {
  const near = new Set(cells.map(({ id }) => id));
  const others = new Map<string, ResultCell>();
  const gravest = findings.filter((finding) => finding.severity === severity);
  for (const { evidence, equation } of gravest) {
    const terms = new Set(equation?.terms.map(({ cell: id }) => id));
    for (const one of evidence)
      if (terms.has(one.id) && !near.has(one.id) && one.printed !== '') others.set(one.id, one);
  }
  const all = [...others.values()];
  const shown = all.slice(0, MOST_GROUNDS).map((one) => `${desk.where(one)} ${one.printed}`);
  const rest = all.length - shown.length;
  const more = desk.language === 'zh' ? `等${all.length}处` : `and ${rest} more`;
  const reading = standingWords(gravest);
  return [...shown, ...(rest > 0 ? [more] : []), ...(reading ? [desk.say(reading)] : [])].join('\n');
}

const MOST_GROUNDS = 4;

function adviceOf({ cause, sentences }: Item, desk: Desk): string {
  const { say, language } = desk;
  if (!cause) return '';
  if (cause.leftOut) return say(rowToAdd(cause.leftOut, desk.document));
  const prints = [...new Set(cause.corrections.map(({ printed }) => printed))];
  if (prints.length !== 1 || sentences.length > 0)
    return sentences.map((sentence) => `${say(REWRITE)}${sentence}`).join('\n') || say(SEE);
  const certain = cause.certainty === 'certain';
  const printed = prints[0] === '' ? say(BLANK) : prints[0];
  if (language === 'zh') return certain ? `改为${printed}` : `请核实，疑应为${printed}`;
  return certain ? `change to ${printed}` : `verify; perhaps ${printed}`;
}

/** Where the row belongs, by the row that it would follow. */
function rowToAdd({ table, after, code, name }: ResultLeftOut, { tables }: ResultDocument): Message {
  const row = after === null ? undefined : tables.find(({ id }) => id === table)?.rows[after];
  const missing = quote(`${code ?? ''}${name}`);
  const before = row ? quote(`${row.code ?? ''}${row.name}`) : null;
  return {
    zh: before ? `核实后在${before}之后补列${missing}一行` : `核实后在首行补列${missing}`,
    en: before ? `verify, and add ${missing} below ${before}` : `verify, and add ${missing} as the first row`,
  };
}

const REWRITE = { zh: '改写为：', en: 'rewritten: ' };
const SEE = { zh: '见“问题”栏', en: 'as said' };
const BLANK = { zh: '空白', en: 'blank' };

/** What the reviewer has to look at by hand. */
function openBlocks({ document, say, where }: Desk): Block[] {
  const open = [
    ...document.undecided.map((one) => {
      const [first] = one.evidence;
      return `${first ? `${where(first)} ${first.printed}：` : ''}${say(reasonOf(document, one))}`;
    }),
    ...document.problems.map(({ message }) => say(message)),
  ];
  if (open.length === 0) return [];
  return [{ kind: 'heading', text: say(OPEN) }, ...open.map((text): Block => ({ kind: 'text', text: `· ${text}` }))];
}

const OPEN = { zh: '无法判定、未读出或存疑，请人工核对', en: 'Undecided, not read or in doubt: please check by hand' };
