/**
 * Performance tables: labelled money fields among free text, and indicators with weights. Telephone numbers, project
 * codes, document numbers and indicator values stand beside them and are no money, so only what a known label names is read.
 */
import type { Line } from '../../model/source.js';
import { isOneOf, type LayoutLine, type LayoutTable } from '../layouts/layout.js';
import type { RawRow } from '../regions/raw.js';
import { isAmount, type Word } from '../words/words.js';

export interface FormReading {
  readonly rows: RawRow[];
  readonly weights: RawRow[];
  /** Indicators whose weight was not found. */
  readonly leftover: readonly { line: Line; text: string }[];
}

const COMPARISON = /^(?:≥|≤|＝|=|>|<|＞|＜|≧|≦|定性)$/;
const NUMBER = /^\d+(?:\.\d+)?$/;
/** What names a column of weights; without one, figures beside indicators are values and scores. */
const WEIGHT = /权重|分值/;
const WEIGHT_LAST = /指标值.*权重/;

/** Reads one performance table from the words of its region. */
export function readForm(words: readonly Word[], table: LayoutTable): FormReading {
  const fields = table.fields ?? [];
  const rows: RawRow[] = [];
  const weights: RawRow[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const field = fieldAt(words, at, fields);
    if (!field) continue;
    const value = words[field.next];
    const amounts = value && isAmount(value.text) ? [value] : [];
    const row = rowOf(field.line.line, field.name, (words[at] as Word).on, amounts, field.line.of ?? []);
    (field.line.line === 'executionWeight' ? weights : rows).push(row);
    at = field.next - 1;
  }
  const indicators = readIndicators(words);
  return { rows, weights: [...weights, ...indicators.rows], leftover: indicators.leftover };
}

function rowOf(line: string, name: string, at: Line, amounts: Word[], of: readonly string[] = []): RawRow {
  return { code: null, name, line, side: null, of, amounts, at };
}

const LONGEST_LABEL = 3;

/** A field's label may be broken over words. */
function fieldAt(
  words: readonly Word[],
  at: number,
  fields: readonly LayoutLine[],
): { line: LayoutLine; name: string; next: number } | null {
  let text = '';
  for (let length = 1; length <= LONGEST_LABEL; length += 1) {
    text += words[at + length - 1]?.text ?? '';
    const bare = text.replace(/[:：]$/, '');
    const line = fields.find((field) => isOneOf(field.names, bare));
    if (line) return { line, name: bare, next: at + length };
  }
  return null;
}

/** Indicators: `weight unit comparison value` where the weight stands first, `comparison value unit weight` where it stands last. */
function readIndicators(words: readonly Word[]): { rows: RawRow[]; leftover: { line: Line; text: string }[] } {
  const rows: RawRow[] = [];
  const leftover: { line: Line; text: string }[] = [];
  const header = words.findIndex(
    (word) => word.text.includes('指标权重') || word.text.includes('三级指标') || word.text === '指标性质',
  );
  if (header < 0 || !words.some(({ text }) => WEIGHT.test(text))) return { rows, leftover };
  const last = WEIGHT_LAST.test(
    words
      .slice(header, header + 14)
      .map((word) => word.text)
      .join(''),
  );
  const margin = marginOf(words);
  let name = '';
  for (let at = header; at < words.length; at += 1) {
    const word = words[at] as Word;
    if (word.right <= margin) continue;
    if (!COMPARISON.test(word.text)) {
      name = CLOSES.test(word.text) ? '' : name + word.text;
      continue;
    }
    const weight = last ? weightAfter(words, at) : weightBefore(words, at);
    if (weight) rows.push(rowOf('indicator', trimName(name, weight, last), weight.on, [weight]));
    else if (leftover.at(-1)?.line !== word.on) leftover.push({ line: word.on, text: word.on.text.trim() });
    name = '';
    at = last && weight ? words.indexOf(weight, at) : at + 1;
  }
  return { rows, leftover };
}

/** A centred header may begin that much right of what stands under it. */
const CENTRED = 4;

/** Where the first column of the indicators begins: what a layout keeps left of it is a label down the side of the page. */
function marginOf(words: readonly Word[]): number {
  const first = words.find((word) => word.text === '一级指标');
  return first ? first.left - CENTRED : 0;
}

const CLOSES = /^(?:权重（%）|指标值|指标性质|度量单位?|位|计量单位)$/;

const CATEGORY =
  /^(?:(?:产出|效益|满意度|成本|质量|数量|时效|安全|经济效益|社会效益|生态效益|可持续影响|服务对象满意度|社会公众满意度)指标)+/;

function trimName(printed: string, weight: Word, last: boolean): string {
  const name = printed.replace(CATEGORY, '');
  if (last) return name;
  const cut = name.lastIndexOf(weight.text);
  return cut > 0 ? name.slice(0, cut) : name;
}

/** After the comparison: a value, a unit that is no number, and the weight. */
function weightAfter(words: readonly Word[], at: number): Word | null {
  const value = words[at + 1];
  if (!value) return null;
  const second = words[at + 2];
  if (second && NUMBER.test(second.text) && (words[at + 3] === undefined || words[at + 3]?.on !== second.on))
    return second;
  const third = words[at + 3];
  return third && NUMBER.test(third.text) ? third : null;
}

/** Before the comparison: the weight and a unit. */
function weightBefore(words: readonly Word[], at: number): Word | null {
  const near = words[at - 2];
  if (near && NUMBER.test(near.text)) return near;
  const next = words[at - 1];
  return next && NUMBER.test(next.text) ? next : null;
}
