/** What every format of the report is: a function of a serialised result. */
import type { Result } from '../contract/result.js';
import type { Language, Message } from '../model/message.js';
import type { RuleText } from '../model/rule.js';
import type { PictureOf } from './papers/evidence.js';

/** How to print where there is a width and perhaps colours. */
export interface RenderOptions {
  readonly language: Language;
  readonly columns: number;
  readonly colour: boolean;
  /** Whether the terminal report lists what it counts otherwise: notes, roundings, questions, what is undecided or was not compared. */
  readonly verbose?: boolean;
}

/** A rule as reports know it; those that compare figures have relations. */
export type AppliedRule = RuleText & { readonly relations?: readonly unknown[] };

/** What a report may know beside the result: how to print, and the rules that there are. */
export interface ReportOptions extends RenderOptions {
  readonly rules: readonly AppliedRule[];
  /** The file that the report goes into, by whose ending some formats are told; null for stdout. */
  readonly file?: string | null;
  /** Pictures of pages of the sources, where these are at hand. */
  readonly pictureOf?: PictureOf | null;
}

export type Renderer = (result: Result, options: ReportOptions) => Promise<string | Uint8Array>;

/** One file of a report that is a folder. */
export interface ReportFile {
  readonly name: string;
  readonly content: string;
}

export interface Format {
  /** What it is for, in a few words. */
  readonly title: Message;
  readonly render: Renderer;
  /** Set where it can also be a folder of files; one after the other, so that memory holds one. */
  readonly folder?: (result: Result, options: ReportOptions) => AsyncIterable<ReportFile>;
  /** Set where it is no text and goes into a file only. */
  readonly isBinary?: true;
}
