import { CFB, utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { cells, kinds, load, sourceOf } from './read.js';
import { sheetXml, xlsxOf, zipOf } from './zip.js';

const one = (text: string): string => `<row><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`;

describe('a workbook that means harm', () => {
  it('is read by its filled cells, whatever dimension and merges it claims', async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const bytes = xlsxOf({
      表: sheetXml(
        one('甲') + '<row/>'.repeat(100_000) + far,
        '<dimension ref="A1:XFD1048576"/><cols><col min="2" max="4294967295" hidden="1"/></cols>',
        '<mergeCells><mergeCell ref="B2:XFD1048575"/></mergeCells><hyperlinks><hyperlink ref="A1:XFD1048576" location="x"/></hyperlinks>',
      ),
    });
    const source = await sourceOf(bytes);
    expect(cells(source.lines)).toEqual(['A1 甲']);
    expect(kinds(source)).toEqual(['hidden-columns']);
  });

  it('has its entities left alone', async () => {
    const entities = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
    const bytes = xlsxOf({ 坏: entities + sheetXml(one('&b;')), 好: sheetXml(one('乙 &amp; 丙')) });
    const source = await sourceOf(bytes);
    expect(cells(source.lines)).toEqual(['A1 乙 & 丙']);
    expect(kinds(source)).toEqual(['sheet-damaged']);
    expect(source.problems[0]?.location).toMatchObject({ sheet: '坏', page: 1 });
  });

  it.each<[string, string, number]>([
    ['deep', '<x>'.repeat(300), 200],
    ['many cells', sheetXml('<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>'), 2],
    ['long rows', sheetXml(one('甲'.repeat(50))), 40],
  ])('is refused for %s, naming the limit', async (_, xml, limit) => {
    const refused = await load(
      xlsxOf({ 表: xml }),
      limit === 2 ? { cells: 2 } : limit === 40 ? { lineLength: 40 } : {},
    );
    expect(refused).toMatchObject({ kind: 'tooLarge' });
    if ('kind' in refused) expect(refused.message.en).toContain(`limit of ${limit} `);
  });

  it('is refused for what it unpacks to', async () => {
    const bytes = xlsxOf({ 表: sheetXml('') }, [{ name: 'xl/media/a.png', bytes: 'x'.repeat(99_999), declared: 1 }]);
    expect(await load(bytes, { unpacked: 50_000 })).toMatchObject({ kind: 'tooLarge' });
  });

  it('counts the cells of xls files before they are read', async () => {
    const bytes: Uint8Array = write(utils.book_new(utils.aoa_to_sheet([[1, 2, 3]]), '表'), {
      type: 'buffer',
      bookType: 'biff8',
    });
    expect(await load(bytes, { cells: 2 })).toMatchObject({ kind: 'tooLarge' });
    expect(await load(bytes, { cells: 3 })).toMatchObject({ format: 'xls' });
  });
});

describe('a workbook that cannot be read', () => {
  it('is empty', async () => {
    expect(await load(xlsxOf({ 表: sheetXml('') }))).toMatchObject({ kind: 'empty' });
  });

  it('has a password', async () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.from('x'.repeat(100)));
    const bytes = CFB.write(container, { type: 'buffer' }) as Uint8Array;
    expect(await load(bytes)).toMatchObject({ kind: 'encrypted' });
    const ods = zipOf([
      { name: 'META-INF/manifest.xml', bytes: '<manifest:manifest><manifest:encryption-data/></manifest:manifest>' },
      { name: 'content.xml', bytes: '?' },
    ]);
    expect(await load(ods)).toMatchObject({ kind: 'encrypted' });
  });

  it.each<[string, Uint8Array]>([
    ['half a zip', xlsxOf({ 表: sheetXml(one('甲')) }).subarray(0, 500)],
    ['a zip without a workbook', zipOf([{ name: 'a.xml', bytes: '<a/>' }])],
    ['sheets that all break off', xlsxOf({ 表: '<worksheet><sheetData><row>' })],
    ['no xls', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(2000)])],
    ['no XML', Buffer.from('<?xml version="1.0"?><Workbook>')],
  ])('is damaged: %s', async (_, bytes) => {
    expect(await load(bytes)).toMatchObject({ kind: 'damaged' });
  });
});
