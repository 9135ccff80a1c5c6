/** gouji's public door: read inputs, check them, list the rules. Inputs are names and bytes; nothing here touches a disk. */
import { type Checked, run } from './check/run.js';
import type { ReadDocument, Result, ResultDocument, UnreadInput } from './contract/result.js';
import type { Suggestions } from './contract/result-suggestions.js';
import { VERSION } from './contract/version.js';
import { toCorrection } from './contract/write/causes.js';
import { toExtractDocument } from './contract/write/document.js';
import { toResultDocument } from './contract/write/result.js';
import { summarise } from './contract/write/summary.js';
import { diagnose } from './diagnose/index.js';
import type { Solve } from './diagnose/least/programme.js';
import { tieOut } from './diagnose/tie-out.js';
import type { Document } from './model/document.js';
import type { Rule } from './model/rule.js';
import type { Input } from './model/source.js';
import { type ReadOptions, read } from './read/index.js';
import { RULES } from './rules/index.js';
import { type AllSettings, settingsFor } from './settings/index.js';
import { type Complaint, type OwnRule, ownId, prove, toRule } from './settings/own/index.js';
import { applyBaseline, type Baseline } from './waivers/index.js';

export type * from './contract/result.js';
export type { Suggestions } from './contract/result-suggestions.js';
export { VERSION } from './contract/version.js';
export { toCsv } from './contract/write/csv.js';
export type { Document } from './model/document.js';
export type { Language, Message } from './model/message.js';
export type * from './model/profile.js';
export type { Rule } from './model/rule.js';
export type { Input } from './model/source.js';
export { type Grouping, type Progress, type ReadOptions, type ReadResult, read } from './read/index.js';
export { PRESETS, type Preset } from './rules/presets.js';
export type { AllSettings, Override, Settings } from './settings/index.js';
export { type Complaint, describeFault, type OwnRule, ownId, RelationFault, toRule } from './settings/own/index.js';
export * from './waivers/index.js';

export interface CheckOptions extends AllSettings, ReadOptions {
  /** Findings that somebody answers for; see docs/configuration.md. */
  readonly baseline?: Baseline;
  /** The day on which waivers are judged, as YYYY-MM-DD; today where nothing is said. */
  readonly asOf?: string;
  /** Inputs that could not even be opened, to be reported with the rest. */
  readonly unread?: readonly UnreadInput[];
  /** Files of other kinds, and those that gouji wrote, that a folder held. */
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

/** Checks all inputs. Pure: the same inputs and options give the same result, with a baseline on the same day. */
export async function check(inputs: readonly Input[], options: CheckOptions = {}): Promise<Result> {
  const { documents, unread } = await read(inputs, options);
  return checkDocuments(documents, { ...options, unread: [...(options.unread ?? []), ...unread] });
}

/** Checks documents that were read before. Throws a `RelationFault` where an own rule cannot be read. */
export async function checkDocuments(documents: readonly Document[], options: CheckOptions = {}): Promise<Result> {
  const settings = settingsFor(RULES, options);
  let solve: Solve | null = null;
  const checked: ResultDocument[] = [];
  for (const [done, document] of documents.entries()) {
    await options.onProgress?.({ stage: 'check', done, all: documents.length, name: document.id });
    const { rules: all, options: own } = settings(document);
    const found = run(document, all, own);
    const heard = new Set(found.findings.map(({ rule }) => rule));
    const again = all.filter((rule) => readsFigures(rule) || heard.has(rule.id));
    const recheck = (changed: Document): Checked => run(changed, again, own);
    let diagnosis = diagnose(found, recheck, solve);
    if (diagnosis.isOpen) {
      solve = await (await import('./diagnose/least/solver.js')).startSolver();
      diagnosis = diagnose(found, recheck, solve);
    }
    checked.push(toResultDocument(found, diagnosis));
  }
  const result: Result = {
    schema: 'gouji-result/1',
    tool: TOOL,
    documents: checked,
    summary: summarise(checked, options.unread ?? [], options.skipped ?? 0),
  };
  return options.baseline ? applyBaseline(result, options.baseline, options.asOf ?? today()) : result;
}

/** Rules on words alone say the same whatever a figure is; they need not be asked again. */
function readsFigures(rule: Rule): boolean {
  return 'relations' in rule || rule.family === 'narrative' || rule.family === 'performance';
}

/** The day by the clock of this machine. */
export function today(now = new Date()): string {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

/** Whether the own rules of these settings can do their work, alone and on these documents. */
export function proveRules(documents: readonly Document[], settings: AllSettings): readonly Complaint[] {
  const settle = settingsFor(RULES, settings);
  const own = [settings, ...(settings.overrides ?? [])].flatMap((layer) => layer.ownRules ?? []);
  const ruleOf = new Map(own.map((one) => [one, toRule(one)]));
  const tried = documents.map((document) => {
    const { rules: all, options } = settle(document);
    const used = [...ruleOf].flatMap(([one, rule]) => (isUsed(one, all) ? [rule] : []));
    return { document, own: used, outcomes: run(document, all, options).outcomes };
  });
  return prove([...ruleOf.values()], tried);
}

function isUsed({ id }: OwnRule, rules: readonly Rule[]): boolean {
  return rules.some((rule) => rule.id === ownId(id));
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

/** Which last digits would have to move for every sum of the documents to tie exactly: a proposal for authors. */
export async function suggest(inputs: readonly Input[], options: CheckOptions = {}): Promise<Suggestions> {
  const { documents, unread } = await read(inputs, options);
  const settings = settingsFor(RULES, options);
  return {
    schema: 'gouji-suggest/1',
    tool: TOOL,
    documents: documents.map((document) => {
      const { rules: all, options: own } = settings(document);
      const { id, files, organisation, year, stage, level } = document;
      const proposals = tieOut(run(document, all, own)).map(({ sums, moves }) => ({
        sums,
        moves: moves.map((move) => ({ ...toCorrection(move), message: move.message })),
      }));
      return { id, files, organisation, year, stage, level, proposals };
    }),
    summary: { unread: [...(options.unread ?? []), ...unread] },
  };
}
