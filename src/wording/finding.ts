/** The sentence of a finding: where · what must hold · the figures with unit · the difference and what rounding could explain. */
import { Decimal, isNil } from '../model/amount.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Cell, Table } from '../model/document.js';
import type { Outcome, Term } from '../model/equation.js';
import type { Message } from '../model/message.js';
import { tableWords } from '../model/table-words.js';
import { columnWords, gapOf, money, placeOf, printed } from './place.js';

const ZERO = new Decimal(0);

/** Words for one broken, rounded or scope-differing equation. `odd` are the figures that stand against the rest. */
export function wordFinding(outcome: Outcome, odd: readonly Cell[], catalogue: Catalogue): Message {
  const { form } = outcome.equation;
  if (outcome.verdict === 'scope') return scopeWords(outcome, catalogue);
  const body =
    form === 'same'
      ? sameWords(outcome, odd, catalogue)
      : form === 'atMost'
        ? boundWords(outcome, catalogue)
        : sumWords(outcome, catalogue);
  const tail =
    outcome.verdict === 'rounding' ? roundingTail(outcome) : outcome.joint ? jointTail(outcome) : BROKEN_TAIL;
  return { zh: `${body.zh}${tail.zh}`, en: `${body.en}${tail.en}` };
}

/** A table that was left empty, although so many of its figures are printed elsewhere; `outcome` is the greatest of them. */
export function wordEmptyTable(table: Table, outcome: Outcome, count: number, catalogue: Catalogue): Message {
  const cell = outcome.equation.terms[0]?.cell as Cell;
  const [name, place, figure] = [tableWords(table), placeOf(cell, catalogue), printed(cell)];
  return {
    zh: `${name}全表无数，而其中${count}处的数字别处列有，如${place.zh}${figure.zh}，请核实后更正。`,
    en: `${name} is empty as a whole, but ${count} of its figures are printed elsewhere, such as ${place.en}: ${figure.en}; please check.`,
  };
}

const BROKEN_TAIL: Message = { zh: '，请核实后更正。', en: '; please check.' };

function roundingTail(outcome: Outcome): Message {
  if (outcome.truncated)
    return { zh: '，系截位所致，不是四舍五入。', en: '; the coarser figure was cut off, not rounded.' };
  if (outcome.grade === 'unlikely') {
    const why = outcome.reason ?? { zh: '', en: '' };
    return {
      zh: `，虽在四舍五入范围内，但可能性小${why.zh ? `（${why.zh}）` : ''}，请核实。`,
      en: `; rounding could explain it, but is unlikely to${why.en ? ` (${why.en})` : ''}; please check.`,
    };
  }
  return { zh: '，在四舍五入范围内（尾差），可不调整。', en: '; within rounding.' };
}

function jointTail(outcome: Outcome): Message {
  return { zh: `。${outcome.reason?.zh ?? ''}，请核实后更正。`, en: `. ${outcome.reason?.en ?? ''}; please check.` };
}

function difference(outcome: Outcome, like: Cell): Message {
  return gapOf(outcome.residual.abs(), like);
}

