/** Causes in words: which figure, what it ought to be, how it may have come about, and what speaks for it. */
import { printedLike } from '../binding/printed-like.js';
import { type Decimal, UNIT_EXPONENT, type Unit } from '../model/amount.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Cause, CauseKind, Correction } from '../model/cause.js';
import type { Cell } from '../model/document.js';
import type { Outcome } from '../model/equation.js';
import type { Message } from '../model/message.js';
import { tableWords } from '../model/table-words.js';
import { blankPlace, columnWords, placeOf, UNIT_WORDS } from '../wording/place.js';
import { partLike } from './kinds.js';
import { doubledRow, leftOutRow, shortList } from './row-wording.js';

const KINDS: Readonly<Record<CauseKind, Message>> = {
  sign: { zh: '正负号相反', en: 'the sign is turned' },
  direction: { zh: '', en: '' },
  point: { zh: '小数点错位或单位不同', en: 'the point or the unit has slipped' },
  digit: { zh: '一位数字有误', en: 'one digit differs' },
  transposition: { zh: '相邻两位数字颠倒', en: 'two digits are exchanged' },
  lostDigit: { zh: '少一位数字', en: 'a digit is lost' },
  extraDigit: { zh: '多一位数字', en: 'a digit too many' },
  tail: { zh: '仅末位有差', en: 'only the last digit differs' },
  otherYear: { zh: '与另一年度的数相同，疑未更新', en: 'it is the figure of another year, perhaps not replaced' },
  neighbour: { zh: '与相邻的数相同，疑误抄', en: 'it is the figure beside it, perhaps copied' },
  omitted: {
    zh: '差额与其中一项（或结转）同数，疑漏加',
    en: 'the gap is one of its parts or a carryover, perhaps left out',
  },
  doubled: {
    zh: '差额与其中一项（或结转）同数，疑多加',
    en: 'the gap is one of its parts or a carryover, perhaps added twice',
  },
  missing: { zh: '此处空白，疑漏填', en: 'the place is blank, perhaps left out' },
  surplus: { zh: '此处不应有数', en: 'no figure belongs here' },
  percent: { zh: '按所列金额计算', en: 'worked out from the figures beside it' },
  other: { zh: '', en: '' },
  unit: { zh: '', en: '' },
  rowScale: { zh: '整行单位有误', en: 'the whole row stands in another unit' },
  columnScale: { zh: '整栏单位有误', en: 'the whole column stands in another unit' },
  swap: { zh: '两数互换', en: 'the two figures are exchanged' },
  wrongColumn: { zh: '填错位置', en: 'the figure stands in the wrong place' },
  shift: { zh: '自此起各行数字错行', en: 'from here on the figures have slid by a row' },
  omittedRow: { zh: '', en: '' },
  doubledRow: { zh: '', en: '' },
  shortList: { zh: '', en: '' },
  omittedItem: { zh: '', en: '' },
  several: { zh: '须改动的数字最少者', en: 'the least set of figures that would have to change' },
};

/** `says` stands for figure and suggestion where a rule has words of its own. */
export function wordCause(cause: Omit<Cause, 'message'>, catalogue: Catalogue, says?: Message): Message {
  const kind = partWords(cause, catalogue) ?? KINDS[cause.kind];
  const [lead, support] = [says ?? leadOf(cause, catalogue), supportOf(cause, catalogue)];
  const others = cause.alternatives.slice(0, 2).map((one) => suggestion([one], catalogue, false));
  const also: Message =
    others.length === 0
      ? { zh: '', en: '' }
      : {
          zh: `也可能是${others.map(({ zh }) => zh).join('，或')}。`,
          en: ` It may also be that ${others.map(({ en }) => en).join(', or ')}.`,
        };
  const why = kind.zh === '' ? { zh: '', en: '' } : { zh: `（${kind.zh}）`, en: ` (${kind.en})` };
  return {
    zh: `${lead.zh}${why.zh}${support.zh}。${also.zh}`,
    en: `${lead.en}${why.en}${support.en}.${also.en}`,
  };
}

