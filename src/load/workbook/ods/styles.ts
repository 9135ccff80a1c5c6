/** What of an OpenDocument spreadsheet is hidden: by its style, or by the row or column itself. */
import { type Attributes, attribute } from '../xml.js';

const LENGTH = /^(\d*\.?\d+)/;

function isZero(length: string | undefined): boolean {
  const match = length === undefined ? null : LENGTH.exec(length);
  return match !== null && Number(match[1]) === 0;
}

/** Takes in the elements of styles as they come; knows which styles hide what bears them. */
export class HidingStyles {
  readonly #names = new Set<string>();
  #style = '';

  open(name: string, at: Attributes): void {
    if (name === 'style') this.#style = `${attribute(at, 'family')} ${attribute(at, 'name')}`;
    const hides =
      (name === 'table-properties' && attribute(at, 'display') === 'false') ||
      (name === 'table-row-properties' && isZero(attribute(at, 'row-height'))) ||
      (name === 'table-column-properties' && isZero(attribute(at, 'column-width')));
    if (hides) this.#names.add(this.#style);
  }

  hides(family: 'table' | 'table-row' | 'table-column', at: Attributes): boolean {
    const visibility = attribute(at, 'visibility');
    if (visibility !== undefined && visibility !== 'visible') return true;
    return this.#names.has(`${family} ${attribute(at, 'style-name')}`);
  }
}
