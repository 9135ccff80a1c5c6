/** Faults as people make them, each planted into a page: what was changed, and what ought to stand there. */
import { MARK } from '../departments/print.js';
import type { Random } from '../departments/random.js';
import { type Figure, figuresOf, withTexts } from './figures.js';
import type { Block, Page, PageCell, Row } from './page.js';

export interface Truth {
  readonly figure: Figure;
  /** What is printed now; empty where the place was made blank. */
  readonly printed: string;
  /** What ought to be; empty where the place ought to be blank. */
  readonly right: string;
}

export interface Fault {
  readonly kind: Kind;
  readonly page: Page;
  readonly truths: readonly Truth[];
  /** By how much figures of the clean page are off, in fen. */
  readonly changes: ReadonlyMap<number, number>;
  /** Whether the document says by itself that something is wrong, other than by its sums. */
  readonly selfEvident?: true;
}

type Planter = (page: Page, figures: readonly Figure[], random: Random) => Fault | null;

const nonNil = (figures: readonly Figure[]): readonly Figure[] =>
  figures.filter(({ value, kind }) => value !== 0 && kind !== 'percent');

/** An amount of a table or, once in three times, of a sentence: so that sentences are not drowned by tables. */
function anyFigure(figures: readonly Figure[], random: Random): Figure | null {
  const all = nonNil(figures);
  const sentences = all.filter(({ kind }) => kind === 'narrative');
  const tables = all.filter(({ kind }) => kind === 'table');
  const from = sentences.length > 0 && random.below(3) === 0 ? sentences : tables;
  return from.length === 0 ? null : random.pick(from);
}

function parse(text: string): { readonly digits: string; readonly decimals: number; readonly grouped: boolean } {
  const decimals = text.split('.')[1]?.length ?? 0;
  return { digits: text.replace(/[,.-]/g, ''), decimals, grouped: text.includes(',') || text.length < 7 };
}

/** Digits as this print writes them: the same decimals, with separators or without. */
function write(digits: string, like: string): string {
  const { decimals, grouped } = parse(like);
  const stripped = digits.replace(/^0+(?=\d)/, '').padStart(decimals + 1, '0');
  const whole = stripped.slice(0, stripped.length - decimals);
  const shown = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return `${like.startsWith('-') ? '-' : ''}${shown}${decimals > 0 ? `.${stripped.slice(stripped.length - decimals)}` : ''}`;
}

function worthOf(text: string, { unit }: Figure): number {
  const { digits, decimals } = parse(text === '' ? '0' : text);
  return Math.round((Number(digits) * unit) / 10 ** decimals) * (text.startsWith('-') ? -1 : 1);
}

function single(kind: Kind, page: Page, figure: Figure, printed: string): Fault | null {
  if (printed === figure.text) return null;
  const moved = worthOf(printed, figure) - Math.abs(figure.value);
  if (moved === 0) return null;
  const change = figure.value < 0 ? -moved : moved;
  return {
    kind,
    page: withTexts(page, new Map([[figure, printed]])),
    truths: [{ figure, printed, right: figure.text }],
    changes: new Map([[figure.index, change]]),
  };
}

function byDigits(kind: Kind, edit: (digits: string, random: Random) => string | null): Planter {
  return (page, figures, random) => {
    const figure = anyFigure(figures, random);
    if (!figure) return null;
    const digits = edit(parse(figure.text).digits, random);
    return digits === null ? null : single(kind, page, figure, write(digits, figure.text));
  };
}

const replaced = (text: string, at: number, by: string): string => text.slice(0, at) + by + text.slice(at + 1);

const beside = (text: string, at: number): string => text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);

/** Another figure of the same place, in its own print. */
function copied(kind: Kind, from: (figure: Figure, figures: readonly Figure[]) => readonly Figure[]): Planter {
  return (page, figures, random) => {
    const figure = anyFigure(figures, random);
    if (!figure) return null;
    const others = from(figure, nonNil(figures)).filter(({ value }) => Math.abs(value) !== Math.abs(figure.value));
    return others.length === 0 ? null : single(kind, page, figure, random.pick(others).text);
  };
}

