/** Sentences on changes, as an office writes them: how much, which way, and why. */
import type { Fen } from './department.js';
import { printed, stepOf, type Unit } from './print.js';

export interface Speech {
  readonly unit: Unit;
  /** Trailing zeros are left out: 78.7万元. */
  readonly stripped: boolean;
  readonly grouped: boolean;
  /** A change is that of the printed figures, not of the exact ones. */
  readonly ofPrints: boolean;
}

export function said(amount: Fen, { unit, stripped, grouped }: Speech): string {
  const print = printed(Math.abs(amount), unit, grouped);
  const shown = stripped && print.includes('.') ? print.replace(/0+$/, '').replace(/\.$/, '') : print;
  return `${shown}${unit === '万元' ? '万元' : '元'}`;
}

/** 增加3.00万元, 减少, or nothing: the words for the same. */
export function change(now: Fen, before: Fen, speech: Speech): string | null {
  const step = stepOf(speech.unit);
  const rounded = (amount: Fen): Fen => Math.floor((amount + step / 2) / step) * step;
  const difference = speech.ofPrints ? rounded(now) - rounded(before) : now - before;
  if (Math.abs(difference) < step / 2) return null;
  return `${difference > 0 ? '增加' : '减少'}${said(difference, speech)}`;
}

const REASONS = { up: '工作任务增加', down: '压缩一般性支出' };

/** 比2024年增加3.00万元，主要原因是…, or 与2024年持平. */
export function compared(now: Fen, before: Fen, base: string, speech: Speech): string {
  const words = change(now, before, speech);
  if (words === null) return `与${base}持平`;
  return `比${base}${words}，主要原因是${words.startsWith('增') ? REASONS.up : REASONS.down}`;
}
