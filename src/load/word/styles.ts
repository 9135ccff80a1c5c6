/** What styles, and those that they are based on, say of a paragraph or a run: its list, and whether it is hidden or struck out. */
import { child, children, count, type Element, isOn, value } from './tree.js';

export interface NumberedIn {
  readonly list: string | null;
  readonly level: number;
  /** Where styles name the list: that of the paragraph and those that it is based on. The list may say which level is theirs. */
  readonly styles?: readonly string[];
}

export type Switch = 'vanish' | 'strike' | 'dstrike';

const MOST_BASES = 20;
/** A list that is none: it takes away what a style says. */
const NO_LIST = '0';

export class Styles {
  readonly #styles: ReadonlyMap<string, Element>;
  readonly #standard: string | undefined;
  readonly #switched = new Map<string, boolean | undefined>();

  constructor(root: Element | null) {
    const styles = children(root, 'style');
    this.#styles = new Map(styles.map((style) => [style.attributes.styleId ?? '', style]));
    this.#standard = styles.find(
      ({ attributes }) => attributes.type === 'paragraph' && ['1', 'true', 'on'].includes(attributes.default ?? ''),
    )?.attributes.styleId;
  }

  numberingOf(properties: Element | null): NumberedIn {
    const own = child(properties, 'numPr');
    const list = value(child(own, 'numId'));
    const ownLevel = child(own, 'ilvl');
    if (list !== undefined) return { list: list === NO_LIST ? null : list, level: count(ownLevel, 0) };
    const styles: string[] = [];
    let level = ownLevel;
    for (const [style, element] of this.#chainOf(this.#styleOf(properties))) {
      const numbering = child(child(element, 'pPr'), 'numPr');
      level ??= child(numbering, 'ilvl');
      styles.push(style);
      const named = value(child(numbering, 'numId'));
      if (named === NO_LIST) break;
      if (named !== undefined) return { list: named, level: count(level, 0), ...(ownLevel ? {} : { styles }) };
    }
    return { list: null, level: 0 };
  }

  /** Whether a run is hidden or struck out: by itself, by its style, or by that of its paragraph. */
  isSwitched(name: Switch, run: Element | null, paragraph: Element | null): boolean {
    const own = child(run, name);
    if (own) return isOn(own);
    return this.#switchOf(name, value(child(run, 'rStyle'))) ?? this.#switchOf(name, this.#styleOf(paragraph)) ?? false;
  }

  #styleOf(properties: Element | null): string | undefined {
    return value(child(properties, 'pStyle')) ?? this.#standard;
  }

  #switchOf(name: Switch, style: string | undefined): boolean | undefined {
    if (style === undefined) return undefined;
    const key = `${name} ${style}`;
    if (!this.#switched.has(key)) {
      const found = this.#chainOf(style).map(([, element]) => child(child(element, 'rPr'), name));
      const first = found.find((one) => one !== null);
      this.#switched.set(key, first ? isOn(first) : undefined);
    }
    return this.#switched.get(key);
  }

  /** A style, what it is based on, and so on; circles end. */
  #chainOf(style: string | undefined): [string, Element][] {
    const chain: [string, Element][] = [];
    for (let at = style; at !== undefined && chain.length < MOST_BASES; ) {
      const element = this.#styles.get(at);
      if (!element) break;
      chain.push([at, element]);
      at = value(child(element, 'basedOn'));
    }
    return chain;
  }
}
