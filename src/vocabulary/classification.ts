/**
 * The codes of the functional and the department economic classification and their names.
 * The lists hold one text a code, `201 name`; `201? name` is a name that no published budget has confirmed yet.
 */
import economicList from '../data/codes/economic.json' with { type: 'json' };
import functionalList from '../data/codes/functional.json' with { type: 'json' };
import type { Classification, Naming } from '../model/document.js';

interface Entry {
  readonly name: string;
  readonly seen: boolean;
}

const FUNCTIONAL_CODE = /^2\d{2}(?:\d{2}){0,2}$/;
const ECONOMIC_CODE = /^3\d{2}(?:\d{2}){0,2}$/;
const BLANKS = /[\s\u200b\u2060\ufeff\u00ad]+/gu;
/** Square, curly, tortoise-shell and lenticular brackets; full-width ones are ASCII by then. */
const OPENING = /[[{\u3010\u3014\u3016]/gu;
const CLOSING = /[\]}\u3011\u3015\u3017]/gu;
/** What a table or a sentence may add to the name of a class, or leave away. */
const SUFFIXES = ['预算', '支出'];

/** Runs once, at the first call: most runs need one of the lists, `--help` needs none. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function readEntry(text: string): [string, Entry] {
  const blank = text.indexOf(' ');
  const seen = text[blank - 1] !== '?';
  return [text.slice(0, seen ? blank : blank - 1), { name: text.slice(blank + 1), seen }];
}

const ENTRIES: Readonly<Record<Classification, () => ReadonlyMap<string, Entry>>> = {
  functional: once(() => new Map(functionalList.map(readEntry))),
  economic: once(() => new Map(economicList.map(readEntry))),
};

/** The codes of classes by their bare names; 其他 is a class of both classifications. */
const CLASSES = once(() => {
  const classes = new Map<string, readonly string[]>();
  for (const entries of [ENTRIES.functional(), ENTRIES.economic()]) {
    for (const [code, { name }] of entries) {
      if (code.length !== 3) continue;
      const bare = bareName(name);
      classes.set(bare, [...(classes.get(bare) ?? []), code]);
    }
  }
  return classes;
});

/** Functional items by the bare names of class, section and item. */
const ITEMS = once(() => {
  const entries = ENTRIES.functional();
  const items = new Map<string, string>();
  for (const code of entries.keys()) {
    if (code.length !== 7) continue;
    const path = [code.slice(0, 3), code.slice(0, 5), code].map((one) => bareName(entries.get(one)?.name ?? ''));
    items.set(path.join('/'), code);
  }
  return items;
});

/** One form for names that differ only in blanks, in the width and shape of brackets, or in 其它 for 其他. */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(BLANKS, '')
    .replace(OPENING, '(')
    .replace(CLOSING, ')')
    .replaceAll('其它', '其他');
}

function bareName(name: string): string {
  let bare = normaliseName(name);
  for (const suffix of SUFFIXES) if (bare.endsWith(suffix)) bare = bare.slice(0, -suffix.length);
  return bare;
}

/** The name of a code as the classification writes it. */
export function nameOf(classification: Classification, code: string): string | null {
  return ENTRIES[classification]().get(code)?.name ?? null;
}

/** Whether a published budget has confirmed the name of this code; false for codes that are not listed. */
export function nameSeen(classification: Classification, code: string): boolean {
  return ENTRIES[classification]().get(code)?.seen ?? false;
}

/** Codes of the classes (three digits) with this name, with or without 支出 or 支出预算 at its end. */
export function classesByName(name: string): readonly string[] {
  return CLASSES().get(bareName(name)) ?? [];
}

/** The code of a functional item by the names of its class, its section and itself, as sentences write them. */
export function itemByNames(names: readonly [string, string, string]): string | null {
  return ITEMS().get(names.map(bareName).join('/')) ?? null;
}

/** All codes of a classification by their bare names, classes first. */
const BY_NAME: Readonly<Record<Classification, () => ReadonlyMap<string, readonly string[]>>> = {
  functional: once(() => allByName('functional')),
  economic: once(() => allByName('economic')),
};

