/** What a page shows, as paragraphs and tables: inline elements run on, block elements stand on lines of their own. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Block, BlockCell } from '../blocks.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

export interface Page {
  readonly blocks: readonly Block[];
  /** Texts that the page hides, and that it strikes out. */
  readonly hidden: readonly string[];
  readonly struck: readonly string[];
}

const SKIPPED = new Set(
  'script style noscript template head title svg math iframe object select textarea button'.split(' '),
);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr o:p q ruby samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const STRUCK = new Set(['del', 's', 'strike']);
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const STRUCK_STYLE = /text-decoration[^;]*line-through/i;

export function readPage(text: string): Page {
  const reader = new Reader();
  for (const node of parse(text).childNodes) reader.visit(node as Node);
  reader.flush();
  return { blocks: reader.blocks, hidden: reader.hidden, struck: reader.struck };
}

class Reader {
  readonly blocks: Block[] = [];
  hidden: string[] = [];
  struck: string[] = [];
  #text = '';

  visit(node: Node): void {
    if (node.nodeName === '#text') this.#text += (node as DefaultTreeAdapterTypes.TextNode).value;
    else if ('tagName' in node) this.#element(node);
  }

  flush(): void {
    const text = this.#text.replace(/[\s\u00a0]+/g, ' ').trim();
    this.#text = '';
    if (text !== '') this.blocks.push({ kind: 'line', text });
  }

  #element(element: Element): void {
    const name = element.tagName;
    if (SKIPPED.has(name)) return;
    const style = attribute(element, 'style') ?? '';
    if (HIDDEN.test(style) || attribute(element, 'hidden') !== undefined) {
      this.hidden.push(contentOf(element));
      return;
    }
    if (STRUCK.has(name) || STRUCK_STYLE.test(style)) {
      this.struck.push(contentOf(element));
      return;
    }
    if (name === 'br') this.flush();
    else if (name === 'table') this.#table(element);
    else if (INLINE.has(name)) for (const child of element.childNodes) this.visit(child);
    else {
      this.flush();
      for (const child of element.childNodes) this.visit(child);
      this.flush();
    }
  }

  #table(table: Element): void {
    this.flush();
    const rows: BlockCell[][] = [];
    for (const part of partsOf(table)) {
      if (part.tagName === 'caption') {
        for (const child of part.childNodes) this.visit(child);
        this.flush();
      } else rows.push(part.childNodes.filter(isCell).map((cell) => this.#cell(cell)));
    }
    this.blocks.push({ kind: 'table', rows });
  }

  #cell(cell: Element): BlockCell {
    const inside = new Reader();
    if (!HIDDEN.test(attribute(cell, 'style') ?? '')) for (const child of cell.childNodes) inside.visit(child);
    inside.flush();
    this.hidden = this.hidden.concat(inside.hidden);
    this.struck = this.struck.concat(inside.struck);
    return { blocks: inside.blocks, across: spanOf(cell, 'colspan'), down: spanOf(cell, 'rowspan') };
  }
}

/** Captions and rows of a table, whatever groups them, but not those of tables within. */
function partsOf(table: Element): Element[] {
  return table.childNodes.flatMap((node): Element[] => {
    if (!('tagName' in node)) return [];
    if (node.tagName === 'tr' || node.tagName === 'caption') return [node];
    return ['thead', 'tbody', 'tfoot'].includes(node.tagName) ? partsOf(node) : [];
  });
}

function isCell(node: Node): node is Element {
  return node.nodeName === 'td' || node.nodeName === 'th';
}

/** A span of 0 reaches to the end of the table; whoever places the cells cuts it there. */
const TO_THE_END = 65_534;

function spanOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10);
  if (span === 0 && name === 'rowspan') return TO_THE_END;
  return Number.isFinite(span) && span > 0 ? Math.min(span, TO_THE_END) : 1;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function contentOf(node: Element): string {
  return node.childNodes
    .map((child) => {
      if (child.nodeName === '#text') return (child as DefaultTreeAdapterTypes.TextNode).value;
      return 'tagName' in child ? contentOf(child) : '';
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
