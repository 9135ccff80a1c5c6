/** What the smallest elements of a run print. */
import { describe, expect, it } from 'vitest';
import { shown } from '../shown.js';
import { p, r, sourceOf, tbl, tc, tr } from './write.js';

const textOf = async (run: string): Promise<string> =>
  shown((await sourceOf(`<w:p><w:r><w:t>甲</w:t>${run}<w:t>乙</w:t></w:r></w:p>`)).lines).join('/');

describe('a run', () => {
  it.each([
    ['<w:t xml:space="preserve"> 1 </w:t>', '甲 1 乙'],
    ['<w:t> 1\n </w:t>', '甲1乙'],
    ['<w:t xml:space="preserve">1\n2</w:t>', '甲1 2乙'],
    ['<w:t><![CDATA[<1>]]></w:t>', '甲<1>乙'],
    ['<w:ptab/>', '甲 乙'],
    ['<w:cr/>', '甲/乙'],
    ['<w:br w:type="page"/>', '甲/乙'],
    ['<w:lastRenderedPageBreak/>', '甲乙'],
    ['<w:softHyphen/>', '甲乙'],
    ['<w:t>\u00ad\u200b</w:t>', '甲乙'],
    ['<w:noBreakHyphen/>', '甲-乙'],
    ['<w:sym w:font="宋体" w:char="2460"/>', '甲①乙'],
    ['<w:sym w:font="Symbol" w:char="F02B"/>', '甲+乙'],
    ['<w:sym w:font="Wingdings" w:char="F0FE"/>', '甲乙'],
    ['<w:sym w:font="x" w:char="D800"/>', '甲乙'],
    ['<w:sym/>', '甲乙'],
    ['<w:instrText>PAGE 9</w:instrText>', '甲乙'],
    ['<w:delText>9</w:delText>', '甲乙'],
    [
      '<mc:AlternateContent><mc:Choice Requires="a"><a:symEx/></mc:Choice><mc:Choice Requires="b"><w:t>1</w:t></mc:Choice><mc:Fallback><w:t>2</w:t></mc:Fallback></mc:AlternateContent>',
      '甲1乙',
    ],
  ])('%s', async (run, text) => {
    expect(await textOf(run)).toBe(text);
  });
});

describe('numbers in front of a text', () => {
  it('keep a blank to figures, so that no amount grows', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const item = (text: string): string => p(text, '<w:numPr><w:numId w:val="1"/></w:numPr>');
    const { lines } = await sourceOf(item('2025年预算') + item('收入'), { numbering });
    expect(shown(lines)).toEqual(['1. 2025年预算', '2.收入']);
  });
});

describe('rows without text', () => {
  it('do not count in what a cell covers', async () => {
    const restart = '<w:vMerge w:val="restart"/>';
    const body = tbl(
      tr(tc('甲', restart), tc('1')),
      tr(tc('', '<w:vMerge/>'), tc('')),
      tr(tc('', '<w:vMerge/>'), tc(''), tc('2')),
      tr(tc('', '<w:vMerge/>'), tc('3')),
      tr(tc('乙'), tc('4')),
    );
    expect(shown((await sourceOf(body)).lines)).toEqual(['#1 0v3:甲 1:1', '#1 2:2', '#1 1:3', '#1 0:乙 1:4']);
  });

  it('take a merge without a beginning for a cell of its own', async () => {
    const body = tbl(tr(tc('甲', '<w:vMerge/>'), tc('1')), tr(tc('乙'), tc('2')));
    expect(shown((await sourceOf(body)).lines)).toEqual(['#1 0:甲 1:1', '#1 0:乙 1:2']);
  });

  it('are bounded: spans are cut, and columns beyond the last are refused', async () => {
    const wide = tc('甲', '<w:gridSpan w:val="999999999"/>');
    expect(shown((await sourceOf(tbl(tr(wide), tr(tc('乙'), tc('1'))))).lines)).toEqual(['#1 0>2:甲', '#1 0:乙 1:1']);
    await expect(sourceOf(tbl(tr(wide, tc('1'))))).rejects.toThrow('more than the limit of 4,000 columns');
    expect(
      shown((await sourceOf(`<w:p>${r('甲')}</w:p>${tbl(tr(tc('-', '<w:gridSpan w:val="-3"/>'), tc('1')))}`)).lines),
    ).toEqual(['甲', '#1 0:- 1:1']);
  });
});
