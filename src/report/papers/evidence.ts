/** 取证单: a page a finding, for an audit: the excerpt, the computation, the file with its hash, and room for what the audited unit says. */
import type { ResultCell, ResultFinding } from '../../contract/result.js';
import { Decimal, formatAmount } from '../../model/amount.js';
import type { Box } from '../../model/source.js';
import { SEVERITIES, UNITS } from '../../vocabulary/labels.js';
import { type Item, itemsOf, seenOf, wordsOf } from '../items.js';
import { type Block, cell, type Page, type PaperCell, type PaperPicture } from './model.js';
import type { Desk } from './sight.js';

/** A page of a source, or the strip `around` some boxes of it; null where the source is not at hand or has no pages. */
export type PictureOf = (file: string, options: PictureRequest) => Promise<PaperPicture | null>;

interface PictureRequest {
  readonly page: number;
  readonly boxes: readonly Box[];
  /** Points above and below the boxes. */
  readonly around?: number;
}

export async function evidencePages(desk: Desk, tool: string, pictureOf: PictureOf | null): Promise<readonly Page[]> {
  const grave = itemsOf(desk.document).filter(({ severity }) => severity !== 'note');
  const pages: Page[] = [];
  for (const [at, item] of grave.entries()) pages.push(await pageOf(item, at, desk, tool, pictureOf));
  return pages;
}

async function pageOf(item: Item, at: number, desk: Desk, tool: string, pictureOf: PictureOf | null): Promise<Page> {
  const { document, say, title } = desk;
  const cells = item.cells.length > 0 ? item.cells : (item.findings[0]?.evidence ?? []);
  const excerpt = [...cells.slice(0, MOST_EXCERPTS), ...seenOf(document, item.cause)];
  const pictures = pictureOf ? await picturesOf(cells, pictureOf, say(PICTURE)) : [];
  const files = new Set(excerpt.map(({ location }) => location.file));
  const hashes = document.files.filter(({ path }) => files.has(path));
  return {
    name: `${say(SHEET)}${at + 1}`,
    blocks: [
      { kind: 'title', text: say(NAME) },
      {
        kind: 'table',
        columns: [
          { title: say({ zh: '事项', en: 'matter' }), width: 2 },
          { title: say({ zh: '内容', en: 'content' }), width: 8 },
        ],
        rows: [
          pair(say({ zh: '编号', en: 'no.' }), `${at + 1}（${item.id}）`),
          pair(say({ zh: '被检查单位', en: 'audited unit' }), document.organisation ?? document.id),
          pair(say({ zh: '文件', en: 'document' }), title),
          pair(say({ zh: '类别', en: 'level' }), SEVERITIES[item.severity][desk.language]),
          pair(say({ zh: '事实', en: 'what was found' }), wordsOf(item, desk.language)),
          pair(say({ zh: '原文摘录', en: 'excerpt' }), excerptOf(excerpt, desk)),
          pair(say({ zh: '规则', en: 'rules' }), [...new Set(item.findings.map(({ rule }) => rule))].join(' ')),
          pair(
            say({ zh: '来源文件', en: 'source' }),
            hashes.map(({ path, sha256 }) => `${path}\nSHA-256 ${sha256}`).join('\n'),
          ),
          pair(say({ zh: '网址、取得时间', en: 'address, time of retrieval' }), ''),
          pair(say({ zh: '核对工具', en: 'tool' }), tool),
        ],
      },
      { kind: 'heading', text: say({ zh: '计算过程', en: 'Computation' }) },
      ...item.findings.slice(0, MOST_COMPUTATIONS).flatMap((finding) => computationOf(finding, desk)),
      ...furtherOf(item.findings.slice(MOST_COMPUTATIONS), desk),
      ...pictures,
      { kind: 'fields', names: [say(OPINION), say(SEAL), say(AUDITOR), say(DATE)] },
    ],
  };
}

const MOST_COMPUTATIONS = 4;
const SHEET = { zh: '取证单', en: 'Evidence ' };
const NAME = { zh: '审计（检查）取证单', en: 'Audit evidence' };
const PICTURE = { zh: '原件页面', en: 'page of the source' };
const OPINION = { zh: '被检查单位意见', en: 'opinion of the audited unit' };
const SEAL = { zh: '签章', en: 'seal' };
const AUDITOR = { zh: '取证人', en: 'auditor' };
const DATE = { zh: '日期', en: 'date' };

