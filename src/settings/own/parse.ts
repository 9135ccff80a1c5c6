/**
 * The grammar of a user's relation (docs/configuration.md), read by descent:
 *
 *     relation = sum ( "=" | "≤" | "≥" ) sum
 *     sum      = place { ( "+" | "-" ) place }
 *     place    = table [ "[" row "]" ] { "." word }  |  "说明" "[" words "]" { "." word }
 *     table    = word | 《title》            row = code | name | "*"
 *
 * A word behind a dot is a column, a measure of the narrative, or a year (上年, 2023年).
 */
import type { Message } from '../../model/message.js';
import type { ClaimPlace, Missing, PlaceRelation, PrintedPlace } from '../../model/relation.js';
import { RelationFault, type Token, tokensOf } from './tokens.js';

type OwnPlace = PrintedPlace | ClaimPlace;

export interface Parsed {
  readonly kind: 'sum' | 'bound';
  readonly left: readonly OwnPlace[];
  readonly right: readonly OwnPlace[];
  /** The relation as it was understood, written in one way. */
  readonly text: string;
}

const NARRATIVE = '说明';
const EVERY = '*';
const PRIOR = '上年';
const YEAR = /^[12][0-9]{3}$/;
const YEAR_MARK = '年';
const MEASURES: ReadonlyMap<string, ClaimPlace['measure']> = new Map([
  ['金额', 'amount'],
  ['增减额', 'change'],
  ['数量', 'count'],
]);

const EXPECTED = {
  place: {
    zh: '应为表号（如表二）、《表名》或“说明[事项]”',
    en: 'a table by its number (表二), its 《title》, or 说明[words] is expected',
  },
  constant: {
    zh: '等式中不能写数字，应为表号、《表名》或“说明[事项]”',
    en: 'a figure cannot stand here; a table by its number, its 《title》, or 说明[words] is expected',
  },
  operator: {
    zh: '应为 = ≤ ≥，或用 + - 连接的下一项',
    en: 'one of = ≤ ≥ is expected, or + or - and another place',
  },
  end: { zh: '关系式到此应结束，或用 + - 连接下一项', en: 'the relation should end here, or go on with + or -' },
  claim: { zh: '应为“[事项]”，如 说明[机关运行经费]', en: '[words] is expected, as in 说明[机关运行经费]' },
  column: { zh: '应为栏名、“上年”或年度', en: 'the header of a column, 上年 or a year is expected' },
  measure: { zh: '应为金额、增减额、数量或年度', en: '金额, 增减额, 数量 or a year is expected' },
  twice: { zh: '栏名已写过，此处应为“上年”或年度', en: 'the column is named already; 上年 or a year is expected' },
} as const satisfies Record<string, Message>;

/** Throws a `RelationFault` where the text is no relation. */
export function parseRelation(relation: string, missing: Missing): Parsed {
  const reading = new Reading(relation, missing);
  const left = reading.sum();
  const sign = reading.take();
  const kind = sign.kind === 'sign' && (sign.text === '=' || sign.text === '≤' || sign.text === '≥') ? sign.text : null;
  if (kind === null) throw reading.fault(sign, EXPECTED.operator);
  const right = reading.sum();
  const end = reading.take();
  if (end.kind !== 'end') throw reading.fault(end, EXPECTED.end);
  const [one, other] = kind === '≥' ? [right, left] : [left, right];
  return {
    kind: kind === '=' ? 'sum' : 'bound',
    // What is subtracted on one side is added on the other.
    left: [...one.added, ...other.taken],
    right: [...other.added, ...one.taken],
    text: `${written(left)} ${kind} ${written(right)}`,
  };
}

interface Sum {
  readonly added: readonly OwnPlace[];
  readonly taken: readonly OwnPlace[];
}

function written({ added, taken }: Sum): string {
  return [added.map(placeText).join(' + '), ...taken.map(placeText)].filter(Boolean).join(' - ');
}

/** A place in the one way to write it. */
export function placeText(place: OwnPlace): string {
  if ('claim' in place) {
    const measure = [...MEASURES].find(([, one]) => one === place.measure && one !== 'amount')?.[0] ?? '';
    return [`${NARRATIVE}[${place.claim}]`, measure, yearText(place.year)].filter(Boolean).join('.');
  }
  const row = place.row === null ? '' : typeof place.row === 'string' ? `[${place.row}]` : `[${EVERY}]`;
  const column = place.column === null ? '' : quoted(place.column);
  return [`${place.printed}${row}`, column, yearText(place.year)].filter(Boolean).join('.');
}

