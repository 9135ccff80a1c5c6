import { describe, expect, it } from 'vitest';
import { memberNames } from '../../../src/load/archive/directory.js';
import { kindOf } from '../../../src/load/kind.js';
import { xlsxOf, zipOf } from '../workbook/zip.js';

/** Puts a file in a zip as it is, as many programs do with what is packed already: one header, one directory, no packing. */
function stored(name: string, bytes: Buffer): Buffer {
  const zip = zipOf([{ name, bytes }]);
  const head = zip.subarray(0, 30 + name.length);
  const rest = zip.subarray(zip.lastIndexOf('PK\x01\x02', undefined, 'latin1'));
  for (const [part, at] of [
    [head, 8],
    [rest, 10],
  ] as const)
    part.writeUInt16LE(0, at);
  head.writeUInt32LE(bytes.length, 18);
  rest.writeUInt32LE(bytes.length, 20);
  rest.writeUInt32LE(head.length + bytes.length, rest.length - 6);
  return Buffer.concat([head, bytes, rest]);
}

describe('memberNames', () => {
  it('lists what the directory lists, in front of a comment too', () => {
    const zip = zipOf([
      { name: 'a/b.txt', bytes: 'word/document.xml' },
      { name: 'c', bytes: '' },
    ]);
    expect(memberNames(zip)).toEqual(['a/b.txt', 'c']);
    expect(memberNames(Buffer.concat([zip, Buffer.from('comment')]))).toEqual(['a/b.txt', 'c']);
    expect(memberNames(Buffer.concat([Buffer.from('before'), zip]))).toEqual(['a/b.txt', 'c']);
    expect(memberNames(zipOf([]))).toEqual([]);
  });

  it('gives nothing for a file that breaks off, or whose directory lies', () => {
    const zip = zipOf([{ name: 'a', bytes: 'b' }]);
    expect(memberNames(zip.subarray(0, -10))).toBeNull();
    expect(memberNames(Buffer.alloc(0))).toBeNull();
    zip.writeUInt32LE(0xffff_ffff, zip.length - 10);
    expect(memberNames(zip)).toBeNull();
  });
});

describe('the kind of a zip file', () => {
  const document = zipOf([{ name: 'word/document.xml', bytes: '<a/>' }]);

  it('is that of its own members, not of what they hold', () => {
    expect(kindOf(document)).toBe('docx');
    expect(kindOf(stored('a.docx', document))).toBe('zip');
    expect(kindOf(stored('a.xlsx', xlsxOf({ 表: '<worksheet/>' })))).toBe('zip');
    expect(kindOf(zipOf([{ name: 'old/word/document.xml', bytes: '' }]))).toBe('zip');
  });

  it('is that of its first bytes where it breaks off', () => {
    expect(kindOf(document.subarray(0, 60))).toBe('docx');
  });

  it('is stated by open documents', () => {
    const odt = stored('mimetype', Buffer.from('application/vnd.oasis.opendocument.text'));
    expect(kindOf(odt)).toBe('textDocument');
    expect(kindOf(stored('a.odt', odt))).toBe('zip');
  });
});

describe('documents that are one XML file', () => {
  const namespaces = Array.from({ length: 60 }, (_, at) => `xmlns:n${at}="urn:oasis:names:tc:opendocument:${at}"`).join(
    ' ',
  );
  it.each([
    [`<office:document ${namespaces} office:mimetype="application/vnd.oasis.opendocument.text">`, 'textDocument'],
    [`<office:document ${namespaces} office:mimetype="application/vnd.oasis.opendocument.spreadsheet">`, 'workbook'],
    ['<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?><w:wordDocument>', 'textDocument'],
    ['<?mso-application progid="Excel.Sheet"?>', 'workbook'],
    ['<p>application/vnd.oasis.opendocument.text</p>', 'text'],
  ])('%s', (text, kind) => {
    expect(kindOf(Buffer.from(text))).toBe(kind);
  });
});
