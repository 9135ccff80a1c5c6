/** Columns and words that the lists of the working paper share. */
import type { ResultCell, ResultDocument } from '../../contract/result.js';
import type { Message } from '../../model/message.js';
import type { ListCell } from './list.js';

export type Column = readonly [title: Message, width: number];
export type Row = readonly ListCell[];

export const t = (zh: string, en: string): Message => ({ zh, en });

export const UNIT: Column = [t('单位', 'document'), 30];
export const ID: Column = [t('编号', 'id'), 7];
export const PLACE: Column = [t('位置', 'where'), 40];
export const RULE: Column = [t('规则', 'rule'), 24];

export const VERDICTS: Readonly<Record<string, Message>> = {
  discrepant: t('不一致', 'does not agree'),
  rounding: t('尾差', 'rounding'),
  scope: t('口径差异', 'scope'),
  exact: t('一致', 'agrees'),
  undecided: t('无法判定', 'undecided'),
};

export const count = (value: number): ListCell => ({ decimal: String(value), decimals: 0 });

export function cellsById({ narrative, tables, strays }: ResultDocument): ReadonlyMap<string, ResultCell> {
  return new Map([...narrative, ...tables.flatMap((table) => table.cells), ...strays].map((cell) => [cell.id, cell]));
}