/** Which part, or carryover, is as great as the gap. */
function partWords({ kind, corrections }: Omit<Cause, 'message'>, catalogue: Catalogue): Message | null {
  const [first] = corrections;
  if (!first?.cell || (kind !== 'omitted' && kind !== 'doubled')) return null;
  const gap = first.value.minus(first.cell.amount.value);
  const part = partLike(first.cell, gap.abs(), catalogue);
  if (!part) return null;
  const [place, shown] = [placeOf(part, catalogue), printedLike(gap.abs(), first.cell)];
  return kind === 'omitted'
    ? { zh: `少${shown}，与${place.zh}同数，疑漏加`, en: `short by ${shown}, which is ${place.en}, perhaps left out` }
    : {
        zh: `多${shown}，与${place.zh}同数，疑多加`,
        en: `over by ${shown}, which is ${place.en}, perhaps added twice`,
      };
}

function leadOf(cause: Omit<Cause, 'message'>, catalogue: Catalogue): Message {
  const { corrections, cells, kind, certain, lacks, leftOut } = cause;
  if (lacks) return shortList(lacks, cells[0] as Cell, catalogue);
  if (leftOut) return leftOutRow(leftOut, catalogue);
  if (kind === 'doubledRow') return doubledRow(cells, catalogue);
  if (kind === 'unit') return unitOf(corrections[0], catalogue);
  if (corrections.length > 0) return suggestion(corrections, catalogue, certain);
  const places = cells.map((cell) => withFigure(cell, catalogue));
  const zh = places.map((place) => place.zh).join('、');
  const en = places.map((place) => place.en).join(', ');
  return {
    zh: `说明所列各项合计与总数不等，疑漏列${zh}`,
    en: `the list of the sentence does not make its total; ${en} may have been left out`,
  };
}

/** The unit that a table states, and the one in which its first figure would be right. */
function unitOf(correction: Correction | undefined, catalogue: Catalogue): Message {
  const cell = correction?.cell;
  const table = cell ? catalogue.where(cell).table : null;
  if (!cell || !table) return { zh: '', en: '' };
  const [stated, meant] = [UNIT_WORDS[table.unit], unitMeant(cell, correction.value)];
  const name = tableWords(table);
  const zh = meant ? `疑应为${UNIT_WORDS[meant].zh}` : '与表内数字不符';
  const en = meant ? `should perhaps be ${UNIT_WORDS[meant].en}` : 'does not fit its figures';
  return { zh: `${name}标明的单位${stated.zh}${zh}`, en: `the unit of ${name}, ${stated.en}, ${en}` };
}

function unitMeant({ amount }: Cell, right: Decimal): Unit | undefined {
  const places = right.e - amount.value.e;
  return (Object.keys(UNIT_WORDS) as Unit[]).find(
    (unit) => UNIT_EXPONENT[unit] === UNIT_EXPONENT[amount.unit] + places,
  );
}

function withFigure(cell: Cell, catalogue: Catalogue): Message {
  const place = placeOf(cell, catalogue);
  return { zh: `${place.zh}${cell.amount.printed}`, en: `${place.en} ${cell.amount.printed}` };
}

const RATIOS: ReadonlySet<string> = new Set(['percent', 'share', 'completion']);
const MOST = 3;

