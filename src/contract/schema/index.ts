/** The published JSON schemas, and the reading of saved results. Only commands that need it load this folder, for zod is slow to start. */
import { z } from 'zod';
import type { Baseline } from '../baseline.js';
import type { Result } from '../result.js';
import { baseline } from './baseline.js';
import { config } from './config.js';
import { extract } from './document.js';
import { result } from './result.js';
import { suggest } from './suggest.js';

const SCHEMAS = { result, extract, config, baseline, suggest };

const TITLES = {
  result: 'gouji-result/1',
  extract: 'gouji-extract/1',
  config: 'gouji.config',
  baseline: 'gouji-baseline/1',
  suggest: 'gouji-suggest/1',
};

/** Fields may be added within a version, so the schema lets others be. */
export function jsonSchema(name: keyof typeof SCHEMAS): object {
  return { title: TITLES[name], ...z.toJSONSchema(SCHEMAS[name], { io: 'input' }) };
}

/** The result that a text holds; or where it departs from one, empty for the whole. Fields that are not known stay. */
export function parseResult(text: string): { readonly result: Result } | { readonly at: string } {
  const json = parseJson(text);
  const parsed = result.safeParse(json);
  if (parsed.success) return { result: json as Result };
  return { at: parsed.error.issues[0]?.path.join('.') ?? '' };
}

/** The baseline that a text holds; or where it departs from one, empty for the whole. */
export function parseBaseline(text: string): { readonly baseline: Baseline } | { readonly at: string } {
  const parsed = baseline.safeParse(parseJson(text));
  if (!parsed.success) return { at: parsed.error.issues[0]?.path.join('.') ?? '' };
  const keys = parsed.data.waivers.map(({ document, rule, fingerprint }) => `${document} ${rule} ${fingerprint}`);
  const twice = keys.findIndex((key, at) => keys.indexOf(key) < at);
  return twice < 0 ? { baseline: parsed.data as Baseline } : { at: `waivers.${twice}` };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
