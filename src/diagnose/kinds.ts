/** What kind of slip a suggestion makes of the print, from the figure itself and from the figures around it. */
import { Decimal, isNil } from '../model/amount.js';
import type { Catalogue } from '../model/catalogue.js';
import type { CauseKind } from '../model/cause.js';
import type { Cell, Claim, Document } from '../model/document.js';
import { isCarryover } from '../vocabulary/carryovers.js';
import { slipBetween } from './misprint.js';
import type { Quantity } from './system.js';

export interface Surroundings {
  readonly document: Document;
  readonly catalogue: Catalogue;
}

export function kindOf(quantity: Quantity, right: number, around: Surroundings): CauseKind {
  const [cell] = quantity.cells;
  if (!cell) return 'missing';
  const { value, step } = quantity;
  if (Math.abs(right - value) <= step) return 'tail';
  const slip = slipBetween(right / step, value / step);
  const claim = around.catalogue.where(cell).claim;
  if (slip === 'sign' && claim?.measure === 'change') return 'direction';
  if (slip === 'sign' || slip === 'point') return slip;
  if (value !== 0 && isOtherYear(cell, around)) return 'otherYear';
  if (value !== 0 && isNeighbour(quantity, around)) return 'neighbour';
  if (slip) return slip;
  const gap = right - value;
  if (partLike(cell, new Decimal(Math.abs(gap)).dividedBy(100), around.catalogue))
    return gap > 0 ? 'omitted' : 'doubled';
  return right === 0 ? 'surplus' : 'other';
}

function prints(cell: Cell | null | undefined, value: Decimal): boolean {
  return cell !== null && cell !== undefined && !isNil(cell.amount) && cell.amount.value.equals(value);
}

function isOtherYear(cell: Cell, { catalogue, document }: Surroundings): boolean {
  const { row, table, column, claim } = catalogue.where(cell);
  if (claim) return otherYears(claim, document).some((other) => prints(other.cell, cell.amount.value));
  return (table?.columns ?? []).some(
    (other, at) =>
      other.key === column?.key && other.year !== column?.year && prints(row?.cells[at], cell.amount.value),
  );
}

function otherYears(claim: Claim, { claims }: Document): readonly Claim[] {
  return claims.filter(
    ({ id, subject, measure, year }) =>
      id !== claim.id && subject === claim.subject && measure === claim.measure && year !== claim.year,
  );
}

/** The figures beside it: in its row, above and below, in its sentence. */
export function neighboursOf(cell: Cell, { catalogue, document }: Surroundings): readonly Cell[] {
  const { row, table, columnIndex, claim } = catalogue.where(cell);
  if (claim) {
    const same = document.claims.filter(
      (other) => other.sentence === claim.sentence && other.section === claim.section,
    );
    return same.flatMap((other) => (other.cell && other.cell !== cell && other.cell.money ? [other.cell] : []));
  }
  if (!table || !row) return [];
  const at = table.rows.indexOf(row);
  const beside = row.cells.filter((_, column) => column !== columnIndex);
  const [above, below] = [table.rows[at - 1]?.cells[columnIndex], table.rows[at + 1]?.cells[columnIndex]];
  return [...beside, above, below].flatMap((other) => (other ? [other] : []));
}

function isNeighbour({ cells }: Quantity, around: Surroundings): boolean {
  const own = new Set(cells);
  return cells.some((cell) =>
    neighboursOf(cell, around).some((other) => !own.has(other) && prints(other, cell.amount.value)),
  );
}

/** The part of a total, or the carryover, that is as great as this gap. */
export function partLike(cell: Cell, gap: Decimal, catalogue: Catalogue): Cell | null {
  const { row, table, columnIndex } = catalogue.where(cell);
  const part = (table?.rows ?? []).find(
    (other) => other.parent === row?.index && prints(other.cells[columnIndex], gap),
  );
  if (part) return part.cells[columnIndex] ?? null;
  for (const { cell: other, where } of catalogue.all.values())
    if (isCarryover(where.row?.line) && prints(other, gap)) return other;
  return null;
}
