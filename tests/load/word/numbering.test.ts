import { describe, expect, it } from 'vitest';
import { written } from '../../../src/load/word/formats.js';
import { shown } from '../shown.js';
import { p, sourceOf, tbl, tc, tr } from './write.js';

const lvl = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const begin = (at: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
const item = (list: number, level: number): string =>
  p('文', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

const LEVELS = [
  lvl(0, 'chineseCountingThousand', '%1、', '<w:suff w:val="nothing"/>'),
  lvl(1, 'japaneseCounting', '（%2）', '<w:suff w:val="nothing"/>'),
  lvl(2, 'decimal', '%3.'),
  lvl(3, 'decimal', '%1.%4', '<w:isLgl/>'),
];

async function linesOf(body: string, numbering: string, styles = ''): Promise<string[]> {
  return shown((await sourceOf(body, { numbering, styles })).lines);
}

describe('automatic numbering', () => {
  it('counts levels, and begins lower ones anew', async () => {
    const body = [0, 1, 1, 2, 0, 1, 2, 2, 3].map((level) => item(1, level)).join('');
    expect(await linesOf(body, abstract(0, ...LEVELS) + num(1, 0))).toEqual([
      '一、文',
      '（一）文',
      '（二）文',
      '1.文',
      '二、文',
      '（一）文',
      '1.文',
      '2.文',
      '2.1文',
    ]);
  });

  it('counts on from list to list of one kind, unless one begins anew', async () => {
    const numbering = abstract(0, ...LEVELS) + num(1, 0) + num(2, 0) + num(3, 0, begin(0, 5));
    const body = [1, 2, 3, 3, 1].map((list) => item(list, 0)).join('');
    expect(await linesOf(body, numbering)).toEqual(['一、文', '二、文', '五、文', '六、文', '七、文']);
  });

  it('goes on where a level never begins anew', async () => {
    const never = lvl(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>');
    const body = [0, 1, 0, 1].map((level) => item(1, level)).join('');
    expect(await linesOf(body, abstract(0, lvl(0, 'upperRoman', '%1'), never) + num(1, 0))).toEqual([
      'I文',
      '1)文',
      'II文',
      '2)文',
    ]);
  });

  it('comes from styles, their bases, and the level that belongs to a style', async () => {
    const numbering = abstract(0, lvl(0, 'decimal', '%1.'), lvl(1, 'decimal', '%1.%2', '<w:pStyle w:val="B"/>'));
    const numPr = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
    const styles = [
      `<w:style w:type="paragraph" w:styleId="A">${numPr}</w:style>`,
      `<w:style w:type="paragraph" w:styleId="B">${numPr}</w:style>`,
      '<w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="A"/></w:style>',
    ].join('');
    const styled = (id: string, more = ''): string => p(id, `<w:pStyle w:val="${id}"/>${more}`);
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const body = styled('A') + styled('B') + styled('C') + styled('A', off);
    expect(await linesOf(body, numbering + num(1, 0), styles)).toEqual(['1. A', '1.1 B', '2. C', 'A']);
  });

  it('follows a list that only names a list style', async () => {
    const link = (id: number, name: string, levels = ''): string =>
      `<w:abstractNum w:abstractNumId="${id}"><w:${name} w:val="L"/>${levels}</w:abstractNum>`;
    const numbering = link(0, 'styleLink', LEVELS.join('')) + link(1, 'numStyleLink') + num(1, 1);
    expect(await linesOf(item(1, 0), numbering)).toEqual(['一、文']);
  });

  it('shows in cells that hold nothing else; bullets show nothing', async () => {
    const numbering = abstract(0, lvl(0, 'decimal', '%1')) + abstract(1, lvl(0, 'bullet', '●')) + num(1, 0) + num(2, 1);
    const auto = `<w:tc><w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p></w:tc>`;
    const body = tbl(tr(auto, tc('甲')), tr(auto, tc('乙'))) + item(2, 0);
    expect(await linesOf(body, numbering)).toEqual(['#1 0:1 1:甲', '#1 0:2 1:乙', '文']);
  });

  it('takes an example of digits from newer programs', async () => {
    const custom =
      '<w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>';
    expect(await linesOf(item(1, 0) + item(1, 0), abstract(0, custom) + num(1, 0))).toEqual(['009文', '010文']);
  });
});

describe('written numbers', () => {
  it.each([
    ['chineseCounting', [1, 10, 11, 20, 21, 99], '一 十 十一 二十 二十一 九十九'],
    ['chineseCounting', [100, 105], '一〇〇 一〇五'],
    ['japaneseCounting', [10, 19, 30, 100, 101], '十 十九 三十 百 百一'],
    ['ideographZodiac', [1, 12, 13], '子 亥 13'],
    ['ideographEnclosedCircle', [1, 10], '㊀ ㊉'],
    ['decimalEnclosedCircle', [0, 20, 21], '0 ⑳ 21'],
    ['decimalEnclosedParen', [3], '⑶'],
    ['taiwaneseCountingThousand', [205], '二百零五'],
    ['constructor', [3], '3'],
    ['chineseCountingThousand', [0, 1001, 1010, 9999, 10000], '〇 一千零一 一千零一十 九千九百九十九 10000'],
    ['chineseCountingThousand', [10, 100, 101, 110, 1000], '十 一百 一百零一 一百一十 一千'],
    ['chineseLegalSimplified', [1, 12, 20], '壹 壹拾贰 贰拾'],
    ['ideographDigital', [1, 10, 25], '一 一〇 二五'],
    ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
    ['decimalEnclosedCircleChinese', [1, 10, 20, 21], '① ⑩ ⑳ 21'],
    ['decimalEnclosedFullstop', [1], '⒈'],
    ['decimalFullWidth', [12], '１２'],
    ['decimalZero', [7, 12], '07 12'],
    ['lowerLetter', [1, 26, 27], 'a z aa'],
    ['upperRoman', [4, 9, 14, 1994], 'IV IX XIV MCMXCIV'],
    ['unheardOf', [3], '3'],
  ])('%s', (format, counts, expected) => {
    expect(counts.map((count) => written(count, format)).join(' ')).toBe(expected);
  });
});
