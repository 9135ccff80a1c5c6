/** Word files (docx): paragraphs with their numbers, tables with merged and nested cells, tracked changes as if accepted. */
import type { Input, Source } from '../../model/source.js';
import { refuseTorn } from '../archive/refusals.js';
import { type Members, unpack } from '../archive/sizes.js';
import type { LoadFailure } from '../failure.js';
import type { Block } from '../flow/blocks.js';
import { refuseTooMuch, sourceOfFlow, TooMuch } from '../flow/index.js';
import type { Limits } from '../limits.js';
import { authorsIn } from '../properties.js';
import { decode } from '../text/decode.js';
import { type Account, BodyReader } from './body.js';
import { blankFile, problemsOf } from './messages.js';
import { Counters, numberingOf } from './numbering.js';
import { documentIn, isPart, PACKAGE_RELATIONS, type Part, partIn, relationsOf } from './parts.js';
import { Styles } from './styles.js';
import { child, children, type Element, treeOf } from './tree.js';

export async function loadDocx(input: Input, limits: Limits): Promise<Source | LoadFailure> {
  const members = await unpack(input, limits, isPart);
  if ('kind' in members) return members;
  try {
    const account: Account = { insertions: 0, deletions: 0, hidden: [], struck: [], changed: null, objects: 0 };
    const blocks = blocksOf(new Parts(members, limits), account);
    const problems = problemsOf(input.name, account);
    const authors = authorsIn(members);
    return sourceOfFlow(input, { format: 'docx', blocks, blank: blankFile(input.name), problems, authors }, limits);
  } catch (error) {
    if (error instanceof TooMuch) return refuseTooMuch(input.name, error, limits);
    if (error instanceof Torn) return refuseTorn(input.name, error.part);
    throw error;
  }
}

/** Thrown where a part is missing or is no XML. */
class Torn extends Error {
  constructor(readonly part: string) {
    super(part);
  }
}

class Parts {
  readonly #members: Members;
  readonly #limits: Limits;

  constructor(members: Members, limits: Limits) {
    this.#members = members;
    this.#limits = limits;
  }

  /** Null where there is no such part. */
  read(name: string): Element | null {
    const bytes = this.#members.get(name);
    if (bytes === undefined) return null;
    const text = decode({ name, bytes }, { ...this.#limits, bytes: bytes.length });
    if (typeof text !== 'string') throw new Torn(name);
    try {
      return treeOf(text, this.#limits.depth);
    } catch (error) {
      throw error instanceof TooMuch ? error : new Torn(name);
    }
  }
}

function blocksOf(parts: Parts, account: Account): Block[] {
  const name = documentIn(parts.read(PACKAGE_RELATIONS));
  const document = parts.read(name);
  const body = child(document, 'body');
  if (!body) throw new Torn(name);
  const relations = parts.read(relationsOf(name));
  const part = (kind: Part): Element | null => parts.read(partIn(relations, kind, name));
  const reader = new BodyReader(new Styles(part('styles')), new Counters(numberingOf(part('numbering'))), account);
  const notes = [...notesIn(part('footnotes'), 'footnote'), ...notesIn(part('endnotes'), 'endnote')];
  return [body, ...notes].flatMap((one) => reader.blocksIn(one));
}

/** Lines that separate notes from the text are notes of other types. */
function notesIn(root: Element | null, kind: string): Element[] {
  return children(root, kind).filter(({ attributes }) => (attributes.type ?? 'normal') === 'normal');
}
