/** One figure of an explanation: what is printed, where, and whether it stands against the rest. */
import type { ResultCell, ResultFinding } from '../../contract/result.js';
import { UNITS } from '../../vocabulary/labels.js';
import { placeOf, positionOf } from '../place.js';
import { labelled, type View } from './view.js';

export function figure(label: string, cell: ResultCell, finding: ResultFinding, view: View): string[] {
  const odd = finding.odd.includes(cell.id);
  const unit = cell.unit === null ? '' : UNITS[cell.unit][view.language];
  const printed = `${cell.printed}${unit}`;
  const text = [odd ? `▶【${printed}】` : printed, placeOf(cell, view), positionOf(cell.location, view)]
    .filter(Boolean)
    .join(' ');
  return labelled(view, label, text).map(odd ? view.paint.odd : (line) => line);
}