const sameRow = (one: Figure, other: Figure): boolean =>
  one.block === other.block && one.row === other.row && one.label === other.label;

/** A child in the same column: a row whose code continues this one's, or for the total a class. */
function partsOf(figure: Figure, figures: readonly Figure[]): readonly Figure[] {
  const below = figures.filter(
    ({ block, column, row, code }) =>
      block === figure.block && column === figure.column && row !== figure.row && code !== '',
  );
  if (figure.code === '') return below.filter(({ code }) => code.length === 3);
  return below.filter(({ code }) => code.startsWith(figure.code) && code.length === figure.code.length + 2);
}

function off(kind: Kind, sign: 1 | -1): Planter {
  return (page, figures, random) => {
    const totals = nonNil(figures).filter(
      (figure) => figure.kind === 'table' && partsOf(figure, nonNil(figures)).length > 1,
    );
    if (totals.length === 0) return null;
    const total = random.pick(totals);
    const part = random.pick(partsOf(total, nonNil(figures)));
    const steps = String(Math.round((total.value + sign * part.value) / total.step));
    return single(kind, page, total, write(steps, total.text));
  };
}

interface Blank {
  readonly block: number;
  readonly row: number;
  readonly at: number;
  readonly column: number;
  readonly label: string;
  readonly code: string;
  readonly table: number;
}

/** Blank places under a header that has figures in other rows. */
function blanksOf(page: Page, figures: readonly Figure[]): readonly Blank[] {
  let tables = -1;
  return page.blocks.flatMap((block, at): Blank[] => {
    if (block.kind === 'p') return [];
    tables += 1;
    const columns = new Map<number, number>();
    for (const figure of figures)
      if (figure.block === at) columns.set(figure.column, (columns.get(figure.column) ?? 0) + 1);
    return block.body.flatMap((row, index) => {
      let [column, label, code] = [0, '', ''];
      return row.flatMap(({ text, across }, position): Blank[] => {
        const own = column;
        column += across;
        if (text !== '' && !text.startsWith(MARK)) {
          if (/^\d+$/.test(text)) code = text;
          else label = text;
        }
        const isPlace = text === '' && label !== '' && (columns.get(own) ?? 0) > 1;
        return isPlace ? [{ block: at, row: index, at: position, column: own, label, code, table: tables }] : [];
      });
    });
  });
}

function asFigure({ block, row, at, column, label, code, table }: Blank, like: Figure): Figure {
  return { ...like, index: -1, block, row, at, column, label, code, table, text: '', value: 0, kind: 'table' };
}

function inBlank(kind: 'surplus' | 'wrongColumn'): Planter {
  return (page, figures, random) => {
    const blanks = blanksOf(page, figures);
    const choices = nonNil(figures).flatMap((figure) =>
      figure.kind === 'table'
        ? blanks
            .filter((blank) => blank.block === figure.block && blank.row === figure.row && blank.label === figure.label)
            .map((blank) => ({ figure, blank }))
        : [],
    );
    if (choices.length === 0) return null;
    const { figure, blank } = random.pick(choices);
    const place = asFigure(blank, figure);
    const moves = kind === 'wrongColumn';
    const texts = new Map([[place, figure.text], ...(moves ? [[figure, ''] as const] : [])]);
    const truths: Truth[] = [{ figure: place, printed: figure.text, right: '' }];
    if (moves) truths.push({ figure, printed: '', right: figure.text });
    return {
      kind,
      page: withTexts(page, texts),
      truths,
      changes: new Map([[figure.index, moves ? -figure.value : figure.value]]),
    };
  };
}

