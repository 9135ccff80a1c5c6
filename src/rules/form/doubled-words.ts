/** A phrase written twice in a row: 市区民生实事完成市区民生实事完成率. */
import type { Document, Passage } from '../../model/document.js';
import type { Observation, WordRule } from '../../model/rule.js';
import { CUSTOM } from './basis.js';
import { observed, type Slip, slipIn, together } from './slips.js';

const RULE = 'form/doubled-words';
const SHORTEST = 4;
const LONGEST = 30;
const NOT_HAN = /\P{Script=Han}+/u;
const QUOTE = /[“”"‘’《》「」]/;
/** 教育支出、其他教育支出、其他教育支出: a class, its remainder and the remainder of that repeat each other by rule. */
const REMAINDER = /其[他它]/;
/** With a mark of punctuation inside, a phrase needs so many characters in a row. */
const LONG = 6;
const AROUND = 2;

export const doubledWords: WordRule = {
  id: RULE,
  family: 'form',
  severity: 'note',
  title: { zh: '词语重复', en: 'Doubled words' },
  formula: {
    zh: '同一词组（四字以上）不连写两遍',
    en: 'no phrase of four characters or more is written twice in a row',
  },
  exceptions: {
    zh: '款、项同名的科目连写两遍、含“其他”的科目名称、另起一行重写单位名称的不列；目录、表格只查行名。',
    en: 'Names of classes that a section and its item share, or that hold “其他”, may follow each other, and a name may be written again on a line of its own; in tables only the names of rows are examined.',
  },
  basis: CUSTOM,
  examine: (document: Document): Observation => {
    const names = new Set(document.tables.flatMap(({ rows }) => rows.flatMap((row) => (row.code ? [row.name] : []))));
    const slips = [...inPassages(document, names), ...inRows(document)];
    return observed(
      together({ rule: RULE, severity: 'note' }, slips, ({ count, zh, en }) => ({
        zh: `有${count}处词语重复：${zh}，请核实。`,
        en: `A phrase is written twice in a row in ${count} places: ${en}. Please check.`,
      })),
    );
  },
};

function inPassages(document: Document, names: ReadonlySet<string>): Slip[] {
  return document.passages.flatMap((passage) =>
    repeatsIn(passage.text)
      .filter(
        ({ start, length }) =>
          !names.has(passage.text.slice(start, start + length)) && !startsLine(passage, start + length),
      )
      .map(({ start, length }) => slipIn(passage, start, start + 2 * length, AROUND)),
  );
}

/** A name on the cover and again in the heading below are two lines, not one phrase. */
function startsLine({ places }: Passage, at: number): boolean {
  return places.some(({ start }) => start === at);
}

/** Names of rows without a code: indicators, projects. */
function inRows(document: Document): Slip[] {
  return document.tables.flatMap(({ rows }) =>
    rows
      .filter((row) => row.code === null && repeatsIn(row.name).length > 0)
      .map((row) => ({ printed: row.name, location: row.location })),
  );
}

/** Where a phrase begins that is followed by itself; the shortest phrase counts. A run of one character is no phrase. */
function repeatsIn(text: string): { readonly start: number; readonly length: number }[] {
  const found: { readonly start: number; readonly length: number }[] = [];
  for (let length = SHORTEST; length <= LONGEST; length++) {
    let run = 0;
    for (let at = length; at < text.length; at++) {
      run = text.charCodeAt(at) === text.charCodeAt(at - length) ? run + 1 : 0;
      if (run !== length) continue;
      const start = at - 2 * length + 1;
      if (isPhrase(text.slice(start, start + length)) && !found.some((one) => overlaps(one, start, length)))
        found.push({ start, length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function overlaps(one: { start: number; length: number }, start: number, length: number): boolean {
  return start < one.start + 2 * one.length && one.start < start + 2 * length;
}

/** A list of quoted names or short members repeats its beginnings; a phrase of words does not. */
function isPhrase(text: string): boolean {
  if (QUOTE.test(text) || REMAINDER.test(text)) return false;
  const longest = Math.max(...text.split(NOT_HAN).map((run) => run.length));
  return longest >= (text.length === longest ? SHORTEST : LONG) && new Set(text).size > 2;
}
