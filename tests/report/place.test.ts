/** A line number is told only where a reader can count lines: of a text, not of a Word file or a web page. */
import { expect, test } from 'vitest';
import type { Result, ResultCell } from '../../src/index.js';
import { formats } from '../../src/report/index.js';
import { placeOf, sightOf } from '../../src/report/place.js';
import { resultOf, sampleDocument } from './sample-result.js';

const OPTIONS = { language: 'zh', columns: 140, colour: false, rules: [] } as const;

const inFormat = (format: string): Result =>
  resultOf([{ ...sampleDocument, files: sampleDocument.files.map((file) => ({ ...file, format })) }]);

const rendered = async (name: string, format: string): Promise<string> =>
  String(await formats[name]?.render(inFormat(format), OPTIONS));

const LINES = [
  ['terminal', /第\d+行/],
  ['markdown', /第\d+行/],
  ['sarif', /"startLine"/],
  ['github', /,line=\d+/],
] as const;

test.each(LINES)('%s names lines of a text', async (name, line) => {
  expect(await rendered(name, 'text')).toMatch(line);
});

test.each(LINES.flatMap(([name, line]) => (['docx', 'html'] as const).map((format) => [name, format, line] as const)))(
  '%s names no lines of %s',
  async (name, format, line) => {
    expect(await rendered(name, format)).not.toMatch(line);
  },
);

test('of a Word file the way to see the places is told', async () => {
  expect(await rendered('terminal', 'docx')).toContain('加 --annotate 文件夹，写出带批注的副本');
  expect(await rendered('terminal', 'text')).not.toContain('--annotate');
});

test('quotation marks within quotation marks are single ones', () => {
  const claim = { ...sampleDocument.narrative[0]?.claim, section: '四、', words: '“三公”经费' };
  const cell = { ...sampleDocument.narrative[0], kind: 'narrative', table: null, row: null, claim } as ResultCell;
  expect(placeOf(cell, sightOf(sampleDocument, 'zh'))).toBe('说明四、“‘三公’经费”');
});

test('a row without a name is told by its column alone', () => {
  const [table] = sampleDocument.tables;
  const cell = { ...table?.cells[0], row: { code: null, name: '' } } as ResultCell;
  expect(placeOf(cell, sightOf(sampleDocument, 'zh'))).toBe('表一合计栏');
});
