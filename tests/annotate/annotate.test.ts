/** Copies with notes: the notes stand where the figures do, and the copy reads as the original does. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { openXlsx } from 'hucre/xlsx';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Annotated, annotated } from '../../src/annotate/index.js';
import { check, type Result } from '../../src/index.js';
import type { Remark } from '../../src/model/remark.js';
import { remarksOf } from '../../src/report/index.js';

const FOLDER = 'fixtures/final-accounts';

/** Every amount by its id. */
const amountsOf = ({ documents }: Result): readonly string[] =>
  documents.flatMap(({ tables, narrative }) =>
    [...tables.flatMap(({ cells }) => cells), ...narrative].map(
      ({ id, printed, value }) => `${id} ${printed} ${value}`,
    ),
  );

async function copyOf(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly copy: Annotated; readonly remarks: readonly Remark[]; readonly result: Result }> {
  const result = await check([{ name, bytes }]);
  const remarks = result.documents.flatMap((document) => remarksOf(document, 'zh'));
  const copy = await annotated(name.split('.').at(-1) ?? '', bytes, remarks);
  if (!copy) throw new Error('no copy');
  return { copy, remarks, result };
}

// The fixture's own misprint: the project column of 2012604 prints 74.53 for 74.35.
test('a workbook: the cell is filled and commented, everything else reads the same', async () => {
  const { copy, remarks, result } = await copyOf('a.xlsx', readFileSync(`${FOLDER}/document.xlsx`));
  const remark = remarks.find(({ severity }) => severity === 'error');
  expect(remark?.text).toContain('应为74.35万元');
  const sheet = (await openXlsx(copy.bytes, { readStyles: true })).sheets.find(
    ({ name }) => name === remark?.location.sheet,
  );
  const commented = [...(sheet?.cells ?? [])].filter(([, cell]) => cell.comment !== undefined);
  expect(commented.map(([, { value, comment }]) => [value, comment?.text])).toEqual([[74.53, remark?.text]]);
  expect(commented[0]?.[1].style?.fill).toMatchObject({ fgColor: { rgb: expect.stringMatching(/F8C9C4$/) } });
  expect(amountsOf(await check([{ name: 'a.xlsx', bytes: copy.bytes }]))).toEqual(amountsOf(result));
});

test.each(['bureau-with-funds', 'final-accounts', 'sub-district-in-yuan'])(
  'a copy of the workbook of %s holds the same figures',
  async (name) => {
    const bytes = readFileSync(`fixtures/${name}/document.xlsx`);
    const { copy, result } = await copyOf('a.xlsx', bytes);
    expect(amountsOf(await check([{ name: 'a.xlsx', bytes: copy.bytes }]))).toEqual(amountsOf(result));
  },
);

test('a Word file: the comment embraces the paragraph of the figure', async () => {
  const { copy, remarks, result } = await copyOf('a.docx', readFileSync(`${FOLDER}/document.docx`));
  const parts = unzipSync(copy.bytes);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const marked = [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>(.*?)<w:commentRangeEnd w:id="\1"\/>/gs)];
  expect(marked.map(([, , inside = '']) => inside.replace(/<[^>]+>/g, ''))).toEqual(['74.53']);
  expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('应为74.35万元');
  expect(remarks.length - copy.left.length).toBe(1);
  expect(amountsOf(await check([{ name: 'a.docx', bytes: copy.bytes }]))).toEqual(amountsOf(result));
});

test.each(['bureau-with-funds', 'district-office-clean', 'final-accounts', 'sub-district-in-yuan'])(
  'in the Word file of %s every figure is found, each in its own place',
  async (name) => {
    const bytes = readFileSync(`fixtures/${name}/document.docx`);
    const { documents } = await check([{ name: 'a.docx', bytes }]);
    const cells = documents.flatMap(({ tables, narrative }) => [
      ...tables.flatMap((table) => table.cells),
      ...narrative,
    ]);
    const remarks = cells.map(
      ({ location, printed, id }): Remark => ({ location, printed, text: id, severity: 'note' }),
    );
    const copy = await annotated('docx', bytes, remarks);
    expect(copy?.left).toEqual([]);
    const parts = unzipSync(copy?.bytes ?? new Uint8Array());
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const texts = remarks.map((_, id) => {
      const inside = xml.split(`<w:commentRangeStart w:id="${id}"/>`)[1]?.split(`<w:commentRangeEnd w:id="${id}"/>`)[0];
      return inside?.replace(/<[^>]+>/g, '').replace(/\s/g, '') ?? '';
    });
    cells.forEach(({ kind, printed, id }, at) => {
      if (kind === 'table') expect(texts[at], id).toBe(printed);
      else expect(texts[at], id).toContain(printed);
    });
    // Tables print each figure in a paragraph of its own: no two remarks share one
    const table = cells.flatMap(({ kind }, at) =>
      kind === 'table' ? [xml.indexOf(`<w:commentRangeStart w:id="${at}"/>`)] : [],
    );
    const ends = table.map((at) => xml.slice(at, xml.indexOf('</w:p>', at)).match(/<w:commentRangeStart/g)?.length);
    expect(new Set(ends)).toEqual(new Set([1]));
  },
);

