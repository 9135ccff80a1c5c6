/** From inputs to documents: unpacks what is packed, reads each file, and puts together what belongs together. */
import type { UnreadInput } from '../contract/result.js';
import { refuseMembers, refuseUnpacked } from '../load/archive/refusals.js';
import type { LoadFailure } from '../load/failure.js';
import { type Limits, load } from '../load/index.js';
import { kindOf } from '../load/kind.js';
import { limitsFrom } from '../load/limits.js';
import type { Document } from '../model/document.js';
import type { Message } from '../model/message.js';
import type { Input, Source } from '../model/source.js';
import { recognise } from '../recognise/index.js';
import { RELATIONS } from '../rules/index.js';
import { isWithoutFigures, withoutFigures } from './empty.js';
import { fromExtract } from './extract/index.js';
import { type Grouping, together } from './grouping.js';

export type { Grouping } from './grouping.js';

export interface ReadOptions {
  readonly limits?: Partial<Limits>;
  /** How files become documents; `auto` where nothing is said. */
  readonly grouping?: Grouping;
  /** False reads every table by its own arithmetic, as one that no layout knows: for tests and the bench. */
  readonly layouts?: boolean;
  /** Told before each file is read and each document is checked; it may wait. */
  readonly onProgress?: (progress: Progress) => void | Promise<void>;
  /** Makes docx of documents of older word processors, those in archives too; without it they are refused with advice. */
  readonly convert?: (input: Input) => Promise<Input | 'noConverter' | 'failed'>;
}

/** How far a run has come: so many of all are done, and this one is next. */
export interface Progress {
  readonly stage: 'read' | 'check';
  readonly done: number;
  readonly all: number;
  readonly name: string;
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
  { limits = {}, grouping = 'auto', layouts = true, convert, onProgress }: ReadOptions = {},
): Promise<ReadResult> {
  const unpacking = new Unpacking(limitsFrom(limits), convert);
  for (const [done, input] of inputs.entries()) {
    await onProgress?.({ stage: 'read', done, all: inputs.length, name: input.name });
    await unpacking.read(input);
  }
  const { items, unread } = unpacking;
  const documents = documentsOf(items, { grouping, layouts }, unread);
  return { documents: distinct(documents), unread };
}

/** Reads inputs, and archives in archives. What they hold together is bounded as what one of them holds. */
class Unpacking {
  readonly items: Item[] = [];
  readonly unread: UnreadInput[] = [];
  readonly #limits: Limits;
  readonly #convert: ReadOptions['convert'];

  constructor(limits: Limits, convert: ReadOptions['convert']) {
    this.#limits = limits;
    this.#convert = convert;
  }

  async read(input: Input): Promise<void> {
    await this.#readInto(input, 0, { bytes: this.#limits.unpacked, members: this.#limits.members });
  }

  async #readInto(input: Input, depth: number, room: Room): Promise<void> {
    const { name } = input;
    const refusal = depth > 0 && kindOf(input.bytes) === 'zip' ? this.#refusalOf(name, depth, room) : null;
    if (refusal) {
      this.unread.push(unreadable(name, refusal));
      return;
    }
    const loaded = await load(input, this.#limits);
    if (!('kind' in loaded)) this.items.push({ source: loaded, folder: folderOf(name) });
    else if (loaded.kind === 'extract') {
      const { documents, unread } = fromExtract(loaded.json, name);
      this.items.push({ documents });
      this.unread.push(...unread);
    } else if (loaded.kind === 'members') {
      for (const failure of loaded.refused) this.unread.push(refused(failure.location.file, failure));
      if (loaded.inputs.length + loaded.refused.length === 0)
        this.unread.push({ path: name, kind: 'empty', message: nothingInside(name) });
      for (const { bytes } of loaded.inputs) room.bytes -= bytes.length;
      room.members -= loaded.inputs.length + loaded.refused.length;
      for (const member of loaded.inputs) await this.#readInto(member, depth + 1, room);
    } else if (loaded.kind === 'needsConverter') await this.#readConverted(input, loaded);
    else this.unread.push(refused(name, loaded));
  }

