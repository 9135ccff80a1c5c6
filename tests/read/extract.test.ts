/** An extract that is read back: places and stored values are kept, and what has another form is named. */
import { describe, expect, test } from 'vitest';
import { type Document, type Extract, extract, read } from '../../src/index.js';
import type { Location } from '../../src/model/source.js';
import { inputOf } from '../fixtures/fixture.js';

const ORIGINAL = await extract([inputOf('district-office')]);

/** A copy of the extract with one change, as a person makes it in an editor. */
function edited(change: (document: Editable) => void): Extract {
  const copy = structuredClone(ORIGINAL) as unknown as { documents: [Editable] };
  change(copy.documents[0]);
  return copy as unknown as Extract;
}

interface Placed {
  location: Record<string, unknown>;
}
interface Editable extends Record<'narrative' | 'strays' | 'problems', Placed[]> {
  tables: (Placed & { rows: Placed[]; notes: Placed[]; cells: (Placed & Record<string, unknown>)[] })[];
}

const back = (json: Extract) => read([{ name: 'x.json', bytes: new TextEncoder().encode(JSON.stringify(json)) }]);

async function documentOf(json: Extract): Promise<Document> {
  const {
    documents: [document],
  } = await back(json);
  if (!document) throw new Error('not read');
  return document;
}

const PLACE: Location = {
  file: '预算.xlsx',
  page: 2,
  line: 31,
  column: 4,
  sheet: '收支总表',
  ref: 'B7',
  box: [72, 100.5, 130.25, 112],
};
const PROBLEM = { kind: 'line-not-understood', message: { zh: '某行未能读出。', en: 'A line was not understood.' } };

/** Every kind of thing that has a place, first of its kind; each gets one. */
const KINDS: Readonly<Record<string, (document: Editable) => Placed | undefined>> = {
  'tables[0]': ({ tables }) => tables[0],
  'tables[0].rows[0]': ({ tables }) => tables[0]?.rows[0],
  'tables[0].cells[0]': ({ tables }) => tables[0]?.cells[0],
  'tables[0].notes[0]': ({ tables }) => {
    const note = { text: '本表无数据。', location: {} };
    tables[0]?.notes.splice(0, 0, note);
    return note;
  },
  'narrative[0]': ({ narrative }) => narrative[0],
  'problems[0]': ({ problems }) => {
    const problem = { ...PROBLEM, location: {} };
    problems.splice(0, 0, problem);
    return problem;
  },
};

const placed = (kind: string, location: Record<string, unknown>) =>
  edited((document) => {
    const one = KINDS[kind]?.(document);
    if (!one) throw new Error(`the fixture has no ${kind}`);
    one.location = location;
  });

test('a place is kept whole, whatever stands there', async () => {
  const found = await Promise.all(Object.keys(KINDS).map((kind) => documentOf(placed(kind, { ...PLACE }))));
  const [table, row, cell, note, claim, problem] = found;
  expect([
    table?.tables[0]?.location,
    row?.tables[0]?.rows[0]?.location,
    cell?.tables[0]?.rows.flatMap(({ cells }) => cells).find((one) => one !== null)?.location,
    note?.tables[0]?.notes[0]?.location,
    claim?.claims[0]?.location,
    problem?.problems[0]?.location,
  ]).toEqual(Object.keys(KINDS).map(() => PLACE));
});

const WRONG: readonly (readonly [string, unknown])[] = [
  ['file', null],
  ['page', 0],
  ['line', '31'],
  ['column', 1.5],
  ['sheet', 3],
  ['ref', null],
  ['box', [1, 2, 3]],
  ['box', [1, 2, 3, '4']],
  ['box', '1 2 3 4'],
];

describe.each(Object.keys(KINDS))('a place of %s', (kind) => {
  test.each(WRONG)('whose %s is %j is named', async (field, value) => {
    const { documents, unread } = await back(placed(kind, { ...PLACE, [field]: value }));
    expect(documents).toEqual([]);
    expect(unread.map(({ message }) => message.zh)).toEqual([
      expect.stringContaining(`“documents[0].${kind}.location.${field}”`),
    ]);
  });
});

test('a problem without its message in both languages is named', async () => {
  const json = edited(({ problems }) => {
    const problem = { kind: PROBLEM.kind, message: { zh: PROBLEM.message.zh }, location: { ...PLACE } };
    problems.splice(0, 0, problem);
  });
  expect((await back(json)).unread[0]?.message.zh).toContain('“documents[0].problems[0].message.en”');
});

describe('a stored value', () => {
  /** The first cell of the first table, as if a workbook held more digits behind it. */
  const stored = (printed: string, value: string, behind: unknown) =>
    edited(({ tables }) => Object.assign(tables[0]?.cells[0] ?? {}, { printed, value, stored: behind, unit: '万元' }));
  const first = (document: Document) =>
    document.tables[0]?.rows
      .flatMap(({ cells }) => cells)
      .find((cell) => cell !== null)
      ?.stored?.toFixed();

  test('is kept behind its print', async () => {
    expect(first(await documentOf(stored('12.35', '123500', '123456.7')))).toBe('123456.7');
  });

  test('is dropped where the print was corrected', async () => {
    expect(first(await documentOf(stored('21.35', '213500', '123456.7')))).toBeUndefined();
  });

  test('that is no decimal is named', async () => {
    const { unread } = await back(stored('12.35', '123500', '1e5'));
    expect(unread[0]?.message.zh).toContain('“documents[0].tables[0].cells[0].stored”');
  });
});