/** All figures of a stretch of a column that need rewriting, in one go. */
function rewritten(kind: Kind, page: Page, texts: readonly (readonly [Figure, string])[]): Fault | null {
  const moved = texts.filter(([figure, text]) => text !== figure.text);
  const changes = new Map(moved.map(([figure, text]) => [figure.index, worthOf(text, figure) - figure.value]));
  if (moved.length === 0 || [...changes.values()].every((change) => change === 0)) return null;
  return {
    kind,
    page: withTexts(page, new Map(moved)),
    truths: moved.map(([figure, printed]) => ({ figure, printed, right: figure.text })),
    changes,
  };
}

function columnsOf(figures: readonly Figure[], least: number): readonly (readonly Figure[])[] {
  const columns = new Map<string, Figure[]>();
  for (const figure of nonNil(figures)) {
    if (figure.kind !== 'table') continue;
    const key = `${figure.block} ${figure.column}`;
    columns.set(key, [...(columns.get(key) ?? []), figure]);
  }
  return [...columns.values()].filter((column) => column.length >= least);
}

const rowShift: Planter = (page, figures, random) => {
  const columns = columnsOf(figures, 6);
  if (columns.length === 0) return null;
  const column = random.pick(columns);
  const from = 1 + random.below(column.length - 5);
  const stretch = column.slice(from, from + 4);
  return rewritten(
    'rowShift',
    page,
    stretch.map((figure, at) => [figure, column[from + at - 1]?.text ?? figure.text] as const),
  );
};

const swapped: Planter = (page, figures, random) => {
  const columns = columnsOf(figures, 3);
  if (columns.length === 0) return null;
  const column = random.pick(columns);
  const at = random.below(column.length - 1);
  const [one, other] = [column[at], column[at + 1]];
  if (!one || !other) return null;
  const texts = [
    [one, other.text],
    [other, one.text],
  ] as const;
  return rewritten('swapped', page, texts);
};

/** As if the place were in 元 where its table is in 万元, or in 万元 with two decimals where it is in 元. */
function scaledText({ text, unit, value }: Figure): string {
  const { digits } = parse(text);
  if (unit === 1_000_000) return write(`${digits}0000`, text);
  return write(String(Math.round(value / 10_000)), '0.00').replace(/\B(?=(?:\d{3})+\.)/g, ',');
}

const columnScale: Planter = (page, figures, random) => {
  const columns = columnsOf(figures, 4);
  if (columns.length === 0) return null;
  return rewritten(
    'columnScale',
    page,
    random.pick(columns).map((figure) => [figure, scaledText(figure)] as const),
  );
};

const rowScale: Planter = (page, figures, random) => {
  const rows = nonNil(figures)
    .filter(({ kind }) => kind === 'table')
    .map((figure) => figures.filter((other) => sameRow(figure, other) && other.value !== 0))
    .filter((row) => row.length > 1);
  if (rows.length === 0) return null;
  return rewritten(
    'rowScale',
    page,
    random.pick(rows).map((figure) => [figure, scaledText(figure)] as const),
  );
};

/** The unit line of one table says another unit than its figures are in. */
const unit: Planter = (page, figures, random) => {
  const lines = page.blocks.flatMap((block, at) =>
    block.kind === 'p' && /单位：(?:万元|元)/.test(block.text) ? [at] : [],
  );
  if (lines.length === 0) return null;
  const line = random.pick(lines);
  const own = nonNil(figures).filter(({ block, kind }) => kind === 'table' && block > line && block <= line + 2);
  const first = own[0];
  if (own.length < 2 || !first) return null;
  const factor = first.step === 10_000 ? 1 / 10_000 : 10_000;
  const blocks = page.blocks.map((block, at): Block => {
    if (at !== line || block.kind !== 'p') return block;
    const text = block.text.includes('万元')
      ? block.text.replace('万元', '元')
      : block.text.replace('单位：元', '单位：万元');
    return { kind: 'p', text };
  });
  const changes = new Map(own.map(({ index, value }) => [index, Math.round(value * factor) - value]));
  return {
    kind: 'unit',
    page: { ...page, blocks },
    truths: own.map((figure) => ({ figure, printed: figure.text, right: figure.text })),
    changes,
  };
};