/** Words that would be read otherwise are written between quotation marks. */
function quoted(text: string): string {
  const tokens = tokensOf(text);
  return tokens.length === 2 && tokens[0]?.text === text ? text : `“${text}”`;
}

function yearText(year: number | undefined): string {
  if (year === undefined) return '';
  return year === -1 ? PRIOR : `${year}年`;
}

class Reading {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(
    readonly relation: string,
    readonly missing: Missing,
  ) {
    this.#tokens = tokensOf(relation);
  }

  take(): Token {
    const token = this.#tokens[Math.min(this.#next, this.#tokens.length - 1)] as Token;
    this.#next += 1;
    return token;
  }

  fault(token: Token, expected: Message): RelationFault {
    return new RelationFault(this.relation, token.at, expected);
  }

  #takeIf(...signs: string[]): string | null {
    const token = this.#tokens[this.#next];
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return null;
    this.#next += 1;
    return token.text;
  }

  sum(): Sum {
    const added = [this.#place()];
    const taken: OwnPlace[] = [];
    for (let sign = this.#takeIf('+', '-'); sign !== null; sign = this.#takeIf('+', '-'))
      (sign === '+' ? added : taken).push(this.#place());
    return { added, taken };
  }

  #place(): OwnPlace {
    const table = this.take();
    if (table.kind === 'word' && table.text === NARRATIVE) return this.#claim();
    if (table.kind !== 'word' && table.kind !== 'title') throw this.fault(table, EXPECTED.place);
    if (table.kind === 'word' && isFigure(table.text)) throw this.fault(table, EXPECTED.constant);
    const row = this.#takeIf('[') === null ? null : this.#row();
    const { column, year } = this.#behindDots();
    const printed = table.kind === 'title' ? `《${table.text}》` : table.text;
    return { printed, row, column, ...(year === undefined ? {} : { year }), missing: this.missing };
  }

  #row(): PrintedPlace['row'] {
    const text = this.#inside();
    return text === EVERY ? { each: 'code' } : text;
  }

  /** What stands between brackets; the tokens hold no opening one without its name and its closing one. */
  #inside(): string {
    const { text } = this.take();
    this.take();
    return text;
  }

  #behindDots(): { readonly column: string | null; readonly year: number | undefined } {
    let column: string | null = null;
    let year: number | undefined;
    while (this.#takeIf('.') !== null) {
      const word = this.#word(EXPECTED.column);
      const dated = word.kind === 'quoted' ? undefined : yearOf(word.text);
      if (dated !== undefined) year = dated;
      else if (column === null) column = word.text;
      else throw this.fault(word, EXPECTED.twice);
    }
    return { column, year };
  }

  #word(expected: Message): Token {
    const word = this.take();
    if (word.kind !== 'word' && word.kind !== 'quoted') throw this.fault(word, expected);
    return word;
  }

  #claim(): ClaimPlace {
    if (this.#takeIf('[') === null) throw this.fault(this.take(), EXPECTED.claim);
    const claim = this.#inside();
    let measure: ClaimPlace['measure'] = 'amount';
    let year: number | undefined;
    while (this.#takeIf('.') !== null) {
      const word = this.#word(EXPECTED.measure);
      const named = MEASURES.get(word.text);
      year = yearOf(word.text) ?? year;
      if (named !== undefined) measure = named;
      else if (yearOf(word.text) === undefined) throw this.fault(word, EXPECTED.measure);
    }
    const dated = year === undefined ? {} : { year };
    return { claim, words: true, measure, ...dated, missing: this.missing };
  }
}

function isFigure(text: string): boolean {
  return /^[0-9]/.test(text);
}

function yearOf(text: string): number | undefined {
  if (text === PRIOR) return -1;
  const year = text.endsWith(YEAR_MARK) ? text.slice(0, -YEAR_MARK.length) : text;
  return YEAR.test(year) ? Number.parseInt(year, 10) : undefined;
}

/** The relation as the engine takes it. It joins no quantity, so that its verdict is always its own. */
export function relationOf(parsed: Parsed, when: PlaceRelation['when']): PlaceRelation {
  const { kind, left, right, text } = parsed;
  const single = kind === 'sum' && left.length === 1 && right.length === 1;
  return {
    over: 'places',
    kind: single ? 'restatement' : kind,
    key: text,
    left,
    right,
    joins: false,
    ...(when === undefined ? {} : { when }),
  };
}
