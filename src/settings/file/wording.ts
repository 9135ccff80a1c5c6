/** What the schema complains of, in both languages and with what was probably meant. */
import { KEYS } from '../../contract/schema/config.js';
import type { Message } from '../../model/message.js';
import { nearest } from '../../names/nearest.js';
import type { Fault, Path } from './fault.js';

/** As much of an issue of the schema as is told. */
export interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly expected?: string;
  readonly errors?: readonly (readonly Issue[])[];
}

export function faultsIn(issue: Issue, whole: unknown, below: Path = []): Fault[] {
  const path = [...below, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
  if (issue.code === 'unrecognized_keys')
    return (issue.keys ?? []).map((key) => ({ path: [...path, key], message: unknownKey(key, path) }));
  if (issue.code === 'invalid_union') return union(issue, whole, path);
  return [{ path, message: wordsOf(issue, path, valueAt(whole, path)) }];
}

/** Of several forms that a value may have, the one that it was meant to have is that whose shape it has. */
function union({ errors = [] }: Issue, whole: unknown, path: Path): Fault[] {
  const meant = errors.find((branch) => !branch.some((one) => one.code === 'invalid_type' && one.path.length === 0));
  if (meant) return meant.flatMap((one) => faultsIn(one, whole, path));
  return [
    { path, message: { zh: '写法不符，应为文字或列表。', en: 'is of another form; a text or a list is expected.' } },
  ];
}

function valueAt(whole: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined,
    whole,
  );
}

function unknownKey(key: string, path: Path): Message {
  const place = path.findLast((part) => typeof part === 'string') ?? '';
  return unknownName(key, KEYS[place] ?? []);
}

/** A name that is not known, with the one that was probably meant, or with all. */
export function unknownName(name: string, known: readonly string[]): Message {
  const meant = nearest(name, known);
  return {
    zh: `没有“${name}”${meant ? `，是否为“${meant}”？` : `。可用：${known.join('、')}。`}`,
    en: `“${name}” is not known${meant ? `; did you mean “${meant}”?` : `. Known: ${known.join(', ')}.`}`,
  };
}

const TYPES: Readonly<Record<string, Message>> = {
  string: { zh: '文字', en: 'a text' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  number: { zh: '数字', en: 'a number' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '“名称: 值”的各行', en: 'names with values' },
  record: { zh: '“名称: 值”的各行', en: 'names with values' },
};

const FORMATS: Readonly<Record<string, Message>> = {
  id: {
    zh: '编号只能用文字、数字和连字符，如 own/项目与绩效。',
    en: 'an id has letters, digits and hyphens only, such as own/projects.',
  },
};
const DAY: Message = {
  zh: '应为日期 YYYY-MM-DD，如 2025-02-20。',
  en: 'must be a date as YYYY-MM-DD, such as 2025-02-20.',
};
const DECIMAL: Message = { zh: '应为不带单位的数，如 0.16。', en: 'must be a plain number, such as 0.16.' };
const DAYS = ['approvedOn', 'publishedOn'];

function wordsOf({ code, values = [], expected = '' }: Issue, path: Path, value: unknown): Message {
  if (value === undefined) return { zh: '缺少此项。', en: 'is missing.' };
  if (code === 'invalid_value')
    return typeof value === 'string' ? unknownName(value, values.map(String)) : oneOf(values);
  if (code === 'too_small') return { zh: '不能为空。', en: 'must not be empty.' };
  const type = TYPES[expected];
  if (code === 'invalid_type' && type) return { zh: `应为${type.zh}。`, en: `must be ${type.en}.` };
  const name = String(path.at(-1));
  if (DAYS.includes(name)) return DAY;
  if (path.includes('quotas')) return DECIMAL;
  return FORMATS[name] ?? { zh: '写法不符。', en: 'is of another form.' };
}

function oneOf(values: readonly unknown[]): Message {
  return { zh: `应为 ${values.join('、')} 之一。`, en: `must be one of ${values.join(', ')}.` };
}