/** The prints of one quantity: the odd ones, and where the others stand. */
function sameWords(outcome: Outcome, odd: readonly Cell[], catalogue: Catalogue): Message {
  const [one, other] = outcome.equation.terms;
  const blank = outcome.equation.blanks?.[0];
  const like = (one ?? other)?.cell as Cell;
  const gap = difference(outcome, like);
  const subject = odd[0] ?? (one?.cell as Cell);
  if (!other) {
    const place = placeOf(like, catalogue);
    return {
      zh: `${place.zh}${printed(like).zh}，而${blank?.zh ?? ''}为空（无数），不一致`,
      en: `${place.en}: ${printed(like).en}, but ${blank?.en ?? ''} is blank`,
    };
  }
  const reference = other.cell === subject ? (one?.cell as Cell) : other.cell;
  const others = (outcome.equation.quantity?.cells ?? []).filter(
    (cell) => cell !== subject && cell.amount.value.equals(reference.amount.value),
  );
  const places =
    others.length > 1
      ? { zh: placesIn(others, catalogue, 'zh'), en: placesIn(others, catalogue, 'en') }
      : placeOf(reference, catalogue);
  const equal = subject.step.equals(reference.step) && outcome.verdict === 'discrepant';
  return {
    zh: `${placeOf(subject, catalogue).zh}${printed(subject).zh}，与${places.zh}${printed(reference).zh}不一致，相差${gap.zh}${equal ? '（位数相同，非尾差）' : ''}`,
    en: `${placeOf(subject, catalogue).en}: ${printed(subject).en}, but ${places.en}: ${printed(reference).en}; they must be equal and differ by ${gap.en}${equal ? ', which rounding cannot explain' : ''}`,
  };
}

/** 表一、表二及说明 */
function placesIn(cells: readonly Cell[], catalogue: Catalogue, language: 'zh' | 'en'): string {
  const tables = [...new Set(cells.flatMap((cell) => catalogue.where(cell).table ?? []).map(tableWords))];
  const narrative = cells.some((cell) => catalogue.where(cell).claim !== null);
  if (language === 'zh') return `${tables.join('、')}${narrative ? `${tables.length > 0 ? '及' : ''}说明` : ''}`;
  return [...tables, ...(narrative ? ['the narrative'] : [])].join(', ');
}

const VERBS: Readonly<Record<string, { left: Message; right: Message }>> = {
  children: { left: { zh: '', en: '' }, right: { zh: '所属各项合计', en: 'the sum of its parts, ' } },
  columns: { left: { zh: '', en: '' }, right: { zh: '各分栏合计', en: 'the sum of its columns, ' } },
  list: { left: { zh: '', en: '' }, right: { zh: '所列各项合计', en: 'the sum of the parts listed, ' } },
  balance: { left: { zh: '', en: '' }, right: { zh: '相应各项合计', en: 'the sum of what it consists of, ' } },
  change: { left: { zh: '', en: '' }, right: { zh: '上年数加减增减额', en: 'the prior year and the change, ' } },
};

function sumWords(outcome: Outcome, catalogue: Catalogue): Message {
  const { terms, form, blanks } = outcome.equation;
  const whole = terms[0]?.coefficient === 1 || form === 'list' ? terms[0] : undefined;
  const parts = whole ? terms.slice(1) : terms;
  const like = (whole ?? parts[0])?.cell as Cell;
  const sign = whole && whole.coefficient === -1 ? -1 : 1;
  const sum = parts
    .reduce((total, term) => total.minus(term.cell.amount.value.times(term.coefficient)), ZERO)
    .times(sign);
  const place = whole ? placeOf(whole.cell, catalogue) : (blanks?.[0] ?? { zh: '', en: '' });
  const stated = whole ? printed(whole.cell) : { zh: '（空白）', en: 'blank' };
  const gap = difference(outcome, like);
  const words = VERBS[form] ?? VERBS.balance;
  const single = parts.length === 1 ? besides(whole?.cell, (parts[0] as Term).cell, catalogue) : null;
  const value = money(sum, like);
  const rightZh = single && form !== 'change' ? single.zh : `${words?.right.zh}`;
  const rightEn = single && form !== 'change' ? `${single.en}, ` : `${words?.right.en}`;
  const more = outcome.residual.times(sign).isPositive() ? { zh: '多', en: 'more' } : { zh: '少', en: 'less' };
  return {
    zh: `${place.zh}${stated.zh}，与${rightZh}${value.zh}不等，${more.zh}列${gap.zh}${allowance(outcome, like).zh}`,
    en: `${place.en}: ${stated.en}, but ${rightEn}${value.en}: ${gap.en} ${more.en}${allowance(outcome, like).en}`,
  };
}

