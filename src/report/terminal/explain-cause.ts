/** A cause, or a figure, in full: what it ought to be, what speaks for and against it, and what else changes with it. */
import type {
  ResultCause,
  ResultCell,
  ResultCorrection,
  ResultDocument,
  ResultEquation,
} from '../../contract/result.js';
import { UNITS } from '../../vocabulary/labels.js';
import { type Consequences, consequencesOf } from '../consequences.js';
import { cellsOf } from '../items.js';
import { placeOf, positionOf } from '../place.js';
import { rewrittenSentences } from '../rewriting.js';
import { suggestedWords } from '../suggested.js';
import { labelled, paragraph, type View } from './view.js';

const HOW = {
  total: { zh: '合计', en: 'total' },
  part: { zh: '组成', en: 'part' },
  change: { zh: '增减', en: 'change' },
  ratio: { zh: '比例', en: 'ratio' },
  bound: { zh: '上下限', en: 'limit' },
} as const;

export function explainedCause(cause: ResultCause, document: ResultDocument, view: View): string[] {
  const zh = view.language === 'zh';
  const all = new Map(
    [...document.narrative, ...document.tables.flatMap((table) => table.cells)].map((cell) => [cell.id, cell]),
  );
  const leftOut = LEFT_OUT.has(cause.kind) ? [`【${cause.suggested.printed}】`] : [];
  const told = document.findings.filter(({ id }) => cause.explains.includes(id));
  return [
    ...labelled(view, cause.id, cause.message[view.language], view.paint.heading),
    ...section(
      view,
      zh ? '建议更正：' : 'Suggested:',
      cause.corrections.map((one) => correctionWords(one, all, view)),
    ),
    ...section(view, zh ? '改写后的句子：' : 'The sentence rewritten:', rewrittenSentences(document, cause)),
    ...section(
      view,
      zh ? '也可能是：' : 'It may also be:',
      cause.alternatives.map((one) => correctionWords(one, all, view)),
    ),
    ...section(
      view,
      zh ? `改正后一并消除 ${told.length} 项：` : `Mends ${told.length} findings:`,
      told.map(({ id, message }) => `${id} ${message[view.language]}`),
    ),
    ...section(
      view,
      zh ? '改正后成立的等式：' : 'Equations that then hold:',
      equationWords(cause.confirmedBy, document, correctedCells(cause, all), view, leftOut),
    ),
    ...section(
      view,
      zh ? '旁证：' : 'Further evidence:',
      cause.corroboration.map((one) => one[view.language]),
    ),
    ...section(
      view,
      zh ? '改正后仍不成立的等式：' : 'Equations that would still not hold:',
      equationWords(cause.contradictedBy, document, all, view),
    ),
    ...renderOutlook(cause, document, view),
  ];
}

/** A figure by its id, with all places that print it and all that is worked out from it. */
export function explainedFigure(cells: readonly ResultCell[], document: ResultDocument, view: View): string[] {
  return [
    ...cells.slice(0, 1).flatMap((cell) => labelled(view, cell.id, figureWords(cell, view), view.paint.heading)),
    ...renderConsequences(
      document,
      cells.map(({ id }) => id),
      view,
    ),
  ];
}

/** The figures as they are when the cause is mended; those that change in brackets. */
function correctedCells(
  { corrections }: ResultCause,
  cells: ReadonlyMap<string, ResultCell>,
): ReadonlyMap<string, ResultCell> {
  const mended = new Map(cells);
  for (const { cell: id, printed } of corrections) {
    const cell = id === null ? undefined : cells.get(id);
    if (cell) mended.set(cell.id, { ...cell, printed: `【${printed}】` });
  }
  return mended;
}

function section(view: View, title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  return [
    '',
    ...paragraph(view, title).map(view.paint.heading),
    ...items.flatMap((item) => labelled(view, '  ·', item)),
  ];
}

function correctionWords(one: ResultCorrection, cells: ReadonlyMap<string, ResultCell>, view: View): string {
  const cell = one.cell === null ? undefined : cells.get(one.cell);
  const zh = view.language === 'zh';
  const right = suggestedWords(one, cell)[view.language];
  if (cell) return `${figureWords(cell, view)} → ${right}`;
  const { blank } = one;
  const place = `${blank?.table ?? ''}“${blank?.row.code ?? ''}${blank?.row.name ?? ''}”${blank?.column.printed ?? ''}`;
  return `${place}${zh ? '（空白）' : ' (blank)'} → ${right}`;
}

function figureWords(cell: ResultCell, view: View): string {
  const unit = cell.unit === null ? '' : UNITS[cell.unit][view.language];
  return `${placeOf(cell, view)} ${cell.printed}${unit} ${positionOf(cell.location, view)}`;
}

