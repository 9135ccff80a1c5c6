/** 自查表: what a unit attaches to its approval: what was checked, a line for each part with 是/否, and lines for signatures. */
import type { ResultDocument } from '../../contract/result.js';
import type { Message } from '../../model/message.js';
import { DOUBTED, SEVERITIES } from '../../vocabulary/labels.js';
import { figuresOf, type Item, itemsOf, wordsOf } from '../items.js';
import { percent } from '../percent.js';
import { positionOf } from '../place.js';
import { type Block, cell, type Page, type PaperCell } from './model.js';
import type { Desk } from './sight.js';
import { totalsBlocks } from './totals.js';

export function selfCheckPage(desk: Desk): Page {
  const { say, title } = desk;
  return {
    name: say(SHEET),
    blocks: [
      { kind: 'title', text: `${title}${say(NAME)}` },
      ...totalsBlocks(desk),
      { kind: 'heading', text: say(COVERAGE) },
      coverageTable(desk),
      { kind: 'heading', text: say(PARTS) },
      { kind: 'text', text: say(PARTS_HINT) },
      partsTable(desk),
      ...untiedBlocks(desk),
      { kind: 'fields', names: [say(CLERK), say(CHECKER), say(LEADER), say(DATE)] },
    ],
  };
}

const SHEET = { zh: '自查表', en: 'Self-check' };
const NAME = { zh: '公开前自查表', en: ': check before publication' };
const COVERAGE = { zh: '一、核对情况', en: '1. What was checked' };
const PARTS = { zh: '二、分项检查', en: '2. Part by part' };
const PARTS_HINT = {
  zh: '“是”为已见且未发现须更正、请核实事项；空白由人工填写。',
  en: '“yes”: it is there and nothing to correct or to verify was found in it; blanks are for people to fill in.',
};
const CLERK = { zh: '经办人', en: 'clerk' };
const CHECKER = { zh: '复核人', en: 'checked by' };
const LEADER = { zh: '分管领导', en: 'approved by' };
const DATE = { zh: '日期', en: 'date' };

function coverageTable({ document, say }: Desk): Block {
  const { amounts, tied, untied, other } = document.coverage;
  const { exact, rounding, scope, discrepant, undecided } = document.equations;
  const row = (name: Message, text: string | number): PaperCell[] => [cell(say(name)), cell(text, { align: 'right' })];
  return {
    kind: 'table',
    columns: [
      { title: say({ zh: '项目', en: 'what' }), width: 4 },
      { title: say({ zh: '数量', en: 'count' }), width: 2 },
    ],
    rows: [
      row({ zh: '读取金额', en: 'amounts read' }, amounts),
      row({ zh: '已勾稽', en: 'tied' }, amounts === 0 ? '0' : `${tied}（${percent(tied, amounts)}）`),
      row({ zh: '未能核对（附后）', en: 'not tied (listed below)' }, untied.length),
      row({ zh: '非金额数字', en: 'figures that are not money' }, other.weights + other.counts + other.percentages),
      row({ zh: '等式：一致', en: 'equations that agree' }, exact),
      row({ zh: '等式：尾差', en: 'within rounding' }, rounding),
      row({ zh: '等式：口径差异', en: 'differ in scope' }, scope),
      row({ zh: '等式：不一致', en: 'do not agree' }, discrepant),
      row({ zh: '等式：无法判定', en: 'undecided' }, undecided),
      row(DOUBTED, document.problems.length),
    ],
  };
}

const EXPLANATION: Message = { zh: '编制说明', en: 'explanation' };

/** Parts of the explanation, by words of their headings. */
const SECTIONS: readonly (readonly [Message, readonly string[]])[] = [
  [{ zh: '主要职能', en: 'duties' }, ['职能', '职责']],
  [{ zh: '机构设置', en: 'organisation' }, ['机构设置', '单位构成', '机构情况', '部门构成']],
  [{ zh: '名词解释', en: 'terms' }, ['名词解释']],
  [EXPLANATION, ['编制说明', '情况说明', '总体情况', '收支情况']],
  [{ zh: '“三公”经费说明', en: 'the three public expenses' }, ['三公']],
  [{ zh: '其他相关说明', en: 'other statements' }, ['其他', '机关运行经费', '政府采购', '国有资产']],
  [{ zh: '项目绩效说明', en: 'performance' }, ['绩效', '项目经费']],
];

/** What only a person can see. */
const BY_HAND: readonly Message[] = [
  { zh: '及时性（批复后20日内）', en: 'on time (20 days from approval)' },
  { zh: '封面', en: 'cover' },
  { zh: '目录', en: 'contents' },
];