  async #readConverted(input: Input, refusal: LoadFailure): Promise<void> {
    const { name } = input;
    const converted = this.#convert ? await this.#convert(input) : 'noConverter';
    if (converted === 'noConverter') this.unread.push(refused(name, refusal));
    else if (converted === 'failed') this.unread.push(unreadable(name, conversionFailed(name)));
    else {
      const loaded = await load(converted, this.#limits);
      if (!('kind' in loaded)) this.items.push({ source: loaded, folder: folderOf(name) });
      else this.unread.push('message' in loaded ? refused(name, loaded) : unreadable(name, conversionFailed(name)));
    }
  }

  /** Why an archive in an archive is not even opened. */
  #refusalOf(name: string, depth: number, room: Room): Message | null {
    if (depth >= DEEPEST_PACKING) return packedTooDeep(name);
    if (room.bytes < 0) return refuseUnpacked(name, this.#limits.unpacked).message;
    return room.members < 0 ? refuseMembers(name, this.#limits.members).message : null;
  }
}

/** What an input may still hold, all its archives taken together. */
interface Room {
  bytes: number;
  members: number;
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

type Sources = readonly [Source, ...Source[]];
type Recognised = ReturnType<typeof recognise>;

/** Each file is recognised once; those of a set once more, together. */
function documentsOf(
  items: readonly Item[],
  { grouping, layouts }: { readonly grouping: Grouping; readonly layouts: boolean },
  unread: UnreadInput[],
): Document[] {
  const documents: Document[] = [];
  const alone = new Map<Source, Recognised>();
  const recogniseAlone = (source: Source): Recognised => {
    const recognised = alone.get(source) ?? recognise([source], RELATIONS, { layouts });
    alone.set(source, recognised);
    return recognised;
  };
  const partners = grouping === 'auto' ? partnersIn(items, recogniseAlone) : new Map<Source, Source | null>();
  const [first, ...others] = items.flatMap((item) => ('source' in item ? [item.source] : []));
  const all: Sources | null = grouping === 'one' && first ? [first, ...others] : null;
  for (const item of items) {
    if ('documents' in item) documents.push(...item.documents);
    else if (all && item.source !== first) continue;
    else {
      const partner = partners.get(item.source);
      if (partner === null) continue;
      const sources: Sources = all ?? (partner ? [item.source, partner] : [item.source]);
      const recognised =
        sources.length === 1 ? recogniseAlone(item.source) : recognise(sources, RELATIONS, { layouts });
      take(recognised, item.source.path, documents, unread);
    }
  }
  return documents;
}

/** For the first file of a set the other one; null for that, since it is read with the first. */
function partnersIn(
  items: readonly Item[],
  recogniseAlone: (source: Source) => Recognised,
): ReadonlyMap<Source, Source | null> {
  const files = items.flatMap((item) => ('source' in item ? [item] : []));
  const parts =
    files.length < 2
      ? []
      : files.flatMap(({ source, folder }) => {
          const document = recogniseAlone(source);
          return 'unrecognised' in document ? [] : [{ source, folder, document }];
        });
  const partners = new Map<Source, Source | null>();
  for (const [first = -1, second = -1] of together(parts)) {
    const [one, two] = [parts[first], parts[second]];
    if (!one || !two) continue;
    partners.set(one.source, two.source);
    partners.set(two.source, null);
  }
  return partners;
}

function take(recognised: Recognised, path: string, documents: Document[], unread: UnreadInput[]): void {
  if ('unrecognised' in recognised) unread.push({ path, kind: 'unrecognised', message: recognised.unrecognised });
  else if (isWithoutFigures(recognised)) unread.push({ path, kind: 'empty', message: withoutFigures(path) });
  else documents.push(recognised);
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

function conversionFailed(path: string): Message {
  return {
    zh: `“${path}”未能由 LibreOffice 转换（文件可能已损坏、设有密码或过大）；请用 Word 或 WPS 打开，另存为 .docx 后再核对。`,
    en: `“${path}” could not be converted by LibreOffice (it may be damaged, protected or too large); open it in Word or WPS and save it as .docx.`,
  };
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