function pair(name: string, text: string): PaperCell[] {
  return [cell(name), cell(text)];
}

function excerptOf(cells: readonly ResultCell[], { where }: Desk): string {
  return cells
    .map((one) => (one.claim?.sentence ? `${where(one)}：“${one.claim.sentence}”` : `${where(one)}：${one.printed}`))
    .join('\n');
}

const MOST_EXCERPTS = 6;

/** Computations that are not written out: what they are about, and that the working paper has them. */
function furtherOf(findings: readonly ResultFinding[], { say }: Desk): Block[] {
  if (findings.length === 0) return [];
  return [
    { kind: 'text', text: say(FURTHER), isBold: true },
    ...findings.map(({ id, rule, message }): Block => ({ kind: 'text', text: `${id} ${rule}：${say(message)}` })),
  ];
}

const FURTHER = {
  zh: '其余各项（逐项算式见审计底稿）：',
  en: 'The others (their terms are in the working paper):',
};

/** Both sides with their figures, the gap, and what rounding explains. */
function computationOf({ id, rule, equation, evidence, message }: ResultFinding, desk: Desk): Block[] {
  const { say, where, language } = desk;
  if (!equation) return [{ kind: 'text', text: `${id} ${rule}：${say(message)}` }];
  const byId = new Map(evidence.map((one) => [one.id, one]));
  const rows = equation.terms.flatMap(({ coefficient, cell: term }): PaperCell[][] => {
    const one = byId.get(term);
    if (!one) return [];
    const unit = one.unit === null ? '' : UNITS[one.unit][language];
    const side = coefficient === 1 ? say(LEFT) : say(RIGHT);
    return [
      [
        cell(side),
        cell(where(one)),
        cell(`${one.printed}${unit}`, { align: 'right' }),
        cell(yuan(one), { align: 'right' }),
      ],
    ];
  });
  const gap = yuanOf(equation.residual);
  const allowed = yuanOf(equation.allowed);
  const words = {
    zh: `左边减右边相差 ${gap} 元，四舍五入最多可解释 ${allowed} 元。`,
    en: `Left minus right: ${gap} yuan; rounding explains at most ${allowed} yuan.`,
  };
  return [
    { kind: 'text', text: `${id} ${rule}：${say(message)}`, isBold: true },
    {
      kind: 'table',
      columns: [
        { title: say({ zh: '边', en: 'side' }), width: 0.8 },
        { title: say({ zh: '位置', en: 'where' }), width: 5 },
        { title: say({ zh: '原件数字', en: 'as printed' }), width: 2 },
        { title: say({ zh: '元', en: 'yuan' }), width: 2 },
      ],
      rows,
    },
    { kind: 'text', text: say(words) },
  ];
}

const LEFT = { zh: '左', en: 'left' };
const RIGHT = { zh: '右', en: 'right' };

function yuan({ value }: ResultCell): string {
  return value === null ? '' : yuanOf(value);
}

/** With thousands separators, to the fen, and further only where the value is finer. */
function yuanOf(value: string): string {
  const exact = new Decimal(value);
  return formatAmount(exact, 'yuan', Math.max(2, exact.decimalPlaces()));
}

/** The pages on which the figures stand, each once. */
async function picturesOf(cells: readonly ResultCell[], pictureOf: PictureOf, words: string): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const { file, page, boxes } of pagesOf(cells).slice(0, MOST_PICTURES)) {
    const picture = await pictureOf(file, { page, boxes });
    if (picture) blocks.push({ kind: 'picture', picture, text: `${words} ${page}` });
  }
  return blocks;
}

const MOST_PICTURES = 2;

interface SourcePage {
  readonly file: string;
  readonly page: number;
  readonly boxes: readonly Box[];
}

/** The pages that hold some figures, with the places of these. */
export function pagesOf(cells: readonly ResultCell[]): readonly SourcePage[] {
  const pages = new Map<string, SourcePage & { readonly boxes: Box[] }>();
  for (const { location } of cells) {
    const { file, page, box } = location;
    if (page === undefined || box === undefined) continue;
    const key = `${file}\n${page}`;
    const known = pages.get(key) ?? { file, page, boxes: [] };
    known.boxes.push(box);
    pages.set(key, known);
  }
  return [...pages.values()];
}
