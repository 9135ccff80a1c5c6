/** Pages saved in one file. */
import { describe, expect, it } from 'vitest';
import { loadPage, notationOf, readPage } from './load.js';

interface Part {
  readonly type: string;
  readonly encoding: string;
  readonly body: string;
}

function archive(parts: readonly Part[], head = 'MIME-Version: 1.0'): string {
  const lines = [
    head,
    'Content-Type: multipart/related;',
    '\ttype="text/html"; boundary="----=_Next.1"',
    '',
    'A preamble.',
  ];
  for (const { type, encoding, body } of parts)
    lines.push('------=_Next.1', `Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`, '', body);
  return [...lines, '------=_Next.1--', ''].join('\r\n');
}

const picture: Part = { type: 'image/png', encoding: 'base64', body: 'iVBORw0KGgo=' };
const texts = async (bytes: string): Promise<string[]> => notationOf(await readPage(bytes));

describe('a page saved in one file', () => {
  it('is read from quoted-printable', async () => {
    // 预算 is e9 a2 84, e7 ae 97 in UTF-8; a soft break stands in the middle of a character.
    const body = '<html><p style=3D"x">=E9=A2=84=E7=\r\n=AE=97 1=3D2</p></html>';
    const page = archive(
      [picture, { type: 'text/html; charset="utf-8"', encoding: 'quoted-printable', body }],
      'From: <Saved>',
    );
    expect(await texts(page)).toEqual(['预算 1=2']);
  });

  it('is read from base64 in GB2312', async () => {
    const bytes = Buffer.concat([Buffer.from('<html><p>'), Buffer.from('d4a4cbe3', 'hex'), Buffer.from('</p></html>')]);
    const body = bytes.toString('base64').replace(/.{20}/g, '$&\r\n');
    expect(await texts(archive([{ type: 'text/html;\r\n charset=gb2312', encoding: 'BASE64', body }]))).toEqual([
      '预算',
    ]);
  });

  it('is read from Big5', async () => {
    const body = '<html>=B9w=BA=E2</html>';
    expect(await texts(archive([{ type: 'text/html; charset=big5', encoding: 'quoted-printable', body }]))).toEqual([
      '預算',
    ]);
  });

  it('is read where it was sent as it is, from the file as it was decoded', async () => {
    expect(await texts(archive([{ type: 'text/html', encoding: '8bit', body: '<html><p>预算' }]))).toEqual(['预算']);
  });

  it('holds the pages of its frames, as workbooks saved as pages do', async () => {
    const frames = {
      type: 'text/html',
      encoding: '8bit',
      body: '<html><frameset><frame src="sheet001.htm"></frameset></html>',
    };
    const sheet = { type: 'text/html', encoding: '8bit', body: '<table><tr><td>a</td><td>1</td></tr></table>' };
    expect(await texts(archive([frames, sheet, picture]))).toEqual(['1| 0:a | 1:1']);
  });

  it('is found in parts of parts', async () => {
    const inner = archive([{ type: 'text/html', encoding: '8bit', body: '<p>甲</p>' }]).replaceAll('_Next.1', '_Inner');
    const [, type = '', body = ''] = /Content-Type: ([^\0]*?)\r\n\r\n([^\0]*)/.exec(inner) ?? [];
    expect(await texts(archive([{ type: type.replace('related', 'alternative'), encoding: '7bit', body }]))).toEqual([
      '甲',
    ]);
  });

  it('is refused where no part is a page', async () => {
    const refused = await loadPage(archive([picture]), {}, 'a.mht');
    expect(refused).toMatchObject({ kind: 'damaged' });
    expect(refused).toHaveProperty('message.zh', expect.stringContaining('“a.mht”是单一文件网页'));
  });
});
