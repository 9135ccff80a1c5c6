/** Reads a file by its content, whatever its name: the JSON of `gouji extract`, else text. */
import type { Input, Source } from '../model/source.js';
import { decode } from './decode.js';
import { type ExtractJson, isExtract, loadExtract } from './extract.js';
import type { LoadFailure } from './failure.js';
import { type Limits, limitsFrom } from './limits.js';
import { sourceOf } from './text.js';

export type { ExtractJson } from './extract.js';
export type { LoadFailure } from './failure.js';
export type { Limits } from './limits.js';

export function load(input: Input, given: Partial<Limits> = {}): Source | LoadFailure | ExtractJson {
  const limits = limitsFrom(given);
  const text = decode(input, limits);
  if (typeof text !== 'string') return text;
  return isExtract(text) ? loadExtract(input.name, text) : sourceOf(input, text, limits);
}
