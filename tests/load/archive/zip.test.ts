import { describe, expect, it } from 'vitest';
import { unzip } from '../../../src/load/archive/zip.js';
import { type Limits, limitsFrom } from '../../../src/load/limits.js';
import { type Member, zipOf } from '../workbook/zip.js';

const open = (bytes: Uint8Array, limits: Partial<Limits> = {}) => unzip({ name: 'a.zip', bytes }, limitsFrom(limits));

async function membersOf(members: readonly Member[]) {
  const opened = await open(zipOf(members));
  if (opened.kind !== 'members') throw new Error(opened.message.en);
  return opened;
}

const namesOf = async (...names: string[]): Promise<string[]> =>
  (await membersOf(names.map((name) => ({ name, bytes: name })))).inputs.map(({ name }) => name);

/** A zip with one member whose name is these bytes, in place of one of as many letters. */
function namedBy(bytes: readonly number[], flags: number): Buffer {
  const stand = 'n'.repeat(bytes.length);
  const zip = zipOf([{ name: stand, bytes: '1', flags }]);
  for (let at = zip.indexOf(stand); at >= 0; at = zip.indexOf(stand, at + 1)) Buffer.from(bytes).copy(zip, at);
  return zip;
}

async function nameOf(bytes: readonly number[], flags: number): Promise<string | undefined> {
  const opened = await open(namedBy(bytes, flags));
  return opened.kind === 'members' ? opened.inputs[0]?.name : opened.kind;
}

describe('unzip', () => {
  it('gives the files in the order of their names, with their bytes', async () => {
    const { inputs, refused } = await membersOf([
      { name: 'b/', bytes: '' },
      { name: 'b/2.txt', bytes: '乙' },
      { name: 'a.txt', bytes: '' },
      { name: 'b/1.zip', bytes: zipOf([{ name: 'c', bytes: 'd' }]) },
    ]);
    expect(inputs.map(({ name }) => name)).toEqual(['a.zip!/a.txt', 'a.zip!/b/1.zip', 'a.zip!/b/2.txt']);
    expect(new TextDecoder().decode(inputs[2]?.bytes)).toBe('乙');
    expect(refused).toEqual([]);
  });

  it('takes the later one of two with one name', async () => {
    const { inputs } = await membersOf([
      { name: 'a', bytes: '1' },
      { name: './a', bytes: '2' },
    ]);
    expect(inputs.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(['2']);
  });

  it('leaves out what systems leave beside files', async () => {
    const furniture = ['__MACOSX/._a.txt', 'b/.DS_Store', 'b/Thumbs.db', '~$a.docx', '.git/c.txt'];
    expect(await namesOf(...furniture, 'a.txt')).toEqual(['a.zip!/a.txt']);
  });

  it('takes names for labels, wherever they lead', async () => {
    expect(await namesOf('../../c.txt', '/etc/d.txt', 'x\\..\\e.txt', 'f\u202etxt')).toEqual([
      'a.zip!/c.txt',
      'a.zip!/etc/d.txt',
      'a.zip!/ftxt',
      'a.zip!/x/e.txt',
    ]);
  });

  it('reads names in UTF-8 and in GB18030', async () => {
    const utf8 = [...Buffer.from('预算')];
    expect(await nameOf(utf8, 0x800)).toBe('a.zip!/预算');
    expect(await nameOf(utf8, 0)).toBe('a.zip!/预算');
    expect(await nameOf([0xd4, 0xa4, 0xcb, 0xe3], 0)).toBe('a.zip!/预算');
    // 联通 in GBK could be UTF-8, of letters that no such name has.
    expect(await nameOf([0xc1, 0xaa, 0xcd, 0xa8], 0)).toBe('a.zip!/联通');
    expect(await nameOf([0xd2, 0xbb], 0)).toBe('a.zip!/一');
  });
});

describe('what is refused', () => {
  it('a member with a password, and no other', async () => {
    const { inputs, refused } = await membersOf([
      { name: 'a.txt', bytes: '1', flags: 0x801 },
      { name: 'b.txt', bytes: '2' },
    ]);
    expect(inputs.map(({ name }) => name)).toEqual(['a.zip!/b.txt']);
    expect(refused).toMatchObject([{ kind: 'encrypted', location: { file: 'a.zip!/a.txt' } }]);
  });

  it('a member that was changed, and no other', async () => {
    const zip = zipOf([
      { name: 'a.txt', bytes: '1' },
      { name: 'b.txt', bytes: '2' },
    ]);
    zip.writeUInt32LE(1, zip.indexOf('PK\x01\x02', 'latin1') + 16);
    expect(await open(zip)).toMatchObject({
      inputs: [{ name: 'a.zip!/b.txt' }],
      refused: [{ kind: 'damaged', location: { file: 'a.zip!/a.txt' } }],
    });
  });

  it('an archive that is cut off or none at all', async () => {
    const zip = zipOf([{ name: 'a.txt', bytes: '1' }]);
    expect(await open(zip.subarray(0, 40))).toMatchObject({ kind: 'damaged' });
    expect(await open(Buffer.from('PK\x03\x04'))).toMatchObject({ kind: 'damaged' });
  });

  it('more than the limits, whatever the directory says', async () => {
    const two = zipOf([
      { name: 'a', bytes: 'x'.repeat(100) },
      { name: 'b', bytes: 'x'.repeat(100), declared: 1 },
    ]);
    expect(await open(two, { unpacked: 200, members: 2 })).toMatchObject({ kind: 'members' });
    expect(await open(two, { unpacked: 199 })).toMatchObject({
      kind: 'tooLarge',
      message: { zh: expect.stringContaining('199 字节') },
    });
    expect(await open(two, { members: 1 })).toMatchObject({ kind: 'tooLarge' });
  });
});
