/** What every format of the report is: a function of a serialised result. */
import type { Language } from '../model/message.js';
import type { Result } from '../model/result.js';

export interface RenderOptions {
  readonly language: Language;
  readonly columns: number;
  readonly colour: boolean;
}

export type Renderer = (result: Result, options: RenderOptions) => Promise<string>;
