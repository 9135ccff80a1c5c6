import { describe, expect, it } from 'vitest';
import { shown } from '../shown.js';
import { p, r, sourceOf, tbl, tc } from './write.js';

const ins = (inner: string): string => `<w:ins w:id="1" w:author="a">${inner}</w:ins>`;
const del = (text: string): string => `<w:del w:id="2"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const par = (inner: string, mark = ''): string => `<w:p><w:pPr><w:rPr>${mark}</w:rPr></w:pPr>${inner}</w:p>`;

describe('tracked changes', () => {
  it('are read as if accepted, counted, and shown where the first is', async () => {
    const body = `${p('前')}${par(r('收入') + del('1.00') + ins(r('2.00')) + r('万元'))}${par(ins(r('3')) + ins(r('4')))}`;
    const { lines, problems } = await sourceOf(body);
    expect(shown(lines)).toEqual(['前', '收入2.00万元', '34']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ kind: 'tracked-changes', text: '收入2.00万元' });
    expect(problems[0]?.message.zh).toContain('插入 2 处、删除 1 处');
    expect(problems[0]?.message.en).toContain('2 insertions, 1 deletions');
  });

  it('take what was moved at its new place only', async () => {
    const { lines } = await sourceOf(
      `${par(`<w:moveFrom>${r('移')}</w:moveFrom>`)}${p('中')}${par(`<w:moveTo>${r('移')}</w:moveTo>`)}`,
    );
    expect(shown(lines)).toEqual(['中', '移']);
  });

  it('join paragraphs whose mark is deleted, and count it', async () => {
    const { lines, problems } = await sourceOf(`${par(r('甲'), '<w:del w:id="3"/>')}${p('乙')}${par('', '<w:ins/>')}`);
    expect(shown(lines)).toEqual(['甲乙']);
    expect(problems[0]?.message.zh).toContain('插入 1 处、删除 1 处');
  });

  it('leave out deleted rows and cells', async () => {
    const row = (change: string, ...cells: string[]): string =>
      `<w:tr><w:trPr>${change}</w:trPr>${cells.join('')}</w:tr>`;
    const { lines, problems } = await sourceOf(
      tbl(row('', tc('甲'), tc('1')), row('<w:del/>', tc('乙'), tc('2')), row('<w:ins/>', tc('丙'), tc('3'))),
    );
    expect(shown(lines)).toEqual(['#1 0:甲 1:1', '#1 0:丙 1:3']);
    expect(problems[0]?.message.zh).toContain('插入 1 处、删除 1 处');
  });

  it('of looks are none', async () => {
    const old = '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
    const { lines, problems } = await sourceOf(p('甲', old));
    expect([shown(lines), problems]).toEqual([['甲'], []]);
  });
});

describe('text that does not show', () => {
  const styles = [
    '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="H2"><w:basedOn w:val="H"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="S"><w:rPr><w:strike/></w:rPr></w:style>',
  ].join('');

  it.each([
    ['by itself', '<w:vanish/>', ['甲']],
    ['by its style', '<w:rStyle w:val="H2"/>', ['甲']],
    ['not where that is turned off', '<w:vanish w:val="0"/>', ['甲7.00']],
    ['not where its style is overruled', '<w:rStyle w:val="H"/><w:vanish w:val="false"/>', ['甲7.00']],
  ])('is left out and told: hidden %s', async (_, properties, lines) => {
    const source = await sourceOf(`<w:p>${r('甲')}${r('7.00', properties)}</w:p>`, { styles });
    expect(shown(source.lines)).toEqual(lines);
    expect(source.problems.map(({ kind, text }) => [kind, text])).toEqual(
      lines[0] === '甲' ? [['hidden-text', '7.00']] : [],
    );
  });

  it('is struck by itself or by the style of its paragraph', async () => {
    const body = `<w:p>${r('甲')}${r('7.00', '<w:dstrike/>')}</w:p>${p('8.00', '<w:pStyle w:val="S"/>')}`;
    const { lines, problems } = await sourceOf(body, { styles });
    expect(shown(lines)).toEqual(['甲']);
    expect(problems.map(({ kind, message }) => [kind, message.zh.includes('2 处')])).toEqual([['struck-text', true]]);
  });

  it('may lie in objects of other programs, which are counted', async () => {
    const object = '<w:r><w:object><v:shape/><o:OLEObject xmlns:o="o" ProgID="Excel.Sheet.12"/></w:object></w:r>';
    const { problems } = await sourceOf(`<w:p>${r('甲')}${object}${object}</w:p>`);
    expect(problems).toMatchObject([{ kind: 'embedded-object', message: { zh: expect.stringContaining('2 个') } }]);
  });
});