function rowEdit(kind: 'omittedRow' | 'doubledRow'): Planter {
  return (page, figures, random) => {
    const leaves = nonNil(figures).filter(
      ({ kind: of, code, block }) =>
        of === 'table' &&
        code.length >= 5 &&
        !figures.some(
          (other) => other.block === block && other.code.length > code.length && other.code.startsWith(code),
        ),
    );
    if (leaves.length === 0) return null;
    const { block: at, row: index } = random.pick(leaves);
    const own = nonNil(figures).filter(({ block, row }) => block === at && row === index);
    const blocks = page.blocks.map((block, position): Block => {
      if (position !== at || block.kind === 'p') return block;
      const body = block.body.flatMap((row, line): Row[] =>
        line !== index ? [row] : kind === 'doubledRow' ? [row, row] : [],
      );
      return { ...block, body };
    });
    const sign = kind === 'doubledRow' ? 1 : -1;
    return {
      kind,
      page: { ...page, blocks },
      truths: own.map((figure) => ({ figure, printed: kind === 'doubledRow' ? figure.text : '', right: figure.text })),
      changes: new Map(own.map(({ index: figure, value }) => [figure, sign * value])),
    };
  };
}

/** 增加 written for 减少, or the other way. */
const direction: Planter = (page, figures, random) => {
  const changes = nonNil(figures).filter(({ kind, label }) => kind === 'narrative' && /(?:增加|减少)$/.test(label));
  if (changes.length === 0) return null;
  const figure = random.pick(changes);
  const blocks = page.blocks.map((block, at): Block => {
    if (at !== figure.block || block.kind !== 'p') return block;
    // The word stands before the mark of the amount.
    const from = figure.at - 1 - 2;
    const word = block.text.slice(from, from + 2) === '增加' ? '减少' : '增加';
    return { kind: 'p', text: block.text.slice(0, from) + word + block.text.slice(from + 2) };
  });
  return {
    kind: 'direction',
    page: { ...page, blocks },
    truths: [{ figure, printed: figure.text, right: figure.text }],
    changes: new Map([[figure.index, -2 * figure.value]]),
  };
};

const percent: Planter = (page, figures, random) => {
  const all = figures.filter(({ kind }) => kind === 'percent');
  if (all.length === 0) return null;
  const figure = random.pick(all);
  const { digits } = parse(figure.text);
  const printed = write(replaced(digits, 0, String(((Number(digits[0]) + 1 + random.below(8)) % 9) + 1)), figure.text);
  if (printed === figure.text) return null;
  return {
    kind: 'percent',
    page: withTexts(page, new Map([[figure, printed]])),
    truths: [{ figure, printed, right: figure.text }],
    changes: new Map(),
    selfEvident: true,
  };
};

/** A column of last year beside one of this year. */
const otherYear: Planter = (page, figures, random) => {
  const dated = page.blocks.flatMap((block, at) => {
    if (block.kind === 'p') return [];
    const years = block.head.flatMap((row) => row.flatMap(({ text }: PageCell) => /^(\d{4})年/.exec(text)?.[1] ?? []));
    return new Set(years).size > 1 ? [at] : [];
  });
  const pairs = nonNil(figures).flatMap((figure) => {
    if (figure.kind !== 'table' || !dated.includes(figure.block)) return [];
    const same = figures.filter((other) => sameRow(figure, other));
    const first = same[0];
    return first && first !== figure && first.value !== figure.value && first.value !== 0 ? [{ figure, first }] : [];
  });
  if (pairs.length === 0) return null;
  const { figure, first } = random.pick(pairs);
  return single('otherYear', page, figure, first.text);
};

