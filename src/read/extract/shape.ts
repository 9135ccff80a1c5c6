/** The shape of a document in an extract, checked before anything is taken from it. */
type Test = (value: unknown) => boolean;

const text: Test = (value) => typeof value === 'string';
const textOrNull: Test = (value) => value === null || text(value);
const decimal: Test = (value) => text(value) && /^-?\d+(?:\.\d+)?$/.test(value as string);
const wholeOrNull: Test = (value) => value === null || Number.isInteger(value);
const oneOf =
  (...allowed: readonly unknown[]): Test =>
  (value) =>
    allowed.includes(value);
const record: Test = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

const count: Test = (value) => Number.isInteger(value) && (value as number) >= 1;
const box: Test = (value) => list(Number.isFinite)(value) && (value as readonly number[]).length === 4;
const optional =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value);

const LOCATION: Readonly<Record<string, Test>> = {
  file: text,
  page: optional(count),
  line: optional(count),
  column: optional(count),
  sheet: optional(text),
  ref: optional(text),
  box: optional(box),
};
const CELL: Readonly<Record<string, Test>> = {
  id: text,
  kind: oneOf('table', 'narrative'),
  printed: text,
  value: textOrNull,
  unit: oneOf('元', '万元', '亿元', null),
  year: wholeOrNull,
  stored: optional(decimal),
  step: optional(decimal),
  placing: oneOf('given', 'searched', 'undecided'),
};
const isAddend: Test = (value) => {
  const { column, coefficient } = (value ?? {}) as { column?: unknown; coefficient?: unknown };
  return Number.isInteger(column) && (coefficient === 1 || coefficient === -1);
};

const COLUMN: Readonly<Record<string, Test>> = {
  key: text,
  printed: text,
  above: optional(list(text)),
  year: wholeOrNull,
  side: oneOf('revenue', 'expenditure', null),
  parts: list(text),
  addends: optional(list(isAddend)),
  ground: optional(oneOf('stated', 'shown', 'assumed')),
  stage: optional(oneOf('budget', 'finalAccounts')),
  unit: optional(oneOf('元', '万元', '亿元')),
};
const ROW: Readonly<Record<string, Test>> = {
  code: textOrNull,
  name: text,
  line: textOrNull,
  side: oneOf('revenue', 'expenditure', null),
  parent: wholeOrNull,
  ground: optional(oneOf('stated', 'shown', 'assumed')),
  cells: list(textOrNull),
  open: list(Number.isInteger),
};
const TABLE: Readonly<Record<string, Test>> = {
  id: text,
  number: text,
  kind: textOrNull,
  title: text,
  unit: oneOf('元', '万元', '亿元'),
  classification: oneOf('functional', 'economic', null),
  doubts: list(oneOf('rows', 'columns', 'unit')),
};
const DOCUMENT: Readonly<Record<string, Test>> = {
  id: text,
  organisation: textOrNull,
  year: wholeOrNull,
  stage: oneOf('budget', 'finalAccounts'),
  level: oneOf('department', 'unit', 'government'),
  layout: text,
};

function list(test: Test): Test {
  return (value) => Array.isArray(value) && value.every(test);
}

/** Null where the value has the shape of a read document, else the path of the first thing that has not. */
export function isExtractDocument(value: unknown): string | null {
  return (
    fields(value, DOCUMENT, '') ??
    each(value, 'files', (one, at) => fields(one, { path: text, format: text, sha256: text }, at)) ??
    each(value, 'tables', table) ??
    each(value, 'narrative', (one, at) => cell(one, at)) ??
    each(value, 'strays', (one, at) => cell(one, at)) ??
    each(value, 'problems', problem) ??
    perhapsEach(value, 'passages', passage) ??
    perhapsEach(value, 'authors', (one, at) => fields(one, { file: text, name: text }, at)) ??
    perhapsEach(value, 'lines', (one, at) => placed(one, { text, inTable: oneOf(true, false) }, at))
  );
}

function table(value: unknown, at: string): string | null {
  return (
    placed(value, TABLE, at) ??
    each(value, 'columns', (one, path) => fields(one, COLUMN, path), at) ??
    each(value, 'rows', (one, path) => placed(one, ROW, path), at) ??
    each(value, 'cells', cell, at) ??
    each(value, 'notes', (one, path) => placed(one, { text }, path), at) ??
    parents(value, at) ??
    addends(value, at)
  );
}

/** A row's parent is another row of the table. */
function parents(value: unknown, at: string): string | null {
  const { rows } = value as { rows: readonly { parent: number | null }[] };
  const wrong = rows.findIndex(
    (row, index) => row.parent !== null && (row.parent < 0 || row.parent >= rows.length || row.parent === index),
  );
  return wrong < 0 ? null : `${at}.rows[${wrong}].parent`;
}

/** The addends of a column are other columns of the table. */
function addends(value: unknown, at: string): string | null {
  const { columns } = value as { columns: readonly { addends?: readonly { column: number }[] }[] };
  const wrong = columns.findIndex((column, index) =>
    column.addends?.some(({ column: other }) => other < 0 || other >= columns.length || other === index),
  );
  return wrong < 0 ? null : `${at}.columns[${wrong}].addends`;
}

function cell(value: unknown, at: string): string | null {
  const { claim } = (value ?? {}) as { claim?: unknown };
  const inner =
    claim === null || claim === undefined
      ? null
      : fields(claim, { section: text, sentence: text, subject: textOrNull, measure: text }, `${at}.claim`);
  return placed(value, CELL, at) ?? inner;
}

function problem(value: unknown, at: string): string | null {
  return (
    placed(value, { kind: text, text: optional(text) }, at) ??
    fields((value as { message: unknown }).message, { zh: text, en: text }, `${at}.message`)
  );
}

function passage(value: unknown, at: string): string | null {
  return (
    fields(value, { section: text, headings: list(text), text }, at) ??
    each(value, 'places', (one, path) => placed(one, { start: Number.isInteger }, path), at)
  );
}

/** What has a place besides its own fields. */
function placed(value: unknown, tests: Readonly<Record<string, Test>>, at: string): string | null {
  return fields(value, tests, at) ?? fields((value as { location: unknown }).location, LOCATION, `${at}.location`);
}

function fields(value: unknown, tests: Readonly<Record<string, Test>>, at: string): string | null {
  if (!record(value)) return at === '' ? '?' : at;
  const wrong = Object.entries(tests).find(([key, test]) => !test((value as Record<string, unknown>)[key]));
  return wrong ? [at, wrong[0]].filter(Boolean).join('.') : null;
}

/** Extracts from before words were written have none. */
function perhapsEach(value: unknown, key: string, test: (one: unknown, at: string) => string | null): string | null {
  return (value as Record<string, unknown>)[key] === undefined ? null : each(value, key, test);
}

function each(value: unknown, key: string, test: (one: unknown, at: string) => string | null, at = ''): string | null {
  const path = [at, key].filter(Boolean).join('.');
  const values = (value as Record<string, unknown>)[key];
  if (!Array.isArray(values)) return path;
  for (let index = 0; index < values.length; index += 1) {
    const fault = test(values[index], `${path}[${index}]`);
    if (fault !== null) return fault;
  }
  return null;
}
