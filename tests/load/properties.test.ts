/** Who made a file, as its properties say: of Word files, workbooks and PDF. */
import { expect, test } from 'vitest';
import { authorsIn } from '../../src/load/properties.js';
import { sourceOfBytes } from './pdf/load.js';
import { FIRST_EXTRA, write, writePdf } from './pdf/write-pdf.js';
import { load, p } from './word/write.js';
import { zipOf } from './workbook/zip.js';

const core = (inner: string): string => `<cp:coreProperties>${inner}</cp:coreProperties>`;
const members = (name: string, text: string): ReadonlyMap<string, Buffer> => new Map([[name, Buffer.from(text)]]);

test('creator and last saver, each once', () => {
  const both = core('<dc:creator>张三</dc:creator><cp:lastModifiedBy>李四</cp:lastModifiedBy>');
  expect(authorsIn(members('docProps/core.xml', both))).toEqual(['张三', '李四']);
  const same = core('<dc:creator>张三</dc:creator><cp:lastModifiedBy> 张三 </cp:lastModifiedBy>');
  expect(authorsIn(members('docProps/core.xml', same))).toEqual(['张三']);
  const open =
    '<office:meta><meta:initial-creator>张三</meta:initial-creator><dc:creator xml:lang="zh">李四</dc:creator></office:meta>';
  expect(authorsIn(members('meta.xml', open))).toEqual(['张三', '李四']);
});

test('nobody: no properties, empty ones, and ones too long to be any', () => {
  expect(authorsIn(new Map())).toEqual([]);
  expect(authorsIn(members('docProps/core.xml', core('<dc:creator> </dc:creator>')))).toEqual([]);
  const long = core(`<dc:creator>张三</dc:creator>${' '.repeat(100_000)}`);
  expect(authorsIn(members('docProps/core.xml', long))).toEqual([]);
});

test('of a Word file', async () => {
  const source = await load(
    zipOf([
      { name: 'word/document.xml', bytes: `<w:document xmlns:w="w"><w:body>${p('甲')}</w:body></w:document>` },
      { name: 'docProps/core.xml', bytes: core('<dc:creator>张三</dc:creator>') },
    ]),
  );
  expect(source).toMatchObject({ authors: ['张三'] });
});

test('of a PDF, whose properties are in UTF-16', async () => {
  const plain = writePdf([{ content: write('1.00', 50, 50) }]);
  expect((await sourceOfBytes(plain)).authors).toEqual([]);
  // 张 is U+5F20, 三 U+4E09
  // the dictionary of properties is the page's own, object 7, which has room for an entry
  const page = { content: write('1.00', 50, 50), entries: '/Author <FEFF5F204E09>' };
  const named = writePdf([page], [], `/Info ${FIRST_EXTRA} 0 R`);
  expect((await sourceOfBytes(named)).authors).toEqual(['张三']);
});