test('comments that a Word file has already stay, with their numbers', async () => {
  const once = await copyOf('a.docx', readFileSync(`${FOLDER}/document.docx`));
  const twice = await copyOf('a.docx', once.copy.bytes);
  const parts = unzipSync(twice.copy.bytes);
  const [xml, comments] = ['word/document.xml', 'word/comments.xml'].map((name) =>
    strFromU8(parts[name] ?? new Uint8Array()),
  );
  const numbers = [...(comments ?? '').matchAll(/<w:comment w:id="(\d+)"/g)].map(([, id]) => id);
  const placed = once.remarks.length - once.copy.left.length;
  expect(numbers).toEqual(Array.from({ length: 2 * placed }, (_, at) => String(at)));
  for (const mark of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
    expect([...(xml ?? '').matchAll(new RegExp(`<w:${mark} w:id="(\\d+)"`, 'g'))].map(([, id]) => id).sort()).toEqual(
      numbers.toSorted(),
    );
  for (const name of ['[Content_Types].xml', 'word/_rels/document.xml.rels'])
    expect(strFromU8(parts[name] ?? new Uint8Array()).match(/comments\.xml/g)).toHaveLength(1);
  expect(amountsOf(twice.result)).toEqual(amountsOf(once.result));
});

test('a PDF: a highlight with the note, and the same figures', async () => {
  const bytes = readFileSync(`${FOLDER}/document.libreoffice.pdf`);
  const result = await check([{ name: 'a.pdf', bytes }]);
  const cell = result.documents[0]?.tables[0]?.cells[0];
  const { location } = cell ?? {};
  if (!location) throw new Error('no cell');
  const remark: Remark = { location, severity: 'error', text: '请核对 (1)', printed: '' };
  const copy = await annotated('pdf', bytes, [remark]);
  const text = Buffer.from(copy?.bytes ?? new Uint8Array()).toString('latin1');
  expect(text.match(/\/Subtype\/Highlight/g)).toHaveLength(1);
  expect(amountsOf(await check([{ name: 'a.pdf', bytes: copy?.bytes ?? new Uint8Array() }]))).toEqual(
    amountsOf(result),
  );
});

test('the highlight lies where the figure does', async () => {
  const bytes = readFileSync(`${FOLDER}/document.libreoffice.pdf`);
  const box = [100, 200, 150, 212] as const;
  const remark: Remark = {
    location: { file: 'a', page: 1, box },
    severity: 'note',
    text: 'x',
    printed: '',
  };
  const text = Buffer.from((await annotated('pdf', bytes, [remark]))?.bytes ?? new Uint8Array()).toString('latin1');
  const [, left, bottom, right, top] =
    /\/Rect\[ ?([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]\/Subtype\/Highlight/.exec(text) ?? [];
  // the page is as wide as the box says and the box 12 points high, from the bottom now
  expect([Number(left), Number(right)]).toEqual([100, 150]);
  expect(Number(top) - Number(bottom)).toBeCloseTo(12, 3);
});

test('nothing else can be annotated, and damaged files are refused', async () => {
  expect(await annotated('text', new Uint8Array(), [])).toBeNull();
  for (const format of ['pdf', 'xlsx', 'docx'])
    expect(await annotated(format, new TextEncoder().encode('no'), []), format).toBeNull();
});

describe('the same bytes whenever it is written', () => {
  afterEach(() => void vi.useRealTimers());

  test.each(['document.xlsx', 'document.docx', 'document.libreoffice.pdf'])('%s', async (name) => {
    const bytes = readFileSync(`${FOLDER}/${name}`);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-01-01T00:00:00Z') });
    const before = await copyOf(name, bytes);
    vi.setSystemTime(new Date('2031-07-01T12:34:56Z'));
    const after = await copyOf(name, bytes);
    expect(Buffer.compare(before.copy.bytes, after.copy.bytes)).toBe(0);
  });
});
