/** Walks the XML of a workbook's parts: names without prefixes, nothing expanded, nothing kept, depth bounded. */
import { SaxesParser } from 'saxes';
import { LimitPassed } from './book.js';

export type Attributes = Readonly<Record<string, string>>;

export interface Visitor {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text?(text: string): void;
}

const CHUNK = 65_536;

const PREFIX = /^[^:]*:/;

function local(name: string): string {
  return name.includes(':') ? name.replace(PREFIX, '') : name;
}

/** Attributes whose prefixes matter are asked for with them; all others without. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const direct = attributes[name];
  if (direct !== undefined) return direct;
  for (const key in attributes) if (local(key) === name) return attributes[key];
  return undefined;
}

/** UTF-16 has a mark or begins with the bytes of `<`. */
function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

/** Throws where the XML is broken or names an entity that XML itself does not define, and `LimitPassed` where it is too deep. */
export function walk(bytes: Uint8Array, depth: number, visitor: Visitor): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let level = 0;
  parser.on('opentag', (tag) => {
    if (++level > depth) throw new LimitPassed('depth');
    visitor.open(local(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    level--;
    visitor.close(local(tag.name));
  });
  parser.on('error', (error) => {
    throw error;
  });
  if (visitor.text) {
    const text = visitor.text.bind(visitor);
    parser.on('text', text);
    parser.on('cdata', text);
  }
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  }
  parser.write(decoder.decode());
  parser.close();
}
