import { describe, expect, it } from 'vitest';
import { checkSizes, unpack } from '../../../src/load/archive/sizes.js';
import { type Limits, limitsFrom } from '../../../src/load/limits.js';
import { zipOf } from '../workbook/zip.js';

const check = (bytes: Uint8Array, limits: Partial<Limits> = {}) =>
  checkSizes({ name: 'a.zip', bytes }, limitsFrom(limits));
const hundred = { name: 'a', bytes: 'x'.repeat(100) };

describe('checkSizes', () => {
  it('takes in a file whose members hold just as much as may be', async () => {
    expect(await check(zipOf([hundred, { ...hundred, name: 'b' }]), { unpacked: 200, members: 2 })).toBeNull();
  });

  it('refuses one byte and one member more, and names the limit', async () => {
    const bytes = zipOf([hundred, { ...hundred, name: 'b' }]);
    const bySize = await check(bytes, { unpacked: 199 });
    expect(bySize).toMatchObject({ kind: 'tooLarge' });
    expect(bySize?.message.en).toContain('199 bytes');
    const byNumber = await check(bytes, { members: 1 });
    expect(byNumber).toMatchObject({ kind: 'tooLarge' });
    expect(byNumber?.message.zh).toContain('1 个的上限');
  });

  it('does not believe a size that is declared too small', async () => {
    const lying = zipOf([{ name: 'a', bytes: 'x'.repeat(5_000_000), declared: 10 }]);
    expect(await check(lying, { unpacked: 1_000_000 })).toMatchObject({ kind: 'tooLarge' });
    expect(await check(lying, { unpacked: 5_000_000 })).toBeNull();
  });

  it('refuses a size that is declared too large before unpacking', async () => {
    const lying = zipOf([{ ...hundred, declared: 0xffff_0000 }]);
    expect(await check(lying)).toMatchObject({ kind: 'tooLarge' });
  });

  it('tells passwords and damage', async () => {
    const locked = await check(zipOf([{ ...hundred, flags: 1 }]));
    expect(locked).toMatchObject({ kind: 'encrypted' });
    expect(locked?.message.zh).toContain('“a”');
    expect(await check(zipOf([hundred]).subarray(0, 60))).toMatchObject({ kind: 'damaged' });
    expect(await check(Buffer.from('PK\x03\x04'))).toMatchObject({ kind: 'damaged' });
  });
});

describe('unpack', () => {
  const input = (bytes: Uint8Array) => ({ name: 'a.zip', bytes });

  it('gives the wanted members only', async () => {
    const members = await unpack(
      input(zipOf([hundred, { name: 'b/c.xml', bytes: '<c/>' }, { name: 'd/', bytes: '' }])),
      limitsFrom({}),
      (name) => name.endsWith('.xml'),
    );
    if ('kind' in members) throw new Error(members.message.en);
    expect([...members].map(([name, bytes]) => [name, bytes.toString()])).toEqual([['b/c.xml', '<c/>']]);
  });

  it('notices a member that was changed', async () => {
    const bytes = zipOf([hundred]);
    bytes.writeUInt32LE(1, bytes.indexOf('PK\x01\x02', 'latin1') + 16);
    const members = await unpack(input(bytes), limitsFrom({}), () => true);
    expect(members).toMatchObject({ kind: 'damaged' });
  });
});
