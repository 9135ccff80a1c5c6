/** The XML of a part of a Word file as a tree: names without prefixes, depth and number bounded, entities of its own never expanded. */
import { SaxesParser } from 'saxes';
import { MOST_ELEMENTS, TooMuch } from '../flow/index.js';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** Left out with all within: how things look or looked before a change, and what only programs read. */
const IGNORED = new Set(
  'tblPr tblGrid tcW tcBorders tcMar shd vAlign rFonts spacing ind jc lang color sz szCs b bCs i iCs u kern pBdr tabs sectPr sdtPr instrText delText pPrChange rPrChange tblPrChange trPrChange tcPrChange sectPrChange numberingChange binData blipFill spPr'.split(
    ' ',
  ),
);
const TEXT = 't';

/** Throws `TooMuch` at the limits, and any other error where the XML is broken or names an entity that XML does not define. */
export function treeOf(xml: string, depth: number): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  let [made, ignored] = [0, 0];
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('opentag', (tag) => {
    const name = local(tag.name);
    if (open.length + ignored > depth) throw new TooMuch('depth');
    if (ignored > 0 || IGNORED.has(name)) {
      ignored += 1;
      return;
    }
    if (++made > MOST_ELEMENTS) throw new TooMuch('elements');
    const element: Element = { name, attributes: bare(tag.attributes), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    if (ignored > 0) ignored -= 1;
    else open.pop();
  });
  const text = (piece: string): void => {
    const element = open.at(-1);
    if (ignored === 0 && element?.name === TEXT) element.children.push(piece);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return elementsIn(root)[0] ?? root;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Marks of editing sessions stand on every paragraph and run, and say nothing. */
const SESSION = /^rsid|^paraId$|^textId$/;
const NONE: Readonly<Record<string, string>> = {};

function bare(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const told = Object.entries(attributes)
    .map(([name, text]) => [local(name), text] as const)
    .filter(([name]) => !SESSION.test(name));
  return told.length === 0 ? NONE : Object.fromEntries(told);
}

export function elementsIn(element: Element | null): Element[] {
  return (element?.children ?? []).filter((one): one is Element => typeof one !== 'string');
}

export function children(element: Element | null, name: string): Element[] {
  return elementsIn(element).filter((one) => one.name === name);
}

export function child(element: Element | null, name: string): Element | null {
  for (const one of element?.children ?? []) if (typeof one !== 'string' && one.name === name) return one;
  return null;
}

/** The `val` of an element. */
export function value(element: Element | null): string | undefined {
  return element?.attributes.val;
}

/** The `val` of an element as a whole number that is not negative; another one where it is none. */
export function count(element: Element | null, otherwise: number): number {
  const number = Number.parseInt(value(element) ?? '', 10);
  return Number.isFinite(number) && number >= 0 ? number : otherwise;
}

/** Whether a switch such as `<w:vanish/>` is there and not turned off. */
export function isOn(element: Element | null): boolean {
  return element !== null && !['0', 'false', 'off', 'none'].includes(value(element) ?? '1');
}
