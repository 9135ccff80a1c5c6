/** The shape of a document in an extract, checked before anything is taken from it. */
type Test = (value: unknown) => boolean;

const text: Test = (value) => typeof value === 'string';
const textOrNull: Test = (value) => value === null || text(value);
const wholeOrNull: Test = (value) => value === null || Number.isInteger(value);
const oneOf =
  (...allowed: readonly unknown[]): Test =>
  (value) =>
    allowed.includes(value);
const record: Test = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

const LOCATION: Readonly<Record<string, Test>> = { file: text };
const CELL: Readonly<Record<string, Test>> = {
  id: text,
  kind: oneOf('table', 'narrative'),
  printed: text,
  value: textOrNull,
  unit: oneOf('元', '万元', '亿元', null),
  year: wholeOrNull,
  placing: oneOf('given', 'searched', 'undecided'),
  location: record,
};
const COLUMN: Readonly<Record<string, Test>> = {
  key: text,
  printed: text,
  year: wholeOrNull,
  side: oneOf('revenue', 'expenditure', null),
  parts: list(text),
};
const ROW: Readonly<Record<string, Test>> = {
  code: textOrNull,
  name: text,
  line: textOrNull,
  side: oneOf('revenue', 'expenditure', null),
  parent: wholeOrNull,
  cells: list(textOrNull),
  open: list(Number.isInteger),
  location: record,
};
const TABLE: Readonly<Record<string, Test>> = {
  id: text,
  number: text,
  kind: textOrNull,
  title: text,
  unit: oneOf('元', '万元', '亿元'),
  classification: oneOf('functional', 'economic', null),
  doubts: list(oneOf('rows', 'columns', 'unit')),
  location: record,
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
    each(value, 'problems', (one, at) => fields(one, { kind: text, message: record, location: record }, at))
  );
}

function table(value: unknown, at: string): string | null {
  return (
    fields(value, TABLE, at) ??
    each(value, 'columns', (one, path) => fields(one, COLUMN, path), at) ??
    each(value, 'rows', (one, path) => fields(one, ROW, path), at) ??
    each(value, 'cells', cell, at) ??
    each(value, 'notes', (one, path) => fields(one, { text, location: record }, path), at) ??
    parents(value, at)
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

function cell(value: unknown, at: string): string | null {
  const { claim } = (value ?? {}) as { claim?: unknown };
  const inner =
    claim === null || claim === undefined
      ? null
      : fields(claim, { section: text, sentence: text, subject: textOrNull, measure: text }, `${at}.claim`);
  return (
    fields(value, CELL, at) ?? inner ?? fields((value as { location: unknown }).location, LOCATION, `${at}.location`)
  );
}

function fields(value: unknown, tests: Readonly<Record<string, Test>>, at: string): string | null {
  if (!record(value)) return at === '' ? '?' : at;
  const wrong = Object.entries(tests).find(([key, test]) => !test((value as Record<string, unknown>)[key]));
  return wrong ? [at, wrong[0]].filter(Boolean).join('.') : null;
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
