/** From inputs to documents: unpacks what is packed, reads each file, and puts together what belongs together. */

import type { LoadFailure } from './load/failure.js';
import { type Limits, load } from './load/index.js';
import type { Document } from './model/document.js';
import type { Message } from './model/message.js';
import type { UnreadInput } from './model/result.js';
import type { Input, Source } from './model/source.js';
import { type Grouping, together } from './recognise/belonging.js';
import { isWithoutFigures, withoutFigures } from './recognise/empty.js';
import { fromExtract } from './recognise/extract.js';
import { recognise } from './recognise/index.js';
import { RELATIONS } from './rules/index.js';

export type { Grouping } from './recognise/belonging.js';

export interface ReadOptions {
  readonly limits?: Partial<Limits>;
  /** How files become documents; `auto` where nothing is said. */
  readonly grouping?: Grouping;
}

export interface ReadResult {
  readonly documents: readonly Document[];
  readonly unread: readonly UnreadInput[];
}

/** A file that was read, or what it gave instead. Order is that of the inputs. */
type Item = { readonly source: Source; readonly folder: string } | { readonly documents: readonly Document[] };

const DEEPEST_PACKING = 3;

/** Reads every input into documents; what gives none is in `unread`, with its reason. */
export async function read(
  inputs: readonly Input[],
  { limits = {}, grouping = 'auto' }: ReadOptions = {},
): Promise<ReadResult> {
  const unread: UnreadInput[] = [];
  const items: Item[] = [];
  for (const input of inputs) await readInto(items, unread, input, folderOf(input.name), limits, 0);
  const documents: Document[] = [];
  for (const group of groupsOf(items, grouping)) {
    if ('documents' in group) documents.push(...group.documents);
    else take(group.sources, documents, unread);
  }
  return { documents: distinct(documents), unread };
}

async function readInto(
  items: Item[],
  unread: UnreadInput[],
  input: Input,
  folder: string,
  limits: Partial<Limits>,
  depth: number,
): Promise<void> {
  const loaded = await load(input, limits);
  if (!('kind' in loaded)) items.push({ source: loaded, folder });
  else if (loaded.kind === 'extract') {
    const { documents, unread: own } = fromExtract(loaded.json, input.name);
    items.push({ documents });
    unread.push(...own);
  } else if (loaded.kind === 'members') {
    if (depth >= DEEPEST_PACKING) unread.push(unreadable(input.name, packedTooDeep(input.name)));
    else
      for (const member of loaded.inputs)
        await readInto(items, unread, member, folderOf(member.name), limits, depth + 1);
    for (const failure of loaded.refused) unread.push(unreadable(failure.location.file, failure.message));
    if (loaded.inputs.length + loaded.refused.length === 0)
      unread.push({ path: input.name, kind: 'empty', message: nothingInside(input.name) });
  } else unread.push(refused(input.name, loaded));
}

function refused(path: string, { kind, message }: LoadFailure): UnreadInput {
  return { path, kind: kind === 'empty' ? 'empty' : 'unreadable', message };
}

function unreadable(path: string, message: Message): UnreadInput {
  return { path, kind: 'unreadable', message };
}

/** The folder of a name, or the packed file that it stands in. */
function folderOf(name: string): string {
  return name.slice(0, Math.max(name.lastIndexOf('/'), name.lastIndexOf('!'), 0));
}

type Group = { readonly sources: readonly [Source, ...Source[]] } | { readonly documents: readonly Document[] };

function groupsOf(items: readonly Item[], grouping: Grouping): Group[] {
  const sources = items.flatMap((item) => ('source' in item ? [item.source] : []));
  const [first, ...others] = sources;
  if (grouping === 'one' && first) {
    const documents = items.flatMap((item) => ('documents' in item ? item.documents : []));
    return [{ sources: [first, ...others] }, { documents }];
  }
  const partner = grouping === 'auto' && others.length > 0 ? partnersIn(items) : new Map<Source, Source | null>();
  return items.flatMap((item): Group[] => {
    if ('documents' in item) return [item];
    const other = partner.get(item.source);
    if (other === null) return [];
    return [{ sources: other ? [item.source, other] : [item.source] }];
  });
}

/** For the first file of a set the other one; null for that, since it is read with the first. */
function partnersIn(items: readonly Item[]): ReadonlyMap<Source, Source | null> {
  const parts = items.flatMap((item) => {
    if (!('source' in item)) return [];
    const document = recognise([item.source], RELATIONS);
    return 'unrecognised' in document ? [] : [{ source: item.source, folder: item.folder, document }];
  });
  const partners = new Map<Source, Source | null>();
  for (const [first, second] of together(parts)) {
    const [one, two] = [parts[first as number], parts[second ?? -1]];
    if (!one || !two) continue;
    partners.set(one.source, two.source);
    partners.set(two.source, null);
  }
  return partners;
}

function take(sources: readonly [Source, ...Source[]], documents: Document[], unread: UnreadInput[]): void {
  const document = recognise(sources, RELATIONS);
  const path = sources[0].path;
  if ('unrecognised' in document) unread.push({ path, kind: 'unrecognised', message: document.unrecognised });
  else if (isWithoutFigures(document)) unread.push({ path, kind: 'empty', message: withoutFigures(path) });
  else documents.push(document);
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

function packedTooDeep(path: string): Message {
  return {
    zh: `“${path}”：压缩包层层嵌套，超过 ${DEEPEST_PACKING} 层的上限，未读取；请解压后再核对。`,
    en: `“${path}”: archives are packed within each other beyond the limit of ${DEEPEST_PACKING}; unpack it first.`,
  };
}

function nothingInside(path: string): Message {
  return {
    zh: `“${path}”是空的压缩包，没有可核对的内容。`,
    en: `“${path}” is an empty archive, there is nothing to check.`,
  };
}
