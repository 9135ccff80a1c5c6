import { describe, expect, it } from 'vitest';
import { cfbKind } from '../../src/load/cfb.js';

const NONE = 0xffff_ffff;
const SECTOR = 512;

interface Entry {
  readonly name: string;
  readonly left?: number;
  readonly right?: number;
  readonly below?: number;
}

/** A compound file of a header, a table of sectors (sector 0), and a directory in these sectors of four entries each. */
function compound(entries: readonly Entry[], sectors: readonly number[]): Buffer {
  const file = Buffer.alloc((2 + Math.max(...sectors)) * SECTOR);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(sectors[0] ?? 0, 48);
  file.fill(0xff, 76, 512);
  file.writeUInt32LE(0, 76);
  file.fill(0xff, SECTOR, 2 * SECTOR);
  for (const [at, sector] of sectors.entries()) file.writeUInt32LE(sectors[at + 1] ?? 0xffff_fffe, SECTOR + sector * 4);
  entries.forEach(({ name, left = NONE, right = NONE, below = NONE }, at) => {
    const start = ((sectors[at >> 2] ?? 0) + 1) * SECTOR + (at & 3) * 128;
    file.write(`${name}\0`, start, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, start + 64);
    file.writeUInt32LE(left, start + 68);
    file.writeUInt32LE(right, start + 72);
    file.writeUInt32LE(below, start + 76);
  });
  return file;
}

describe('cfbKind', () => {
  const workbook: Entry[] = [
    { name: 'Root Entry', below: 2 },
    { name: 'MBD0001', below: 3 },
    { name: 'Workbook', left: 1 },
    { name: 'WordDocument' },
  ];

  it('looks at the root only: a workbook may embed a document', () => {
    expect(cfbKind(compound(workbook, [1]))).toBe('workbook');
  });

  it('finds what stands beside the first entry, in any sector of the directory', () => {
    const entries: Entry[] = [
      { name: 'Root Entry', below: 1 },
      { name: 'Data', right: 4 },
      { name: 'ObjectPool', below: 3 },
      { name: 'Workbook' },
      { name: '1Table', left: 2, right: 5 },
      { name: 'WordDocument' },
    ];
    expect(cfbKind(compound(entries, [1, 3]))).toBe('word');
    expect(cfbKind(compound(entries, [4, 2]))).toBe('word');
  });

  it('tells files with a password and files of other programs', () => {
    expect(cfbKind(compound([{ name: 'Root Entry', below: 1 }, { name: 'EncryptedPackage' }], [1]))).toBe('encrypted');
    expect(cfbKind(compound([{ name: 'Root Entry', below: 1 }, { name: 'PowerPoint Document' }], [1]))).toBe('unknown');
  });

  it('ends where entries or sectors go round in circles', () => {
    const entries: Entry[] = [
      { name: 'Root Entry', below: 1 },
      { name: 'a', left: 0, right: 2 },
      { name: 'b', left: 1, right: 2 },
    ];
    const file = compound(entries, [1]);
    file.writeUInt32LE(1, SECTOR + 4);
    expect(cfbKind(file)).toBe('unknown');
  });

  it('goes by any entry where the directory cannot be followed', () => {
    const file = compound(workbook, [1]);
    file.writeUInt32LE(99, 48);
    expect(cfbKind(file)).toBe('word');
    expect(cfbKind(file.subarray(0, 100))).toBe('unknown');
  });
});
