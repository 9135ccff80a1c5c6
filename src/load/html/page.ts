/** What a page shows, as paragraphs and tables: inline elements run on, block elements stand on lines of their own. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Block, BlockCell } from '../flow/blocks.js';
import { TooMuch } from '../flow/index.js';
import { treeOf } from './tree.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

export interface Page {
  readonly blocks: readonly Block[];
  /** Texts that the page hides, and that it strikes out. */
  readonly hidden: readonly string[];
  readonly struck: readonly string[];
}

function named(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

const SKIPPED = named(
  'script style noscript noframes template head title svg math iframe object audio video canvas select datalist textarea button rt rp',
);
/** All other elements run on, those included that HTML does not know. */
const BLOCKS = named(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p search section summary ul',
);
/** Their line breaks and blanks count. */
const VERBATIM = named('pre listing xmp plaintext');
const STRUCK = named('del s strike');
/** In the order in which they are shown. */
const GROUPS = ['thead', 'tbody', 'tfoot'];
const UNSHOWN = /display\s*:\s*none/i;
const INVISIBLE = /visibility\s*:\s*(?:hidden|collapse)/i;
const STRUCK_STYLE = /text-decoration[^;]*line-through/i;
const BLANKS = /[\s\u00a0]+/g;

export function readPage(text: string, depth: number): Page {
  const left: LeftOut = { hidden: [], struck: [] };
  // The document itself is no element.
  const reader = new Reader(left, depth + 1);
  reader.visitAll(treeOf(text, depth).childNodes);
  reader.flush();
  return { blocks: reader.blocks, ...left };
}

interface LeftOut {
  readonly hidden: string[];
  readonly struck: string[];
}

class Reader {
  readonly blocks: Block[] = [];
  readonly #left: LeftOut;
  /** How many levels there may be below; mended pages can nest deeper than they were written. */
  #room: number;
  #text = '';

  constructor(left: LeftOut, room: number) {
    this.#left = left;
    this.#room = room;
  }

  visitAll(nodes: readonly Node[]): void {
    if (--this.#room < 0) throw new TooMuch('depth');
    for (const node of nodes) {
      if (node.nodeName === '#text') this.#text += (node as DefaultTreeAdapterTypes.TextNode).value;
      else if ('tagName' in node) this.#element(node);
    }
    this.#room += 1;
  }

  flush(): void {
    const text = this.#text.replace(BLANKS, ' ').trim();
    this.#text = '';
    if (text !== '') this.blocks.push({ kind: 'line', text });
  }

  #element(element: Element): void {
    const name = element.tagName;
    if (SKIPPED.has(name) || this.#isLeftOut(element)) return;
    if (name === 'br') this.flush();
    else if (name === 'table') this.#table(element);
    else if (VERBATIM.has(name)) this.#verbatim(element);
    else {
      const block = BLOCKS.has(name);
      if (block) this.flush();
      this.visitAll(element.childNodes);
      if (block) this.flush();
    }
  }

  #isLeftOut(element: Element): boolean {
    const style = styleOf(element);
    if (isUnshown(element) || INVISIBLE.test(style)) this.#left.hidden.push(contentOf(element, this.#room));
    else if (STRUCK.has(element.tagName) || STRUCK_STYLE.test(style))
      this.#left.struck.push(contentOf(element, this.#room));
    else return false;
    return true;
  }

  #verbatim(element: Element): void {
    this.flush();
    const text = contentOf(element, this.#room);
    for (const line of text.split(/\r\n|\r|\n/)) if (line.trim() !== '') this.blocks.push({ kind: 'line', text: line });
  }

  /** Rows of the head come first and those of the foot last, wherever they are written. A cell reaches no further down than its group. */
  #table(table: Element): void {
    this.flush();
    const groups = table.childNodes.filter((node) => 'tagName' in node && !this.#isLeftOut(node)) as Element[];
    for (const { tagName, childNodes } of groups) if (tagName === 'caption') this.#caption(childNodes);
    const rows: BlockCell[][] = [];
    for (const name of GROUPS) {
      for (const group of groups.filter(({ tagName }) => tagName === name)) {
        const own = group.childNodes.filter((node) => node.nodeName === 'tr') as Element[];
        const shown = own.filter((row) => !this.#isLeftOut(row));
        shown.forEach((row, at) => {
          rows.push(row.childNodes.filter(isCell).flatMap((cell) => this.#cell(cell, shown.length - at)));
        });
      }
    }
    this.blocks.push({ kind: 'table', rows });
  }

  #caption(nodes: readonly Node[]): void {
    this.visitAll(nodes);
    this.flush();
  }

  /** A cell that is not displayed takes no room; one that is only invisible is an empty cell. */
  #cell(cell: Element, rowsLeft: number): BlockCell[] {
    const leftOut = this.#isLeftOut(cell);
    if (leftOut && isUnshown(cell)) return [];
    const inside = new Reader(this.#left, this.#room);
    if (!leftOut) inside.visitAll(cell.childNodes);
    inside.flush();
    const down = spanOf(cell, 'rowspan') || rowsLeft;
    return [{ blocks: inside.blocks, across: spanOf(cell, 'colspan') || 1, down: Math.min(down, rowsLeft) }];
  }
}

function isUnshown(element: Element): boolean {
  return attribute(element, 'hidden') !== undefined || UNSHOWN.test(styleOf(element));
}

/** Longer styles are cut: the patterns look for what stands in them anywhere. */
const LONGEST_STYLE = 2_000;

function styleOf(element: Element): string {
  return (attribute(element, 'style') ?? '').slice(0, LONGEST_STYLE);
}

function isCell(node: Node): node is Element {
  return node.nodeName === 'td' || node.nodeName === 'th';
}

/** Rows spanned by 0 are all that are left. */
function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return span >= 0 ? span : 1;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** All text within, as it is written, but for scripts and the like. */
function contentOf(element: Element, room: number): string {
  if (room < 0) throw new TooMuch('depth');
  return element.childNodes
    .map((child) => {
      if (child.nodeName === '#text') return (child as DefaultTreeAdapterTypes.TextNode).value;
      if (!('tagName' in child) || SKIPPED.has(child.tagName)) return '';
      return child.tagName === 'br' ? '\n' : contentOf(child, room - 1);
    })
    .join('');
}