function partsTable(desk: Desk): Block {
  const { document, say } = desk;
  const items = itemsOf(document);
  const rows: PaperCell[][] = BY_HAND.map((name) => [cell(say(name)), cell(''), cell(''), cell('')]);
  const sections = sectionsOf(document, items);
  const missing = items.filter(({ findings }) => findings[0]?.rule === MISSING);
  const taken = new Set([...missing, ...sections.flatMap(({ found }) => found)]);
  // What stands in no section that has a row of its own is the explanation's.
  const loose = items.filter((item) => !taken.has(item) && figuresOf(item).some(({ table }) => table === null));
  for (const { name, isThere, found } of sections) {
    const own = name === EXPLANATION ? [...found, ...loose] : found;
    rows.push(rowOf(say(name), isThere || own.length > 0, own, desk, say(NOT_SEEN)));
  }
  for (const item of loose) taken.add(item);
  for (const { number, title } of document.tables) {
    const found = items.filter((item) => isIn(number, item));
    for (const item of found) taken.add(item);
    rows.push(rowOf(number === title ? title : `${number} ${title}`, true, found, desk, ''));
  }
  for (const item of missing)
    rows.push([
      cell(say(TABLES)),
      cell(''),
      cell(say(NO), { align: 'center', mark: item.severity }),
      cell(say(item.message)),
    ]);
  const rest = items.filter((item) => !taken.has(item) && item.severity !== 'note');
  if (rest.length > 0) rows.push(rowOf(say(REST), true, rest, desk, ''));
  return {
    kind: 'table',
    columns: [
      { title: say({ zh: '检查内容', en: 'part' }), width: 4 },
      { title: say(YES), width: 0.7 },
      { title: say(NO), width: 0.7 },
      { title: say({ zh: '备注', en: 'remark' }), width: 6 },
    ],
    rows,
  };
}

interface Section {
  readonly name: Message;
  readonly isThere: boolean;
  readonly found: readonly Item[];
}

/** The parts of the narrative by the words of their headings, with what was found in them. */
function sectionsOf({ passages = [] }: ResultDocument, items: readonly Item[]): readonly Section[] {
  const headings = passages.map((passage) => ({ passage, words: passage.headings.join(' ') }));
  return SECTIONS.map(([name, words]) => {
    const own = headings.filter((one) => words.some((word) => one.words.includes(word)));
    const sections = new Set(own.flatMap(({ passage }) => (passage.section === '' ? [] : [passage.section])));
    const found = items.filter((item) =>
      (item.cells.length > 0 ? item.cells : item.findings.flatMap(({ evidence }) => evidence)).some(
        (one) => one.table === null && one.claim !== null && sections.has(one.claim.section),
      ),
    );
    return { name, isThere: own.length > 0, found };
  });
}

/** Whether an item points at a figure, a blank place or a missing row of a table. */
function isIn(number: string, item: Item): boolean {
  const blanks = item.cause?.corrections.map(({ blank }) => blank?.table) ?? [];
  return figuresOf(item).some(({ table }) => table === number) || blanks.includes(number);
}

const REST = { zh: '其他问题', en: 'anything else' };
const MISSING = 'form/tables';
const TABLES = { zh: '应公开的表', en: 'tables that have to be there' };
const YES = { zh: '是', en: 'yes' };
const NO = { zh: '否', en: 'no' };
const NOT_SEEN = { zh: '未见此部分标题，请人工核对', en: 'no heading of this part was seen; please check by hand' };

function rowOf(name: string, isThere: boolean, items: readonly Item[], { sight }: Desk, absent: string): PaperCell[] {
  if (!isThere) return [cell(name), cell(''), cell(''), cell(absent)];
  const grave = items.filter(({ severity }) => severity !== 'note');
  const tick = cell('√', { align: 'center', mark: grave.length === 0 ? 'good' : 'error' });
  const remarks = grave.map((item) => {
    const { id, severity, cells } = item;
    const where = cells[0] ? positionOf(cells[0].location, sight) : '';
    return `${SEVERITIES[severity][sight.language]}：${wordsOf(item, sight.language)}${where === '' ? '' : `（${where}）`} [${id}]`;
  });
  return [
    cell(name),
    grave.length === 0 ? tick : cell(''),
    grave.length === 0 ? cell('') : tick,
    cell(remarks.join('\n')),
  ];
}

function untiedBlocks({ document, say, where }: Desk): Block[] {
  const { untied } = document.coverage;
  if (untied.length === 0) return [];
  return [
    { kind: 'heading', text: say({ zh: '三、未能核对的数字', en: '3. Figures that nothing was compared with' }) },
    {
      kind: 'table',
      columns: [
        { title: say({ zh: '位置', en: 'where' }), width: 5 },
        { title: say({ zh: '数字', en: 'figure' }), width: 2 },
        { title: say({ zh: '原因', en: 'why' }), width: 4 },
      ],
      rows: untied.map(({ cell: one, reason }) => [
        cell(where(one)),
        cell(one.printed, { align: 'right' }),
        cell(say(reason)),
      ]),
    },
  ];
}