/** Places that ought to print the same are named together; of many, the first. */
function suggestion(corrections: readonly Correction[], catalogue: Catalogue, certain: boolean): Message {
  const groups = new Map<string, Correction[]>();
  for (const one of corrections) {
    const where = one.cell ? catalogue.where(one.cell) : null;
    const key = `${where?.table?.id ?? ''} ${where?.row?.index ?? one.cell?.id ?? ''} ${one.printed} ${one.blank?.column ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const shown = [...groups.values()].slice(0, MOST).map((group) => suggested(group, catalogue, certain));
  const rest = groups.size - shown.length;
  return {
    zh: `${shown.map(({ zh }) => zh).join('；')}${rest > 0 ? `；等共${groups.size}处` : ''}`,
    en: `${shown.map(({ en }) => en).join('; ')}${rest > 0 ? `; ${groups.size} places in all` : ''}`,
  };
}

function suggested(group: readonly Correction[], catalogue: Catalogue, certain: boolean): Message {
  const [first] = group as [Correction];
  const ought = certain ? '应为' : '疑应为';
  const perhaps = certain ? 'should be' : 'should perhaps be';
  if (!first.cell) {
    const { table, row, column } = first.blank as NonNullable<Correction['blank']>;
    const place = blankPlace(table, row, column);
    return {
      zh: `${place.zh}空白，${ought}${first.printed}`,
      en: `${place.en} is blank and ${perhaps} ${first.printed}`,
    };
  }
  const place = placeOf(first.cell, catalogue);
  const columns = group.slice(1).flatMap(({ cell }) => (cell ? [columnOf(cell, catalogue)] : []));
  const zh = `${place.zh}${columns.map((one) => `、${one.zh}`).join('')}`;
  const en = `${place.en}${columns.map((one) => ` and ${one.en}`).join('')}`;
  const { printed, unit: own } = first.cell.amount;
  const measure = catalogue.where(first.cell).claim?.measure;
  const percent = measure !== undefined && RATIOS.has(measure) ? '%' : '';
  const unit = first.cell.money ? UNIT_WORDS[own].zh : percent;
  if (first.value.isNegative() && !printed.startsWith('-') && first.cell.kind === 'narrative')
    return { zh: `${zh}${printed}${unit}，增减方向应相反`, en: `${en} ${printed} should go the other way` };
  if (first.printed === '')
    return { zh: `${zh}${printed}${unit}，此处${ought}空白`, en: `${en} ${printed} ${perhaps} blank` };
  return {
    zh: `${zh}${printed}${unit}，${ought}${first.printed}${unit}`,
    en: `${en} ${printed}${percent} ${perhaps} ${first.printed}${percent}`,
  };
}

function columnOf(cell: Cell, catalogue: Catalogue): Message {
  const { table, row, columnIndex } = catalogue.where(cell);
  return table && row ? columnWords(table, row, columnIndex) : { zh: '', en: '' };
}

/** The tables that print the suggested figure, and the sums that it makes right. */
function supportOf({ confirmedBy, corrections }: Omit<Cause, 'message'>, catalogue: Catalogue): Message {
  const same = confirmedBy.filter(({ equation }) => equation.form === 'same');
  const named = new Map(
    same.flatMap((outcome) => agreeing(outcome, corrections, catalogue)).map((one) => [one.zh, one]),
  );
  const tables = [...named.values()];
  const forms = new Set(confirmedBy.map(({ equation }) => equation.form));
  const clauses: Message[] = [];
  const [shown, more] = [tables.slice(0, MOST), tables.length > MOST];
  if (shown.length > 0) {
    clauses.push({
      zh: `与${shown.map(({ zh }) => zh).join('、')}${more ? '等' : ''}一致`,
      en: `agrees with ${shown.map(({ en }) => en).join(', ')}${more ? ' and others' : ''}`,
    });
  }
  if (forms.has('children')) clauses.push({ zh: '上下级相加相符', en: 'fits the sums above and below it' });
  if (forms.has('columns')) clauses.push({ zh: '各栏相加相符', en: 'makes its row cross-foot' });
  if (['list', 'change', 'balance'].some((form) => forms.has(form as Outcome['equation']['form'])))
    clauses.push({ zh: '与相关各数相符', en: 'agrees with the figures beside it' });
  if (clauses.length === 0) return { zh: '', en: '' };
  return {
    zh: `，改正后${clauses.map((clause) => clause.zh).join('，')}`,
    en: `; so it ${clauses.map((clause) => clause.en).join(', ')}`,
  };
}

/** Whether a place prints this amount, perhaps coarser or finer than the figure that is corrected. */
function meets({ value, cell }: Correction, { amount, step }: Cell): boolean {
  const coarser = cell?.step.greaterThan(step) ? cell.step : step;
  return value.abs().minus(amount.value.abs()).abs().times(2).lessThanOrEqualTo(coarser);
}

/** The places that print what is suggested. */
function agreeing({ equation }: Outcome, corrections: readonly Correction[], catalogue: Catalogue): Message[] {
  const [first] = corrections;
  const cells = [...equation.terms.map(({ cell }) => cell), ...(equation.quantity?.cells ?? [])];
  return cells.flatMap((cell) => {
    if (!first || cell === first.cell || !meets(first, cell)) return [];
    const { table, claim } = catalogue.where(cell);
    if (table) return [{ zh: tableWords(table), en: tableWords(table) }];
    if (!claim) return [];
    const isNarrative = first.cell?.kind === 'narrative';
    return [isNarrative ? { zh: '说明他处', en: 'the narrative elsewhere' } : { zh: '说明', en: 'the narrative' }];
  });
}
