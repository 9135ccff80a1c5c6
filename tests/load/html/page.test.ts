/** What of a page is text, what is left out, and what is refused. */
import { describe, expect, it } from 'vitest';
import { load } from '../../../src/load/index.js';
import { linesOf, loadPage, readPage } from './load.js';

describe('running text', () => {
  it('breaks at block elements and br, and nowhere else', async () => {
    const page = '<div>一<p>二<b>三</b>\n 四<br>五</p>六</div><h2>七</h2><ul><li>八<li>九</ul><unknown>十</unknown>一';
    expect(await linesOf(page)).toEqual(['一', '二三 四', '五', '六', '七', '八', '九', '十一']);
  });

  it('decodes entities once', async () => {
    expect(await linesOf('<p>&lt;b&gt; &amp;lt; 12&#46;5 &#x4e00;&nbsp;&nbsp;二</p>')).toEqual(['<b> &lt; 12.5 一 二']);
  });

  it('keeps the lines of preformatted text', async () => {
    expect(await linesOf('<pre>甲  1\n乙  2\n\n</pre>')).toEqual(['甲  1', '乙  2']);
  });

  it('ignores what no reader sees', async () => {
    const page = `<style>p{}</style><script>document.write("99")</script><noscript>98</noscript><template>97</template>
      <select><option>96</select><svg><text>95</text></svg><!-- 94 --><textarea>93</textarea><p>1</p>`;
    expect(await linesOf(page)).toEqual(['1']);
  });

  it('reads tables that are a soup of paragraphs as their paragraphs', async () => {
    expect(await linesOf('<p>科目 <p>金额<p>合计<p>1,234.50')).toEqual(['科目', '金额', '合计', '1,234.50']);
  });
});

describe('text that is hidden or struck out', () => {
  const told = async (body: string): Promise<[string[], string[], (string | undefined)[]]> => {
    const { lines, problems } = await readPage(`<html><body>${body}`);
    return [lines.map(({ text }) => text), problems.map(({ kind }) => kind), problems.map(({ text }) => text)];
  };

  it.each([
    ['<p style="color:red; DISPLAY : none">收入12.5万元</p>', 'hidden-text'],
    ['<p hidden>收入12.5万元</p>', 'hidden-text'],
    ['<span style="visibility:hidden">收入12.5万元</span>', 'hidden-text'],
    ['<del>收入12.5万元</del>', 'struck-text'],
    ['<s>收入<b>12.5</b>万元</s>', 'struck-text'],
    ['<span style="text-decoration: line-through">收入12.5万元</span>', 'struck-text'],
    ['<span style="text-decoration-line: underline line-through">收入12.5万元</span>', 'struck-text'],
  ])('%s is left out and told', async (body, kind) => {
    expect(await told(`<p>甲</p>${body}`)).toEqual([['甲'], [kind], ['收入12.5万元']]);
  });

  it('says nothing of what holds no figures, and says the number of places once', async () => {
    expect(await told('<p>甲<span style="display:none">乙</span></p>')).toEqual([['甲'], [], []]);
    const { problems } = await readPage('<html><p>甲<p hidden>1<p hidden>乙<p hidden>２');
    expect(problems.map(({ message }) => message.zh)).toEqual([
      '“a.html”中有隐藏的文字 2 处（如“1”），没有参加核对；请核实是否应当公开，不应公开的请删除。',
    ]);
  });

  it('looks at the beginning of a style only, however long it is', async () => {
    const long = 'text-decoration '.repeat(1_000_000);
    expect(await told(`<p style="${long}">甲</p>`)).toEqual([['甲'], [], []]);
  });

  it('takes hidden rows and cells out of the grid, while an invisible cell stays empty', async () => {
    const page = `<table><tr><td>a</td><td style="display:none">7</td><td>1</td></tr>
      <tr style="display:none"><td>8</td><td>8</td></tr>
      <tr><td style="visibility:hidden">9</td><td>2</td></tr></table>`;
    expect(await linesOf(page)).toEqual(['1| 0:a | 1:1', '1| 1:2']);
    expect((await readPage(`<html>${page}`)).problems[0]?.message.en).toContain('in 3 place(s)');
  });
});

