import { describe, expect, it } from 'vitest';
import { shown } from '../shown.js';
import { docxOf, load, p, r, sourceOf, tbl, tc, tr } from './write.js';

const linesOf = async (body: string): Promise<string[]> => shown((await sourceOf(body)).lines);

describe('text of a Word file', () => {
  it('is a line for each paragraph and each line break', async () => {
    const source = await sourceOf(
      `${p('甲')}<w:p><w:r><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:tab/><w:t>1&amp;2</w:t></w:r></w:p>${p('')}${p('丁')}`,
    );
    expect(shown(source.lines)).toEqual(['甲', '乙', '丙 1&2', '丁']);
    expect(source.lines.map(({ line, page }) => [line, page])).toEqual([1, 2, 3, 4].map((line) => [line, 1]));
    expect([source.format, source.shape, source.pages, source.path]).toEqual(['docx', 'flat', 1, '文.docx']);
  });

  it('stands in links, controls, smart tags, readings and formulas too', async () => {
    const inner = [
      `<w:hyperlink>${r('一')}</w:hyperlink>`,
      `<w:sdt><w:sdtPr><w:t>不</w:t></w:sdtPr><w:sdtContent>${r('二')}</w:sdtContent></w:sdt>`,
      `<w:smartTag>${r('三')}</w:smartTag>`,
      `<w:r><w:ruby><w:rt>${r('sì')}</w:rt><w:rubyBase>${r('四')}</w:rubyBase></w:ruby></w:r>`,
      '<m:oMath><m:r><m:t>5</m:t></m:r></m:oMath>',
    ];
    expect(await linesOf(`<w:sdt><w:sdtContent><w:p>${inner.join('')}</w:p></w:sdtContent></w:sdt>`)).toEqual([
      '一二三四5',
    ]);
  });

  it('has the results of fields, not their code', async () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const inner = `${mark('begin')}${r('码')}${mark('separate')}${r('8')}${mark('end')}`;
    const field = `${mark('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${inner}${mark('separate')}${r('9')}${mark('end')}`;
    expect(await linesOf(`<w:p>${r('第')}${field}${r('页')}</w:p>`)).toEqual(['第9页']);
    expect(await linesOf(`<w:p>${r('甲')}${mark('begin')}${r('码')}</w:p>${p('乙')}`)).toEqual(['甲', '乙']);
  });

  it('is read from text boxes once, after their paragraph', async () => {
    const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box('框 5.00')}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>${box('框 5.00')}</v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
    const old = `<w:pict><v:shape><v:textbox>${box('旧框')}</v:textbox></v:shape></w:pict>`;
    const body = `<w:p>${r('上')}<w:r>${drawing}</w:r>${r('文')}<w:r>${old}</w:r></w:p>${p('下')}`;
    expect(await linesOf(body)).toEqual(['上文', '框 5.00', '旧框', '下']);
  });

  it('goes on with the notes, but not with what separates them', async () => {
    const notes = `<w:footnote w:type="separator" w:id="0">${p('—')}</w:footnote><w:footnote w:id="2">${p('脚注')}</w:footnote>`;
    const source = await sourceOf(`<w:p>${r('甲')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`, {
      footnotes: notes,
      endnotes: `<w:endnote w:id="1">${p('尾注')}</w:endnote>`,
    });
    expect(shown(source.lines)).toEqual(['甲', '脚注', '尾注']);
  });

  it('is found where the package says, whatever the name of the part', async () => {
    const loaded = await load(docxOf(p('甲'), {}, 'word/document2.xml'));
    expect('lines' in loaded && shown(loaded.lines)).toEqual(['甲']);
  });
});

describe('tables of a Word file', () => {
  it('keep merged cells where they stand', async () => {
    const body = tbl(
      tr(tc('甲', '<w:vMerge w:val="restart"/>'), tc('乙', '<w:gridSpan w:val="2"/>')),
      tr(tc('', '<w:vMerge/>'), tc('丙'), tc('1.00')),
      tr(tc('', '<w:vMerge w:val="continue"/>'), tc('丁', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>')),
    );
    expect(await linesOf(body)).toEqual(['#1 0v3:甲 1>2:乙', '#1 1:丙 2:1.00', '#1 1:丁']);
  });

  it('keep columns where a merge goes on from a cell of another width, or columns are left out in front', async () => {
    const before = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>';
    const body = tbl(
      tr(tc('甲', '<w:gridSpan w:val="2"/>'), tc('丙')),
      tr(tc('', '<w:vMerge/>'), tc('1'), tc('2')),
      `<w:tr>${before}${tc('3')}${tc('4')}</w:tr>`,
    );
    expect(await linesOf(body)).toEqual(['#1 0>2:甲 2:丙', '#1 1:1 2:2', '#1 1:3 2:4']);
  });

  it('join the paragraphs of a cell, and read cells in controls', async () => {
    const cell = `<w:tc>${p('住房')}${p('公积金')}</w:tc>`;
    const controlled = `<w:sdt><w:sdtContent>${tc('1')}</w:sdtContent></w:sdt>`;
    expect(await linesOf(tbl(tr(cell, controlled)))).toEqual(['#1 0:住房公积金 1:1']);
  });

  it('that hold others only arrange them', async () => {
    const inner = tbl(tr(tc('1'), tc('2')), tr(tc('3'), tc('4')));
    const body = tbl(tr(tc('左'), `<w:tc>${p('上')}${inner}${p('')}</w:tc>`));
    expect(await linesOf(`${body}${tbl(tr(tc('5'), tc('6')))}`)).toEqual([
      '左',
      '上',
      '#1 0:1 1:2',
      '#1 0:3 1:4',
      '#2 0:5 1:6',
    ]);
  });
});
