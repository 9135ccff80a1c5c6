/** Inputs as documents: archives, sets of files, and what is said of those that give none. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { extract, type Input, read } from '../../src/index.js';
import { unzip } from '../../src/load/archive/zip.js';
import { limitsFrom } from '../../src/load/limits.js';
import * as recognition from '../../src/recognise/index.js';
import { zipOf } from '../load/workbook/zip.js';

const FIXTURE = `${import.meta.dirname}/../../fixtures/district-office-clean/document.zip`;
const inputOf = (name: string, bytes: Uint8Array | string): Input => ({
  name,
  bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
});

let narrative: Uint8Array;
let tables: Uint8Array;

beforeAll(async () => {
  const opened = await unzip(inputOf('a.zip', readFileSync(FIXTURE)), limitsFrom({}));
  if (opened.kind !== 'members') throw new Error(opened.message.en);
  const bytesOf = (name: string): Uint8Array =>
    opened.inputs.find((input) => input.name === `a.zip!/${name}`)?.bytes ?? new Uint8Array();
  narrative = bytesOf('narrative.docx');
  tables = bytesOf('tables.xlsx');
});

const filesOf = async (inputs: readonly Input[], grouping?: 'auto' | 'one' | 'each'): Promise<string[][]> => {
  const { documents } = await read(inputs, grouping ? { grouping } : {});
  return documents.map(({ files }) => files.map(({ path }) => path));
};

describe('a set of files', () => {
  it('is one document, its explanation first', async () => {
    const inputs = [inputOf('d/1.xlsx', tables), inputOf('d/2.docx', narrative)];
    const { documents, unread } = await read(inputs);
    expect(documents.map(({ files }) => files.map(({ path, format }) => [path, format]))).toEqual([
      [
        ['d/2.docx', 'docx'],
        ['d/1.xlsx', 'xlsx'],
      ],
    ]);
    expect(unread).toEqual([]);
    expect(documents[0]?.tables.length).toBeGreaterThan(0);
    expect(documents[0]?.claims.length).toBeGreaterThan(0);
  });

  it('says of each figure which of the files it stands in', async () => {
    const { documents } = await read([inputOf('d/1.xlsx', tables), inputOf('d/2.docx', narrative)]);
    const filesIn = (part: unknown): Set<string> => new Set(JSON.stringify(part).match(/d\/\d\.\w+/g));
    expect(filesIn(documents[0]?.tables)).toEqual(new Set(['d/1.xlsx']));
    expect(filesIn(documents[0]?.claims)).toEqual(new Set(['d/2.docx']));
  });

  it('is found in an archive, and not across folders', async () => {
    const members = [
      { name: 'a/t.xlsx', bytes: tables },
      { name: 'b/n.docx', bytes: narrative },
    ];
    expect(await filesOf([inputOf('z.zip', readFileSync(FIXTURE))])).toEqual([
      ['z.zip!/narrative.docx', 'z.zip!/tables.xlsx'],
    ]);
    expect(await filesOf([inputOf('z.zip', zipOf(members))])).toEqual([['z.zip!/a/t.xlsx'], ['z.zip!/b/n.docx']]);
    expect(await filesOf([inputOf('d/t.xlsx', tables), inputOf('n.docx', narrative)])).toEqual([
      ['d/t.xlsx'],
      ['n.docx'],
    ]);
  });

  it('is not guessed where three files fit', async () => {
    const inputs = [inputOf('1.xlsx', tables), inputOf('2.xlsx', tables), inputOf('3.docx', narrative)];
    expect(await filesOf(inputs)).toEqual([['1.xlsx'], ['2.xlsx'], ['3.docx']]);
  });

  it('is whatever the caller says', async () => {
    const inputs = [inputOf('d/t.xlsx', tables), inputOf('e/n.docx', narrative)];
    expect(await filesOf(inputs, 'one')).toEqual([['d/t.xlsx', 'e/n.docx']]);
    expect(await filesOf([inputOf('t.xlsx', tables), inputOf('n.docx', narrative)], 'each')).toEqual([
      ['t.xlsx'],
      ['n.docx'],
    ]);
  });

  it('has documents that were extracted before beside it, in the order of the inputs', async () => {
    const { documents } = await extract([inputOf('old.xlsx', tables)]);
    const old = inputOf('old.json', JSON.stringify({ schema: 'gouji-extract/1', documents }));
    const inputs = [inputOf('t.xlsx', tables), old, inputOf('n.docx', narrative)];
    expect(await filesOf(inputs)).toEqual([['old.xlsx'], ['n.docx', 't.xlsx']]);
    expect(await filesOf(inputs, 'one')).toEqual([['t.xlsx', 'n.docx'], ['old.xlsx']]);
  });
});

describe('work', () => {
  it('recognises each file once, and a set once more', async () => {
    const recognise = vi.spyOn(recognition, 'recognise');
    const count = async (...inputs: Input[]): Promise<number> => {
      recognise.mockClear();
      await read(inputs);
      return recognise.mock.calls.length;
    };
    expect(await count(inputOf('1.xlsx', tables))).toBe(1);
    expect(await count(inputOf('1.xlsx', tables), inputOf('2.xlsx', tables), inputOf('3.xlsx', tables))).toBe(3);
    expect(await count(inputOf('1.xlsx', tables), inputOf('2.docx', narrative))).toBe(3);
    recognise.mockRestore();
  });
});

describe('archives', () => {
  const nested = (levels: number): Uint8Array => {
    let bytes: Uint8Array = tables;
    for (let level = levels; level > 0; level -= 1)
      bytes = zipOf([{ name: level === levels ? 't.xlsx' : `${level + 1}.zip`, bytes }]);
    return bytes;
  };

  it('are opened in archives, three deep', async () => {
    expect(await filesOf([inputOf('1.zip', nested(3))])).toEqual([['1.zip!/2.zip!/3.zip!/t.xlsx']]);
    const { documents, unread } = await read([inputOf('1.zip', nested(4))]);
    expect(documents).toEqual([]);
    expect(unread).toMatchObject([{ path: '1.zip!/2.zip!/3.zip!/4.zip', kind: 'unreadable' }]);
    expect(unread[0]?.message.zh).toContain('超过 3 层的上限');
  });

  it('hold together no more than one of them may', async () => {
    const inner = zipOf([{ name: 'a.txt', bytes: ' '.repeat(10_000) }]);
    const outer = zipOf(['1.zip', '2.zip', '3.zip'].map((name) => ({ name, bytes: inner })));
    const unreadOf = async (unpacked: number, members: number): Promise<string[]> => {
      const { unread } = await read([inputOf('o.zip', outer)], { limits: { unpacked, members } });
      return unread.filter(({ kind }) => kind === 'unreadable').map(({ path }) => path);
    };
    expect(await unreadOf(40_000, 6)).toEqual([]);
    expect(await unreadOf(15_000, 6)).toEqual(['o.zip!/3.zip']);
    expect(await unreadOf(40_000, 4)).toEqual(['o.zip!/3.zip']);
  });

  it('say which member was not read, and read the others', async () => {
    const bytes = zipOf([
      { name: 'locked.xlsx', bytes: tables, flags: 0x801 },
      { name: 'note.txt', bytes: '' },
      { name: 't.xlsx', bytes: tables },
    ]);
    const { documents, unread } = await read([inputOf('z.zip', bytes)]);
    expect(documents.map(({ files }) => files[0]?.path)).toEqual(['z.zip!/t.xlsx']);
    expect(unread.map(({ path, kind }) => [path, kind])).toEqual([
      ['z.zip!/locked.xlsx', 'unreadable'],
      ['z.zip!/note.txt', 'empty'],
    ]);
    expect(unread[0]?.message.zh).toContain('“locked.xlsx”设有密码');
  });

  it('are called empty where they are', async () => {
    const { unread } = await read([inputOf('z.zip', zipOf([]))]);
    expect(unread).toEqual([{ path: 'z.zip', kind: 'empty', message: expect.anything() }]);
    expect(unread[0]?.message.zh).toBe('“z.zip”是空的压缩包，没有可核对的内容。');
  });
});

describe('what gives no document', () => {
  it('is told with its reason, in the order of the inputs', async () => {
    const { documents, unread } = await read([
      inputOf('a.txt', '今天天气很好。'),
      inputOf('b.doc', '{\\rtf1 }'),
      inputOf('c.txt', ''),
    ]);
    expect(documents).toEqual([]);
    expect(unread.map(({ path, kind }) => [path, kind]).sort()).toEqual([
      ['a.txt', 'unrecognised'],
      ['b.doc', 'unreadable'],
      ['c.txt', 'empty'],
    ]);
  });

  it('is told once for a set', async () => {
    const { unread } = await read([inputOf('a.txt', '无'), inputOf('b.txt', '无')], { grouping: 'one' });
    expect(unread.map(({ path }) => path)).toEqual(['a.txt']);
  });
});

describe('names', () => {
  it('of documents that are alike are told apart by their order', async () => {
    const { documents } = await read([inputOf('a/t.xlsx', tables), inputOf('b/t.xlsx', tables)]);
    expect(documents.map(({ id }) => id)).toEqual([documents[0]?.id, `${documents[0]?.id}~2`]);
  });
});
