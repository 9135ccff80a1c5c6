/** gouji's public door: read inputs, check them, list the rules. Inputs are names and bytes; nothing here touches a disk. */
import { type RunOptions, run } from './check/run.js';
import { type Limits, load } from './load/index.js';
import type { Document } from './model/document.js';
import type { ReadDocument, Result, ResultDocument, UnreadInput } from './model/result.js';
import type { Rule } from './model/rule.js';
import type { Input } from './model/source.js';
import { isWithoutFigures, withoutFigures } from './recognise/empty.js';
import { fromExtract } from './recognise/extract.js';
import { recognise } from './recognise/index.js';
import { RELATIONS, RULES } from './rules/index.js';
import { toReadDocument } from './serialise/document.js';
import { toResultDocument } from './serialise/result.js';
import { summarise } from './serialise/summary.js';
import { VERSION } from './version.js';

export type { Document } from './model/document.js';
export type { Language, Message } from './model/message.js';
export type * from './model/result.js';
export type { Rule } from './model/rule.js';
export type { Input } from './model/source.js';
export { toCsv } from './serialise/csv.js';
export { VERSION } from './version.js';

export interface CheckOptions extends RunOptions {
  /** Inputs that could not even be opened, to be reported with the rest. */
  readonly unread?: readonly UnreadInput[];
  /** Files of other kinds that a folder held. */
  readonly skipped?: number;
  readonly limits?: Partial<Limits>;
}

export interface ReadResult {
  readonly documents: readonly Document[];
  readonly unread: readonly UnreadInput[];
}

/** What `gouji extract` writes; its JSON is an input of `check` again. */
export interface Extract {
  readonly schema: 'gouji-extract/1';
  readonly tool: Result['tool'];
  readonly documents: readonly ReadDocument[];
  readonly summary: { readonly unread: readonly UnreadInput[] };
}

const TOOL: Result['tool'] = { name: 'gouji', version: VERSION };

/** All rules, in the order in which they are listed. */
export const rules: readonly Rule[] = RULES;

/** Reads every input into documents; what gives none is in `unread`, with its reason. */
export function read(inputs: readonly Input[], limits: Partial<Limits> = {}): ReadResult {
  const documents: Document[] = [];
  const unread: UnreadInput[] = [];
  for (const input of inputs) {
    const one = readOne(input, limits);
    documents.push(...one.documents);
    unread.push(...one.unread);
  }
  return { documents: distinct(documents), unread };
}

function readOne(input: Input, limits: Partial<Limits>): ReadResult {
  const loaded = load(input, limits);
  if ('kind' in loaded) {
    if (loaded.kind === 'extract') return fromExtract(loaded.json, input.name);
    return {
      documents: [],
      unread: [{ path: input.name, kind: loaded.kind === 'empty' ? 'empty' : 'unreadable', message: loaded.message }],
    };
  }
  const document = recognise(loaded, RELATIONS);
  if ('unrecognised' in document)
    return { documents: [], unread: [{ path: input.name, kind: 'unrecognised', message: document.unrecognised }] };
  if (isWithoutFigures(document))
    return { documents: [], unread: [{ path: input.name, kind: 'empty', message: withoutFigures(input.name) }] };
  return { documents: [document], unread: [] };
}

/** Two documents of one name are told apart by their order. */
function distinct(documents: readonly Document[]): Document[] {
  const seen = new Map<string, number>();
  return documents.map((document) => {
    const count = (seen.get(document.id) ?? 0) + 1;
    seen.set(document.id, count);
    return count === 1 ? document : { ...document, id: `${document.id}~${count}` };
  });
}

/** Checks all inputs. Pure: the same inputs and options give the same result. */
export function check(inputs: readonly Input[], options: CheckOptions = {}): Result {
  const { documents, unread } = read(inputs, options.limits);
  return checkDocuments(documents, { ...options, unread: [...(options.unread ?? []), ...unread] });
}

/** Checks documents that were read before. */
export function checkDocuments(documents: readonly Document[], options: CheckOptions = {}): Result {
  const checked: ResultDocument[] = documents.map((document) => toResultDocument(run(document, RULES, options)));
  return {
    schema: 'gouji-result/1',
    tool: TOOL,
    documents: checked,
    summary: summarise(checked, options.unread ?? [], options.skipped ?? 0),
  };
}

/** What was read of all inputs, without any check. */
export function extract(inputs: readonly Input[], options: Pick<CheckOptions, 'unread' | 'limits'> = {}): Extract {
  const { documents, unread } = read(inputs, options.limits);
  return {
    schema: 'gouji-extract/1',
    tool: TOOL,
    documents: documents.map(toReadDocument),
    summary: { unread: [...(options.unread ?? []), ...unread] },
  };
}
