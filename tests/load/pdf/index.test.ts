import { describe, expect, it } from 'vitest';
import { kinds, loadBytes, shown, sourceOfBytes, sourceOfPages } from './load.js';
import { FIRST_EXTRA, write, writePdf } from './write-pdf.js';

const PICTURE = {
  entries: '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
  stream: 'x',
};
const PICTURED = { content: 'q 400 0 0 300 0 0 cm /Im Do Q', named: { Im: FIRST_EXTRA } };
const TEXT = { content: write('text', 40, 200) };

async function failureOf(bytes: Uint8Array, limits = {}): Promise<readonly [string, string]> {
  const loaded = await loadBytes(bytes, limits);
  return 'kind' in loaded ? [loaded.kind, loaded.message.zh] : ['', ''];
}

describe('PDF files', () => {
  it('says what the file is', async () => {
    const source = await sourceOfBytes(writePdf([TEXT, TEXT]));
    expect(source).toMatchObject({ path: 'a.pdf', format: 'pdf', pages: 2, shape: 'columns', problems: [] });
    expect(source.lines.map(({ page, line }) => [page, line])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(source.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses a file of pictures, and reports a page that is one', async () => {
    expect((await failureOf(writePdf([PICTURED], [PICTURE])))[0]).toBe('image');
    const source = await sourceOfBytes(writePdf([TEXT, PICTURED], [PICTURE]));
    expect(shown(source)).toEqual(['text']);
    expect(kinds(source)).toEqual(['page-is-image 2']);
  });

  it('refuses a file without text', async () => {
    expect((await failureOf(writePdf([{ content: '' }])))[0]).toBe('empty');
  });

  it('refuses more pages than the limit, which it names', async () => {
    const [kind, message] = await failureOf(writePdf([TEXT, TEXT, TEXT]), { pages: 2 });
    expect(kind).toBe('tooLarge');
    expect(message).toContain('上限 2 页');
  });

  it('refuses a file that breaks off before its pages', async () => {
    expect((await failureOf(writePdf([TEXT]).subarray(0, 40)))[0]).toBe('damaged');
    expect((await failureOf(new Uint8Array()))[0]).toBe('damaged');
  });

  it('asks for the password to be taken off', async () => {
    const key = '00'.repeat(32);
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -44 >> /ID [<00> <00>]`;
    expect((await failureOf(writePdf([TEXT], [], encrypt)))[0]).toBe('encrypted');
  });

  it('does not use the text of fonts that do not say what they show', async () => {
    const map = (target: string): string =>
      `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <21> <7e> <${target}> endbfrange endcmap`;
    const font = { entries: '', stream: map('e021') };
    const bytes = writePdf([TEXT, TEXT], [font]);
    const text = Buffer.from(bytes)
      .toString('latin1')
      .replace('/Encoding /WinAnsiEncoding', `/ToUnicode ${FIRST_EXTRA} 0 R       `.slice(0, 26));
    expect((await failureOf(Uint8Array.from(text, (unit) => unit.charCodeAt(0))))[0]).toBe('image');
  });

  it('says of a page with very many lines that its tables were not told apart by them', async () => {
    // 201 heights of 200 short lines: 40,200, beyond the limit of 40,000.
    const lines = Array.from(
      { length: 40_200 },
      (_, at) => `${at % 200} ${Math.floor(at / 200)} m ${(at % 200) + 9} ${Math.floor(at / 200)} l`,
    );
    const { problems, lines: read } = await sourceOfPages(`${lines.join('\n')}\nS\n${write('1.00', 60, 226)}`);
    expect(read.map(({ text }) => text)).toEqual(['1.00']);
    expect(problems.map(({ kind, location }) => [kind, location.page])).toEqual([['lines-too-many', 1]]);
  });

  it('reads one file after another alike', async () => {
    const once = await sourceOfPages(TEXT);
    await failureOf(new Uint8Array([1, 2, 3]));
    expect((await sourceOfPages(TEXT)).lines).toEqual(once.lines);
  });
});
