/** A place that is blank and ought to hold a figure: every report points at it, and at no figure elsewhere that is right. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { check, type Result, type ResultDocument, rules } from '../../src/index.js';
import { formats, type RenderOptions } from '../../src/report/index.js';
import { figuresOf, type Item, itemsOf } from '../../src/report/items.js';
import { remarksOf } from '../../src/report/remarks.js';

const NAME = 'fixtures/sub-district-in-yuan/document.html';
const WHOLE = readFileSync(NAME, 'utf8');
const FILLED = '<td>一、财政拨款收入</td><td class="amount">174,215,200</td>';
const ROW = '一、财政拨款收入';
const TABLE = '2025年部门财务收支预算总表';

describe('a blank that ought to hold 174,215,200', () => {
  let result: Result;
  let item: Item;

  beforeAll(async () => {
    expect(WHOLE).toContain(FILLED);
    const blanked = WHOLE.replace(FILLED, FILLED.replace('174,215,200', ''));
    result = await check([{ name: NAME, bytes: Buffer.from(blanked) }]);
    const found = itemsOf(documentOf(result)).find(({ cause }) => cause?.kind === 'missing');
    if (!found) throw new Error('no cause for the blank');
    item = found;
  });

  test('is the only place to look at', () => {
    expect(figuresOf(item).map(({ row, printed, location }) => [row?.name, printed, location.line])).toEqual([
      [ROW, '', lineOfBlank(item)],
    ]);
  });

  test('is where the remark is put', () => {
    const remarks = remarksOf(documentOf(result), 'zh').filter(({ text }) => text.includes(`（${item.id}）`));
    expect(remarks.map(({ location, printed }) => [location.line, printed])).toEqual([[lineOfBlank(item), '']]);
  });

  test.each([
    ['sarif', `"fullyQualifiedName": "${TABLE}“${ROW}”预算数栏"`],
    ['markdown', `| **须更正** | ${TABLE} | 《${TABLE}》“${ROW}”空白`],
    ['html', `<p class="where"><span class="zh" lang="zh-CN">${TABLE}“${ROW}”预算数栏</span>`],
  ])('%s names its row and column', async (name, place) => {
    const options: RenderOptions = { language: 'zh', columns: 80, colour: false };
    expect(String(await formats[name]?.render(result, { ...options, rules }))).toContain(place);
  });
});

function documentOf({ documents: [document] }: Result): ResultDocument {
  if (!document) throw new Error('no document');
  return document;
}

const lineOfBlank = ({ cause }: Item): number | undefined => cause?.corrections[0]?.blank?.location.line;
