/** Pieces of text that findings point at, where no figure is concerned. */
import { Decimal, parseAmount } from './amount.js';
import type { Cell, Passage } from './document.js';
import type { Location } from './source.js';

const EXACT = new Decimal(0);

/** A piece of text as evidence. Named after its place, so that the same text twice is two pieces. */
export function wordsCell(printed: string, location: Location): Cell {
  const { page, line, column, sheet, ref } = location;
  const place = [sheet, ref, page === undefined ? null : `p${page}`, line, column].filter((part) => part != null);
  return {
    id: `words.${place.join('.')}`,
    kind: 'words',
    amount: { ...parseAmount('?', 'yuan'), printed },
    step: EXACT,
    money: false,
    location,
    placing: { state: 'given', onlyEvidence: [] },
  };
}

/** The place of a character of a passage. */
export function placeIn(passage: Passage, offset: number): Location {
  const { places } = passage;
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const place = places[low];
  if (!place) return { file: '' };
  const { column } = place.location;
  return column === undefined ? place.location : { ...place.location, column: column + offset - place.start };
}
