/** The small words of published budgets that several readers share: codes, amounts, unit lines, notes, page furniture. */
import type { Unit } from '../../model/amount.js';
import type { Line, Span } from '../../model/source.js';

const AMOUNT = /^[-−－]?(?:\d{1,3}(?:[,，]\d{3})+|\d{4,7}[,，]\d{3}(?![.．])|\d+)(?:[.．]\d+)?$/;
const DASH = /^(?:[-–—－]{1,2}|\/)$/;
const CODE = /^[23]\d{2}(?:\d{2}){0,2}$/;
/** 单位：万元, also in brackets and behind the name of who publishes. */
const UNIT =
  /^[（(]?(?:[^：:]{2,8}[:：][^：:]{0,40}?)?(?:金额|货币)?单位[:：]?(?:人民币)?(元|万元|亿元)(?:（[^）]*）)?[)）]?$/;
const LONGEST_UNIT_LINE = 60;
const NOTE = /^(?:备注|注|说明)[:：]/;
const PAGE_NUMBER =
  /^(?:[-—–·]\s*\d{1,4}\s*[-—–·]|\d{1,4}\s*\/\s*\d{1,4}|第\s*\d+\s*页(?:\s*[，,/]?\s*共\s*\d+\s*页)?)$/;
const UNITS: Readonly<Record<string, Unit>> = { 元: 'yuan', 万元: 'wan-yuan', 亿元: 'yi-yuan' };

export const CHINESE = /[\u3400-\u9fff]/;

export function isAmount(text: string): boolean {
  return AMOUNT.test(text) || DASH.test(text);
}

/** Seven, five or three digits of either classification. */
export function isCode(text: string): boolean {
  return CODE.test(text);
}

/** The unit that a line declares, or null. */
export function unitOf(text: string): Unit | null {
  if (!text.includes('单位')) return null;
  const bare = blankless(text);
  const match = bare.length > LONGEST_UNIT_LINE ? null : UNIT.exec(bare);
  return match ? (UNITS[match[1] ?? ''] ?? null) : null;
}

export const BRACKETED_UNIT = /[（(](?:单位[:：])?(元|万元|亿元)[）)]$/;

/** A unit that stands in brackets behind the words of a field: 资金情况（万元）. */
export function bracketedUnitOf(text: string): Unit | null {
  const match = BRACKETED_UNIT.exec(text);
  return match ? (UNITS[match[1] ?? ''] ?? null) : null;
}

/** The unit of the first text that states one. */
export function firstUnit(texts: readonly string[], unitIn: (text: string) => Unit | null = unitOf): Unit | null {
  for (const text of texts) {
    const unit = unitIn(text);
    if (unit !== null) return unit;
  }
  return null;
}

export function isNote(text: string): boolean {
  return NOTE.test(text);
}

export function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text.trim());
}

/** The text of a line without any blank. */
export function blankless(text: string): string {
  return text.replace(/\s/g, '');
}

/** A span with the line that it stands on. */
export interface Word extends Span {
  readonly on: Line;
}

/** All words of some lines in order. */
export function wordsOf(lines: readonly Line[]): Word[] {
  return lines.flatMap((on) => on.spans.map((span) => ({ ...span, on })));
}
