/** gouji's public door: read inputs, check them, list the rules. Inputs are names and bytes; nothing here touches a disk. */
import { type RunOptions, run } from './check/run.js';
import type { Document } from './model/document.js';
import type { ReadDocument, Result, ResultDocument, UnreadInput } from './model/result.js';
import type { Rule } from './model/rule.js';
import type { Input } from './model/source.js';
import { type ReadOptions, read } from './read.js';
import { RULES } from './rules/index.js';
import { toExtractDocument } from './serialise/document.js';
import { toResultDocument } from './serialise/result.js';
import { summarise } from './serialise/summary.js';
import { VERSION } from './version.js';

export type { Document } from './model/document.js';
export type { Language, Message } from './model/message.js';
export type * from './model/result.js';
export type { Rule } from './model/rule.js';
export type { Input } from './model/source.js';
export { type Grouping, type ReadOptions, type ReadResult, read } from './read.js';
export { toCsv } from './serialise/csv.js';
export { VERSION } from './version.js';

export interface CheckOptions extends RunOptions, ReadOptions {
  /** Inputs that could not even be opened, to be reported with the rest. */
  readonly unread?: readonly UnreadInput[];
  /** Files of other kinds that a folder held. */
  readonly skipped?: number;
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

/** Checks all inputs. Pure: the same inputs and options give the same result. */
export async function check(inputs: readonly Input[], options: CheckOptions = {}): Promise<Result> {
  const { documents, unread } = await read(inputs, options);
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
export async function extract(
  inputs: readonly Input[],
  options: Pick<CheckOptions, 'unread' | 'limits' | 'grouping' | 'convert'> = {},
): Promise<Extract> {
  const { documents, unread } = await read(inputs, options);
  return {
    schema: 'gouji-extract/1',
    tool: TOOL,
    documents: documents.map(toExtractDocument),
    summary: { unread: [...(options.unread ?? []), ...unread] },
  };
}
