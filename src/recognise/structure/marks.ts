/** What a cell of a table prints that no layout knows. */
import { parseAmount } from '../../model/amount.js';

const LOOSE_FIGURE = /^[-−－(（]?\d[\d,，.．]*[)）]?$/;

/** Whether a cell prints a figure, its thousands grouped or not. A dash is one: it stands for nothing. */
export function isFigure(text: string): boolean {
  return text !== '' && (parseAmount(text, 'yuan').state !== 'unreadable' || LOOSE_FIGURE.test(text));
}