function equationWords(
  ids: readonly string[],
  { equations }: ResultDocument,
  cells: ReadonlyMap<string, ResultCell>,
  view: View,
  leftOut: readonly string[] = [],
): string[] {
  const wanted = new Set(ids);
  return equations.all.filter(({ id }) => wanted.has(id)).map((one) => sidesOf(one, cells, view, leftOut));
}

/** Causes that add a row to the addends of a sum. */
const LEFT_OUT: ReadonlySet<ResultCause['kind']> = new Set(['omittedRow', 'shortList']);

/** At most so many addends are written out. */
const ADDENDS = 4;

function sidesOf(
  { terms, kind, rule }: ResultEquation,
  cells: ReadonlyMap<string, ResultCell>,
  view: View,
  leftOut: readonly string[],
): string {
  const zh = view.language === 'zh';
  const side = (coefficient: 1 | -1): string => {
    const own = terms.filter((term) => term.coefficient === coefficient).flatMap(({ cell }) => cells.get(cell) ?? []);
    const shown = own.slice(0, ADDENDS).map((cell) => `${placeOf(cell, view)} ${cell.printed}`);
    const rest = own.length > ADDENDS ? [zh ? `等 ${own.length} 项` : `… ${own.length} in all`] : [];
    return [...shown, ...rest, ...(coefficient === -1 ? leftOut : [])].join(' ＋ ') || '0';
  };
  return `${side(1)} ${kind === 'bound' ? '≤' : '＝'} ${side(-1)} [${rule}]`;
}

/** What else the correction asks for: the quantity's other places, and what is said of the corrected figure. Sums are among the equations above. */
function renderOutlook(cause: ResultCause, document: ResultDocument, view: View): string[] {
  const zh = view.language === 'zh';
  const ids = cellsOf(document, cause).map(({ id }) => id);
  const { same, derived } = consequencesOf(document, ids);
  const own = new Set(ids);
  const mended = new Set(
    document.findings
      .filter(({ id }) => cause.explains.includes(id))
      .flatMap(({ evidence }) => evidence.map(({ id }) => id)),
  );
  const said = derived.filter(
    ({ cell }) =>
      !mended.has(cell.id) &&
      [cell.claim?.changeOf, cell.claim?.baseOf].some((base) => typeof base === 'string' && own.has(base)),
  );
  const settled = cause.corrections.length > 0 && cause.contradictedBy.length === 0;
  return [
    ...(LEFT_OUT.has(cause.kind) ? [] : placesSection(same, own, view)),
    ...section(
      view,
      zh ? '以此数为基数的比例、增减，请一并核对：' : 'Ratios and changes based on it, to be looked at as well:',
      dependents(said, view),
    ),
    ...(settled && said.length === 0 ? ['', ...paragraph(view, zh ? SETTLED.zh : SETTLED.en)] : []),
  ];
}

const SETTLED = {
  zh: '改正后，用到此数的等式均成立，其他数不必随之改动。',
  en: 'With it all equations that read the figure hold: nothing else has to change.',
};

function placesSection(same: readonly ResultCell[], own: ReadonlySet<string>, view: View): string[] {
  const others = same.filter(({ id }) => !own.has(id));
  return section(
    view,
    view.language === 'zh'
      ? `同一数据共 ${same.length} 处，另有 ${others.length} 处：`
      : `The quantity stands in ${same.length} places, ${others.length} more:`,
    others.map((cell) => figureWords(cell, view)),
  );
}

function renderConsequences(document: ResultDocument, ids: readonly string[], view: View): string[] {
  const zh = view.language === 'zh';
  const { same, derived } = consequencesOf(document, ids);
  return [
    ...placesSection(same, new Set(ids), view),
    ...section(
      view,
      zh ? `随之变动的数 ${derived.length} 个：` : `${derived.length} figures depend on it:`,
      dependents(derived, view),
    ),
  ];
}

/** What is said of it comes before what it is made of; of many, the first. */
const ORDER = ['change', 'ratio', 'total', 'bound', 'part'] as const;
const SHOWN = 20;

function dependents(derived: Consequences['derived'], view: View): string[] {
  const ordered = derived.toSorted((a, b) => ORDER.indexOf(a.how) - ORDER.indexOf(b.how));
  const shown = ordered
    .slice(0, SHOWN)
    .map(({ cell, how }) => `[${HOW[how][view.language]}] ${figureWords(cell, view)}`);
  const rest = ordered.length - shown.length;
  const more = view.language === 'zh' ? `另有 ${rest} 个` : `${rest} more`;
  return rest > 0 ? [...shown, more] : shown;
}
