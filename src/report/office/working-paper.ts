/**
 * 审计底稿: the auditor's working paper. What was found with every term, so that a second person can work it out again without this tool; what agrees,
 * ticked; what was not checked; the rules, the waivers, the files with their hashes.
 */
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { steady } from '../../annotate/steady.js';
import { AUTHOR } from '../../contract/marks.js';
import type { Result } from '../../contract/result.js';
import type { Message } from '../../model/message.js';
import { DOUBTED } from '../../vocabulary/labels.js';
import type { Renderer } from '../format.js';
import { countsOf, itemsOf } from '../items.js';
import { noticePage } from '../papers/notice.js';
import { selfCheckPage } from '../papers/self-check.js';
import { type Desk, deskOf } from '../papers/sight.js';
import { totalsPages } from '../papers/totals.js';
import { percent } from '../percent.js';
import { CAUSES, causeRows, FINDINGS, findingRows } from './found.js';
import { type ListColumn, listSheet } from './list.js';
import { FILES, fileRows, OPEN, openRows, RULES, ruleRow, UNTIED, untiedRows, WAIVERS, waiverRows } from './rest.js';
import { sheetOf } from './sheet.js';
import { EQUATIONS, equationRows, TERMS, termRows } from './sums.js';
import { type Column, count, type Row, t, UNIT } from './words.js';

/** Of more documents than these the papers of each are written by themselves, one document a file. */
const MOST_PAPERS = 10;
/** A sheet holds 1,048,576 rows; a reader far fewer. */
const MOST_ROWS = 200_000;

export const workingPaper: Renderer = async (result, { language, rules }) => {
  const taken = new Set<string>();
  const desks = result.documents.map((document) => deskOf(document, language));
  const say = (message: Message): string => message[language];
  const add = (name: Message, columns: readonly Column[], rows: readonly Row[]): WriteSheet[] => {
    if (rows.length === 0) return [];
    const cut = rows.slice(0, MOST_ROWS);
    const left = rows.length - cut.length;
    const more: Row[] = left > 0 ? [[say({ zh: `另有 ${left} 行未列出`, en: `${left} more rows are left out` })]] : [];
    return [
      listSheet(
        say(name),
        columns.map(([title, width]): ListColumn => ({ title: say(title), width })),
        [...cut, ...more],
        taken,
      ),
    ];
  };
  const papers = desks.length <= MOST_PAPERS ? desks : [];
  const sheets: WriteSheet[] = [
    ...add(SHEETS.summary, SUMMARY, summaryRows(desks, result)),
    ...papers.flatMap((desk) => [
      ...totalsPages(desk).map((page) => sheetOf(page, taken)),
      sheetOf(noticePage(desk), taken),
      sheetOf(selfCheckPage(desk), taken),
    ]),
    ...add(SHEETS.causes, CAUSES, desks.flatMap(causeRows)),
    ...add(
      SHEETS.findings,
      FINDINGS,
      desks.flatMap((desk) => findingRows(desk, result)),
    ),
    ...add(SHEETS.terms, TERMS, termRows(desks)),
    ...add(SHEETS.equations, EQUATIONS, desks.flatMap(equationRows)),
    ...add(SHEETS.untied, UNTIED, desks.flatMap(untiedRows)),
    ...add(SHEETS.open, OPEN, desks.flatMap(openRows)),
    ...add(
      SHEETS.rules,
      RULES,
      rules.map((rule) => ruleRow(rule, language)),
    ),
    ...add(SHEETS.waivers, WAIVERS, waiverRows(result, language)),
    ...add(SHEETS.files, FILES, fileRows(result)),
  ];
  return steady(await writeXlsx({ sheets, properties: { creator: AUTHOR }, defaultFont: { name: '宋体', size: 10 } }));
};

const SHEETS = {
  summary: t('总览', 'Summary'),
  causes: t('原因', 'Causes'),
  findings: t('问题', 'Findings'),
  terms: t('计算', 'Computation'),
  equations: t('勾稽', 'Equations'),
  untied: t('未核对数字', 'Not tied'),
  open: t('无法判定', 'Undecided'),
  rules: t('规则', 'Rules'),
  waivers: t('豁免', 'Waivers'),
  files: t('文件', 'Files'),
};
const SUMMARY: readonly Column[] = [
  UNIT,
  [t('须更正', 'to correct'), 9],
  [t('请核实', 'to verify'), 9],
  [t('提示', 'notes'), 9],
  [t('读取金额', 'amounts'), 10],
  [t('已勾稽', 'tied'), 10],
  [t('勾稽率', 'share'), 10],
  [t('未能核对', 'not tied'), 10],
  [t('无法判定', 'undecided'), 10],
  [DOUBTED, 14],
  [t('处理状态', 'state'), 16],
];

function summaryRows(desks: readonly Desk[], { summary }: Result): Row[] {
  const rows = desks.map(({ document, title }): Row => {
    const counts = countsOf(itemsOf(document));
    const { amounts, tied, untied } = document.coverage;
    return [
      title,
      count(counts.error),
      count(counts.warning),
      count(counts.note),
      count(amounts),
      count(tied),
      amounts === 0 ? '–' : percent(tied, amounts),
      count(untied.length),
      count(document.undecided.length),
      count(document.problems.length),
    ];
  });
  const language = desks[0]?.language ?? 'zh';
  return [
    ...rows,
    ...summary.unread.map(
      ({ path, message }): Row => [path, null, null, null, null, null, null, null, null, null, message[language]],
    ),
  ];
}
