import { describe, expect, it } from 'vitest';
import { zipOf } from '../workbook/zip.js';
import { docxOf, load, p, tbl, tc, tr } from './write.js';

describe('what a Word file may not be', () => {
  it.each([
    ['no package', Buffer.from('PK\x03\x04')],
    ['without a document', zipOf([{ name: 'word/styles.xml', bytes: '<w:styles xmlns:w="w"/>' }])],
    ['broken', docxOf('<w:p>')],
    ['cut off', docxOf(p('甲')).subarray(0, 300)],
  ])('is damaged: %s', async (_, bytes) => {
    expect(await load(bytes)).toMatchObject({ kind: 'damaged', location: { file: '文.docx' } });
  });

  it('is empty without text', async () => {
    expect(await load(docxOf('<w:p/>'))).toMatchObject({ kind: 'empty' });
  });

  it('is locked', async () => {
    const bytes = zipOf([{ name: 'word/document.xml', bytes: '', flags: 1 }]);
    expect(await load(bytes)).toMatchObject({ kind: 'encrypted' });
  });

  it('never expands entities of its own', async () => {
    const many = '&b;'.repeat(10);
    const bomb = `<!DOCTYPE d [<!ENTITY a "0123456789"><!ENTITY b "${'&a;'.repeat(10)}">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>${many}</w:t></w:r></w:p></w:body></w:document>`;
    expect(await load(zipOf([{ name: 'word/document.xml', bytes: bomb }]))).toMatchObject({ kind: 'damaged' });
  });

  it('never looks up what stands elsewhere', async () => {
    const xml = (text: string): string =>
      `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document xmlns:w="w"><w:body>${p(text)}</w:body></w:document>`;
    expect(await load(zipOf([{ name: 'word/document.xml', bytes: xml('&x;') }]))).toMatchObject({
      kind: 'damaged',
      message: { zh: expect.stringContaining('“文.docx”已损坏') },
    });
    expect(await load(zipOf([{ name: 'word/document.xml', bytes: xml('甲') }]))).toMatchObject({
      lines: [{ text: '甲' }],
    });
  });

  it('passes no limit of depth, cells or size', async () => {
    const nested = (depth: number): Buffer =>
      docxOf('<w:sdt><w:sdtContent>'.repeat(depth) + p('甲') + '</w:sdtContent></w:sdt>'.repeat(depth));
    expect(await load(nested(5))).toHaveProperty('lines');
    expect(await load(nested(100_000))).toMatchObject({
      kind: 'tooLarge',
      message: { zh: expect.stringContaining('200 层') },
    });
    const table = docxOf(tbl(tr(tc('1'), tc('2'))));
    expect(await load(table, { cells: 2 })).toHaveProperty('lines');
    expect(await load(table, { cells: 1 })).toMatchObject({ kind: 'tooLarge' });
    expect(await load(table, { unpacked: 100 })).toMatchObject({ kind: 'tooLarge' });
    const lying = zipOf([{ name: 'word/document.xml', bytes: ' '.repeat(5_000_000), declared: 10 }]);
    expect(await load(lying, { unpacked: 1_000_000 })).toMatchObject({ kind: 'tooLarge' });
  });
});