describe('what is a page', () => {
  it.each([
    '收入 < 支出，<b>不是</b>网页',
    '<预算公开说明>\n收入 12.5 万元',
    '<p:root xmlns:p="x">收入</p:root>',
    'From: 财政局\n收入 <p>',
    '收入：\n<p>12.5</p>',
  ])('%j stays text', async (text) => {
    expect(await loadPage(text, {}, 'a.txt')).toMatchObject({ format: 'text' });
  });

  it.each([
    '<!DOCTYPE html><p>收入',
    '\ufeff\n<HTML><BODY>收入',
    '<?xml version="1.0"?><html>收入</html>',
    '<p>收入',
    '<!-- saved --><div>收入</div>',
  ])('%j is one, whatever its name', async (text) => {
    const page = await loadPage(text, {}, 'a.csv');
    expect(page).toMatchObject({ format: 'html', lines: [{ text: '收入' }] });
  });

  it('refuses a page without text', async () => {
    const refused = await loadPage('<html><body><script>load()</script><table><tr><td>&nbsp;</td></tr></table>');
    expect(refused).toMatchObject({ kind: 'empty' });
    expect(refused).toHaveProperty('message.zh', expect.stringContaining('“a.html”是没有文字的网页'));
  });

  it('refuses elements that nest too deep, and names the limit', async () => {
    const refused = await loadPage(`<html><body>${'<div>'.repeat(100_000)}`);
    expect(refused).toMatchObject({ kind: 'tooLarge' });
    expect(refused).toHaveProperty('message.zh', expect.stringContaining('嵌套超过 200 层的上限'));
    // html, body and as many more.
    expect(await loadPage(`<html><body>${'<div>'.repeat(8)}a`, { depth: 10 })).toMatchObject({ format: 'html' });
    expect(await loadPage(`<html><body>${'<div>'.repeat(9)}a`, { depth: 10 })).toMatchObject({ kind: 'tooLarge' });
  });

  it('refuses tables that nest too deep', async () => {
    expect(await loadPage(`<html>${'<table><tr><td>'.repeat(1000)}`)).toMatchObject({ kind: 'tooLarge' });
  });
});

describe('encodings', () => {
  /** 预算 1 in GB18030: d4a4 cbe3. */
  it('reads GB18030 whatever the page says', async () => {
    for (const charset of ['gb2312', 'GBK', 'gb18030']) {
      const head = Buffer.from(`<html><head><meta charset="${charset}"></head><body>`);
      const { lines } = await readPage(Buffer.concat([head, Buffer.from('d4a4cbe3203120', 'hex')]));
      expect(lines.map(({ text }) => text)).toEqual(['预算 1']);
    }
  });

  /** 預算 in Big5: b977 bae2. */
  it('reads Big5 where the page says so', async () => {
    const head = '<html><meta http-equiv="Content-Type" content="text/html; charset=big5"><p>';
    const { lines } = await readPage(Buffer.concat([Buffer.from(head), Buffer.from('b977bae2', 'hex')]));
    expect(lines.map(({ text }) => text)).toEqual(['預算']);
  });

  it('believes the bytes where a page in UTF-8 says Big5', async () => {
    const { lines } = await readPage('<html><meta charset="big5"><p>预算');
    expect(lines.map(({ text }) => text)).toEqual(['预算']);
  });

  it('reads UTF-16', async () => {
    const loaded = await load({ name: 'a.htm', bytes: Buffer.from('\ufeff<html><p>预算', 'utf16le') });
    expect(loaded).toMatchObject({ format: 'html', lines: [{ text: '预算' }] });
  });
});
