/** Files by what they hold, whatever they are called, and what is said of those that no reader takes. */
import { describe, expect, it } from 'vitest';
import { load } from '../../src/load/index.js';
import { kindOf } from '../../src/load/kind.js';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** A compound file: its signature, and one entry of its directory at a place where entries stand. */
function compound(stream: string): Uint8Array {
  const bytes = Buffer.alloc(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.write(`${stream}\0`, 512, 'utf16le');
  bytes.writeUInt16LE((stream.length + 1) * 2, 512 + 64);
  return bytes;
}

describe('kindOf', () => {
  it.each<[string, Uint8Array, string]>([
    ['a PDF', latin('%PDF-1.7\n'), 'pdf'],
    ['a PDF behind other bytes', latin(`${'\n'.repeat(100)}%PDF-1.4`), 'pdf'],
    ['a Word file', latin('PK\x03\x04\x14\0word/document.xml'), 'docx'],
    ['a workbook', latin('PK\x03\x04\x14\0xl/workbook.xml'), 'workbook'],
    ['an open document text', latin('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text'), 'textDocument'],
    ['an open document sheet', latin('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), 'workbook'],
    ['an archive', latin('PK\x03\x04\x14\0a.txt'), 'zip'],
    ['slides', latin('PK\x03\x04\x14\0[Content_Types].xml ppt/presentation.xml'), 'otherOffice'],
    ['open document slides', latin('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.presentation'), 'otherOffice'],
    ['an OFD file', latin('PK\x03\x04\x14\0OFD.xml'), 'ofd'],
    ['an old Word file', compound('WordDocument'), 'textDocument'],
    ['an old workbook', compound('Workbook'), 'workbook'],
    ['an encrypted file', compound('EncryptedPackage'), 'encrypted'],
    ['rich text', latin('{\\rtf1\\ansi'), 'textDocument'],
    ['a picture', latin('\x89PNG\r\n\x1a\n'), 'image'],
    ['another archive', latin('\x1f\x8b\x08'), 'archive'],
    ['a text that speaks of one', latin('see %PD'), 'text'],
    ['a text that names a stream', latin('WordDocument'), 'text'],
  ])('%s', (_, bytes, kind) => {
    expect(kindOf(bytes)).toBe(kind);
  });
});

describe('files that are refused', () => {
  it.each<[Uint8Array, string, string, string]>([
    [latin('PK\x03\x04\x14\0OFD.xml'), 'binary', 'OFD', '导出为 PDF'],
    [latin('PK\x03\x04\x14\0[Content_Types].xml'), 'binary', '演示文稿', '另存为 .docx'],
    [latin('{\\rtf1\\ansi'), 'needsConverter', '.rtf', '另存为 .docx'],
    [compound('WordDocument'), 'needsConverter', '.doc', 'LibreOffice'],
    [compound('EncryptedPackage'), 'encrypted', '密码', '取消密码'],
    [latin('\xff\xd8\xff\xe0'), 'image', '图片', 'OCR'],
    [latin('Rar!\x1a\x07'), 'binary', '压缩包', '解压'],
  ])('%j', async (bytes, kind, what, advice) => {
    const refused = await load({ name: '预算.txt', bytes });
    expect(refused).toMatchObject({ kind });
    if (!('message' in refused)) return;
    for (const words of ['“预算.txt”', what, advice]) expect(refused.message.zh).toContain(words);
    expect(refused.message.en).toContain('“预算.txt”');
  });

  it('names the limit of size, for every kind of file', async () => {
    const refused = await load({ name: 'a.pdf', bytes: latin('%PDF-1.7\n') }, { bytes: 8 });
    expect(refused).toMatchObject({ kind: 'tooLarge' });
    expect(refused).toHaveProperty('message.en', expect.stringContaining('9 bytes, more than the limit of 8 bytes'));
  });
});