function allByName(classification: Classification): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, string[]>();
  for (const [code, { name }] of ENTRIES[classification]()) {
    const bare = bareName(name);
    const known = codes.get(bare);
    if (known) known.push(code);
    else codes.set(bare, [code]);
  }
  return codes;
}

/** Whether the functional classification has a class, section or item of just this name. */
export function isFunctionalName(name: string): boolean {
  const whole = normaliseName(name);
  const codes = BY_NAME.functional().get(bareName(name)) ?? [];
  return codes.some((code) => normaliseName(nameOf('functional', code) ?? '') === whole);
}

/** So many of the names of a list without codes must be those of one classification, of a hundred. */
const MOSTLY = 70;

/**
 * The codes of a list that prints names alone, class, section and item one below the other; an empty name is none. All null where the
 * names are not mostly those of one classification. 行政运行 is the item of the section above it.
 */
export function codesByNames(names: readonly string[]): readonly (string | null)[] {
  const named = names.filter((name) => name !== '').length;
  const read = (['functional', 'economic'] as const).map((classification) => walkNames(names, classification));
  const counts = read.map((codes) => codes.filter((code) => code !== null).length);
  const best = (counts[0] ?? 0) >= (counts[1] ?? 0) ? 0 : 1;
  const enough = (counts[best] ?? 0) > 1 && (counts[best] ?? 0) * 100 >= named * MOSTLY;
  return enough ? (read[best] ?? []) : names.map(() => null);
}

function walkNames(names: readonly string[], classification: Classification): (string | null)[] {
  const byName = BY_NAME[classification]();
  let path = '';
  return names.map((name) => {
    const candidates = name === '' ? [] : (byName.get(bareName(name)) ?? []);
    const code = candidates.find((one) => isNext(one, path)) ?? null;
    if (code !== null) path = code;
    return code;
  });
}

/** Directly below the last code, beside it, beside one above it, or a class of its own; in this order by length. */
function isNext(code: string, path: string): boolean {
  if (code.length === 3) return code !== path;
  return code !== path && path.startsWith(code.slice(0, -2));
}

export function isFunctionalCode(code: string): boolean {
  return FUNCTIONAL_CODE.test(code);
}

export function isEconomicCode(code: string): boolean {
  return ECONOMIC_CODE.test(code);
}

/** The code one level up: 2010301 → 20103 → 201 → null. */
export function parentCode(code: string): string | null {
  const below = code.length > 3 && (isFunctionalCode(code) || isEconomicCode(code));
  return below ? code.slice(0, -2) : null;
}

/** Confirmed names that one code of their list alone bears, three digits to seven. */
const OWNERS: Readonly<Record<Classification, () => ReadonlyMap<string, string>>> = {
  functional: once(() => ownersIn('functional')),
  economic: once(() => ownersIn('economic')),
};

function ownersIn(classification: Classification): ReadonlyMap<string, string> {
  const owners = new Map<string, string | null>();
  for (const [code, { name, seen }] of ENTRIES[classification]()) {
    const bare = bareName(name);
    owners.set(bare, owners.has(bare) || !seen ? null : code);
  }
  return new Map([...owners].flatMap(([name, code]) => (code === null ? [] : [[name, code] as const])));
}

/**
 * A printed name against the classification's; null where they agree, where the code is not listed, and where one begins with
 * the other: then a wrapped line may have been lost in reading.
 */
export function namingOf(classification: Classification, code: string, printed: string): Naming | null {
  const entry = ENTRIES[classification]().get(code);
  if (!entry || printed === '' || printed === entry.name) return null;
  const { name: expected, seen } = entry;
  const own = bareName(expected);
  const read = bareName(printed);
  if (own === read) return printed.includes('其它') ? { expected, seen, as: 'variant' } : null;
  if (own.startsWith(read) || read.startsWith(own)) return null;
  const owner = OWNERS[classification]().get(read);
  if (owner !== undefined && seen) return { expected, seen, as: 'otherCode', belongsTo: owner };
  return { expected, seen, as: 'unlike' };
}
