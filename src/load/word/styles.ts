/** Which list a paragraph is numbered in: by itself, or by its style and what that is based on. */
import { child, children, type Element, value } from './tree.js';

export interface NumberedIn {
  readonly list: string | null;
  readonly level: number;
}

const MOST_BASES = 20;

export class Styles {
  readonly #styles: ReadonlyMap<string, Element>;
  readonly #standard: string | undefined;

  constructor(root: Element | null) {
    const paragraphs = children(root, 'style').filter(({ attributes }) => attributes.type === 'paragraph');
    this.#styles = new Map(paragraphs.map((style) => [style.attributes.styleId ?? '', style]));
    this.#standard = paragraphs.find(({ attributes }) => attributes.default === '1')?.attributes.styleId;
  }

  numberingOf(properties: Element | null): NumberedIn {
    let list: string | null = null;
    let level: number | null = null;
    let at: Element | null = properties;
    let style = value(child(properties, 'pStyle')) ?? this.#standard;
    for (let base = 0; base < MOST_BASES; base += 1) {
      const numbering = child(at, 'numPr');
      list ??= value(child(numbering, 'numId')) ?? null;
      const own = value(child(numbering, 'ilvl'));
      if (own !== undefined) level ??= Number.parseInt(own, 10) || 0;
      const next = style === undefined ? undefined : this.#styles.get(style);
      if (!next || list !== null) break;
      at = child(next, 'pPr');
      style = value(child(next, 'basedOn'));
    }
    return { list, level: level ?? 0 };
  }
}