const PLANTERS = {
  lastDigit: byDigits('lastDigit', (digits, random) => {
    const last = Number(digits.at(-1));
    const moved = last === 9 ? 8 : last === 0 ? 1 : last + (random.chance(0.5) ? 1 : -1);
    return replaced(digits, digits.length - 1, String(moved));
  }),
  digit: byDigits('digit', (digits, random) => {
    const at = random.below(digits.length);
    const other = (Number(digits[at]) + 1 + random.below(9)) % 10;
    return at === 0 && other === 0 ? null : replaced(digits, at, String(other));
  }),
  transposition: byDigits('transposition', (digits, random) => {
    const places = [...digits].flatMap((digit, at) => (at + 1 < digits.length && digit !== digits[at + 1] ? [at] : []));
    if (places.length === 0) return null;
    const at = random.pick(places);
    return at === 0 && digits[1] === '0' ? null : beside(digits, at);
  }),
  lostDigit: byDigits('lostDigit', (digits, random) => {
    const at = random.below(digits.length);
    return digits.length < 3 ? null : digits.slice(0, at) + digits.slice(at + 1);
  }),
  extraDigit: byDigits('extraDigit', (digits, random) => {
    const at = random.below(digits.length);
    return digits.slice(0, at) + digits[at] + digits.slice(at);
  }),
  tenfold: byDigits('tenfold', (digits, random) =>
    random.chance(0.5) || digits.endsWith('0') === false ? `${digits}0` : digits.slice(0, -1),
  ),
  thousandfold: byDigits('thousandfold', (digits) => `${digits}000`),
  neighbourInRow: copied('neighbourInRow', (figure, figures) =>
    figures.filter((other) => figure.kind === 'table' && sameRow(figure, other)),
  ),
  neighbourInColumn: copied('neighbourInColumn', (figure, figures) => {
    if (figure.kind !== 'table') return [];
    const column = figures.filter(({ block, column: of }) => block === figure.block && of === figure.column);
    const at = column.indexOf(figure);
    return [column[at - 1], column[at + 1]].flatMap((other) => other ?? []);
  }),
  neighbourInSentence: copied('neighbourInSentence', (figure, figures) =>
    figures.filter(({ kind, block }) => figure.kind === 'narrative' && kind === 'narrative' && block === figure.block),
  ),
  otherYear,
  blanked: (page: Page, figures: readonly Figure[], random: Random): Fault | null => {
    const all = nonNil(figures).filter(({ kind }) => kind === 'table');
    if (all.length === 0) return null;
    const figure = random.pick(all);
    return {
      kind: 'blanked',
      page: withTexts(page, new Map([[figure, '']])),
      truths: [{ figure, printed: '', right: figure.text }],
      changes: new Map([[figure.index, -figure.value]]),
    };
  },
  surplus: inBlank('surplus'),
  wrongColumn: inBlank('wrongColumn'),
  partOmitted: off('partOmitted', -1),
  partDoubled: off('partDoubled', 1),
  rowShift,
  swapped,
  columnScale,
  rowScale,
  unit,
  omittedRow: rowEdit('omittedRow'),
  doubledRow: rowEdit('doubledRow'),
  direction,
  percent,
} satisfies Readonly<Record<string, Planter>>;

export type Kind =
  | 'lastDigit'
  | 'digit'
  | 'transposition'
  | 'lostDigit'
  | 'extraDigit'
  | 'tenfold'
  | 'thousandfold'
  | 'neighbourInRow'
  | 'neighbourInColumn'
  | 'neighbourInSentence'
  | 'otherYear'
  | 'blanked'
  | 'surplus'
  | 'wrongColumn'
  | 'partOmitted'
  | 'partDoubled'
  | 'rowShift'
  | 'swapped'
  | 'columnScale'
  | 'rowScale'
  | 'unit'
  | 'omittedRow'
  | 'doubledRow'
  | 'direction'
  | 'percent';

export const KINDS = Object.keys(PLANTERS) as readonly Kind[];

/** A fault of this kind, or null where the page has no place for one. */
export function plant(kind: Kind, page: Page, random: Random): Fault | null {
  return (PLANTERS as Readonly<Record<Kind, Planter>>)[kind](page, figuresOf(page), random);
}
