import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/load/limits.js';
import { decode } from '../../../src/load/text/decode.js';

const TEXT = '一般公共预算，合计 1,429.75 万元\n二、上年结转\u30000.61\n';

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return order === 'le' ? units : units.swap16();
}

const read = (bytes: Uint8Array) => decode({ name: '预算.txt', bytes }, DEFAULT_LIMITS);
const kindOf = (bytes: Uint8Array) => {
  const read1 = read(bytes);
  return typeof read1 === 'string' ? read1 : read1.kind;
};
const latin = (text: string) => Buffer.from(text, 'latin1');

describe('encodings', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16LE with mark', utf16(TEXT, 'le', true)],
    ['UTF-16BE with mark', utf16(TEXT, 'be', true)],
    ['UTF-16LE', utf16(TEXT, 'le', false)],
    ['UTF-16BE', utf16(TEXT, 'be', false)],
  ])('%s', (_, bytes) => {
    expect(read(bytes)).toBe(TEXT);
  });

  it('GB18030, four-byte characters included', () => {
    // 预算 is D4A4 CBE3 and 合计 is BACF BCC6 in GBK; U+20000 is 95 32 82 36 in GB18030.
    expect(read(Buffer.from('d4a4cbe320bacfbcc69532823631', 'hex'))).toBe('预算 合计\u{20000}1');
  });

  it('refuses UTF-8 with a damaged byte instead of reading it as GB18030', () => {
    const bytes = Buffer.concat([Buffer.from(TEXT), Buffer.from([0xe4, 0xb8]), Buffer.from(TEXT)]);
    // TEXT has two lines, so the damage stands on the third.
    expect(read(bytes)).toMatchObject({ kind: 'encoding', location: { file: '预算.txt', line: 3 } });
  });

  it('refuses bytes of no known encoding', () => {
    expect(kindOf(Buffer.from('ff80ff80ff80', 'hex'))).toBe('encoding');
    expect(kindOf(Buffer.concat([utf16(TEXT, 'le', true), Buffer.from([0x41])]))).toBe('encoding');
  });

  it('keeps a stray control character of an exporter', () => {
    expect(read(Buffer.from(`\u0007${TEXT.repeat(9)}`))).toBe(`\u0007${TEXT.repeat(9)}`);
  });
});

describe('files that are no text', () => {
  it.each<[Uint8Array, string, string]>([
    [latin('abc\0\0\x01\x02\0\0def'), '二进制', '核实'],
    [latin('a\x01b\x02c'), '二进制', '核实'],
  ])('%j', (bytes, what, advice) => {
    const refused = read(bytes);
    expect(refused).toMatchObject({ kind: 'binary' });
    if (typeof refused === 'string') return;
    expect(refused.message.zh).toContain(what);
    expect(refused.message.zh).toContain(advice);
    expect(refused.message.zh).toContain('“预算.txt”');
    expect(refused.message.en).toContain('“预算.txt”');
  });

  it.each(['', ' \n\t\r\n\f', '\ufeff', '\u3000\u00a0'])('%j is empty', (text) => {
    expect(kindOf(Buffer.from(text))).toBe('empty');
  });
});
