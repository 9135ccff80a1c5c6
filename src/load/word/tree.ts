/** The XML of a part of a Word file as a tree: names without prefixes, depth bounded, entities of its own never expanded. */
import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** Thrown where the elements nest deeper than the limit. */
export class TooDeep extends Error {}

export function treeOf(xml: string, depth: number): Element {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('opentag', (tag) => {
    if (open.length > depth) throw new TooDeep();
    const element: Element = { name: local(tag.name), attributes: bare(tag.attributes), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const text = (piece: string): void => {
    open.at(-1)?.children.push(piece);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return (root.children.find((one) => typeof one !== 'string') as Element | undefined) ?? root;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function bare(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, text]) => [local(name), text]));
}

export function elementsIn(element: Element | null): Element[] {
  return (element?.children ?? []).filter((one): one is Element => typeof one !== 'string');
}

export function children(element: Element | null, name: string): Element[] {
  return elementsIn(element).filter((one) => one.name === name);
}

export function child(element: Element | null, name: string): Element | null {
  return elementsIn(element).find((one) => one.name === name) ?? null;
}

/** The `val` of an element. */
export function value(element: Element | null): string | undefined {
  return element?.attributes.val;
}

/** Whether a switch such as `<w:vanish/>` is there and not turned off. */
export function isOn(element: Element | null): boolean {
  return element !== null && !['0', 'false', 'off', 'none'].includes(value(element) ?? '1');
}