/** The one figure on the other side; in the same row its column is enough. */
function besides(whole: Cell | undefined, part: Cell, catalogue: Catalogue): Message {
  const { table, row, columnIndex } = catalogue.where(part);
  const same = whole !== undefined && row !== null && catalogue.where(whole).row === row;
  return same && table ? columnWords(table, row, columnIndex) : placeOf(part, catalogue);
}

/** What rounding could explain, where it could explain anything. */
function allowance(outcome: Outcome, like: Cell): Message {
  if (outcome.verdict !== 'discrepant' || outcome.allowed.isZero() || outcome.joint) return { zh: '', en: '' };
  const shown = money(outcome.allowed, like);
  return { zh: `（四舍五入至多可差${shown.zh}）`, en: ` (rounding explains at most ${shown.en})` };
}

function boundWords(outcome: Outcome, catalogue: Catalogue): Message {
  const left = outcome.equation.terms.filter((term) => term.coefficient === 1);
  const right = outcome.equation.terms.filter((term) => term.coefficient === -1);
  const like = (left[0] ?? right[0])?.cell as Cell;
  const sum = (terms: readonly Term[]): Decimal =>
    terms.reduce((total, term) => total.plus(term.cell.amount.value), ZERO);
  const gap = difference(outcome, like);
  const place =
    left.length === 1
      ? placeOf((left[0] as Term).cell, catalogue)
      : {
          zh: `${placeOf(like, catalogue).zh}等${left.length}项合计`,
          en: `${placeOf(like, catalogue).en} and ${left.length - 1} more`,
        };
  const limit = right[0] ? placeOf(right[0].cell, catalogue) : (outcome.equation.blanks?.at(-1) ?? { zh: '', en: '' });
  return {
    zh: `${place.zh}${money(sum(left), like).zh}，大于${limit.zh}${money(sum(right), like).zh}，超出${gap.zh}`,
    en: `${place.en}: ${money(sum(left), like).en}, more than ${limit.en}: ${money(sum(right), like).en}, by ${gap.en}`,
  };
}

function scopeWords(outcome: Outcome, catalogue: Catalogue): Message {
  const [one, other] = outcome.equation.terms;
  const line = outcome.equation.scope?.line ?? { zh: '', en: '' };
  const left = one?.cell as Cell;
  const gap = difference(outcome, left);
  const claim = catalogue.where(left).claim !== null;
  const ask = claim
    ? {
        zh: `请改按本年数表述，或写明“含${line.zh}”。`,
        en: 'state the figure for the year, or say that it is included.',
      }
    : { zh: '请在表下注明口径。', en: 'a remark below the table should say so.' };
  const named = (outcome.equation.scope?.cells ?? []).filter(({ amount }) => !isNil(amount));
  const whole = named.reduce((sum, { amount }) => sum.plus(amount.value), ZERO);
  const is = whole.equals(outcome.residual)
    ? { zh: `等于${line.zh}`, en: `is exactly ${line.en}` }
    : {
        zh: `四舍五入后即${line.zh}${named.map((cell) => printed(cell).zh).join('、')}`,
        en: `is, within rounding, ${line.en} (${named.map((cell) => printed(cell).en).join(', ')})`,
      };
  return {
    zh: `${placeOf(left, catalogue).zh}${printed(left).zh}，较${other ? placeOf(other.cell, catalogue).zh : ''}${other ? printed(other.cell).zh : ''}${outcome.residual.isNegative() ? '少' : '多'}${gap.zh}，${is.zh}，系是否含${line.zh}的口径差异，${ask.zh}`,
    en: `${placeOf(left, catalogue).en}: ${printed(left).en} against ${other ? placeOf(other.cell, catalogue).en : ''}: ${other ? printed(other.cell).en : ''}; the gap of ${gap.en} ${is.en}, a difference in scope; ${ask.en}`,
  };
}
