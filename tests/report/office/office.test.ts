/** The working paper and the papers of a review, opened again by other readers. */
import { readdirSync, readFileSync } from 'node:fs';
import { read, utils, type WorkBook } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { check, type Result, rules } from '../../../src/index.js';
import { Decimal } from '../../../src/model/amount.js';
import { formats } from '../../../src/report/index.js';
import { itemsOf } from '../../../src/report/items.js';
import { documentOf } from '../../../src/report/office/document.js';
import { resultOf, sampleDocument } from '../sample-result.js';

const FIXTURE = 'fixtures/district-office/document.txt';
const real = await check([{ name: FIXTURE, bytes: readFileSync(FIXTURE) }]);
const [office] = real.documents;

const render = async (
  format: string,
  result: Result,
  file = 'a.docx',
  language: 'zh' | 'en' = 'zh',
): Promise<Uint8Array> =>
  (await formats[format]?.render(result, { language, columns: 80, colour: false, rules, file })) as Uint8Array;

const rowsOf = (book: WorkBook, name: string): readonly (readonly unknown[])[] =>
  utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1, defval: '' });

/** The text of a Word file by paragraphs; every part has to be well-formed. */
function wordsOf(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    new SaxesParser({ xmlns: true }).write(strFromU8(part)).close();
  }
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return text
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"');
}

describe('the working paper', () => {
  test('has a sheet for each part, with a frozen head and filters', async () => {
    const book = read(await render('xlsx', real), { cellFormula: true });
    expect(book.SheetNames).toEqual([
      '总览',
      '总数对照表',
      '整改清单',
      '自查表',
      '原因',
      '问题',
      '计算',
      '勾稽',
      '未核对数字',
      '无法判定',
      '规则',
      '文件',
    ]);
    const parts = unzipSync(await render('xlsx', real));
    const sheet = strFromU8(parts['xl/worksheets/sheet6.xml'] ?? new Uint8Array());
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<autoFilter');
  });

  test('every finding, equation and untied figure has its line', async () => {
    const book = read(await render('xlsx', real));
    expect(rowsOf(book, '问题')).toHaveLength(1 + (office?.findings.length ?? 0));
    expect(rowsOf(book, '勾稽')).toHaveLength(1 + (office?.equations.all.length ?? 0));
    expect(rowsOf(book, '未核对数字')).toHaveLength(1 + (office?.coverage.untied.length ?? 0));
    expect(rowsOf(book, '规则')).toHaveLength(1 + rules.length);
  });

  test('findings and equations say on what their reading rests, rules on words nothing', async () => {
    const columnOf = (book: WorkBook, sheet: string, title: string): readonly unknown[] => {
      const [head = [], ...rows] = rowsOf(book, sheet);
      return rows.map((row) => row[head.indexOf(title)]);
    };
    const words = { stated: '明示', shown: '由数字证实', assumed: '未能证实' };
    const told = (standing: keyof typeof words | null | undefined): string => (standing ? words[standing] : '');
    const book = read(await render('xlsx', real));
    const expected = office?.equations.all.map(({ standing }) => told(standing)) ?? [];
    expect(new Set(expected).size).toBeGreaterThan(1);
    expect(columnOf(book, '勾稽', '读法')).toEqual(expected);
    const findings = office?.findings.map(({ standing }) => told(standing));
    expect(findings).toContain('');
    expect(columnOf(book, '问题', '读法')).toEqual(findings);
    const english = read(await render('xlsx', resultOf([sampleDocument]), 'a.xlsx', 'en'));
    expect(columnOf(english, 'Findings', 'reading')).toEqual(['stated', 'shown by the figures', '', '']);
  });

  test('the live formulas, worked out by hand, give the gaps that are reported', async () => {
    const sheet = read(await render('xlsx', real), { cellFormula: true }).Sheets.计算 ?? {};
    const value = (ref: string): Decimal => new Decimal(String((sheet[ref] as { v?: unknown } | undefined)?.v ?? 0));
    const formulas = Object.entries(sheet).filter(([, cell]) => String(cell.f ?? '').startsWith('SUMPRODUCT'));
    expect(formulas).toHaveLength(office?.findings.filter(({ equation }) => equation).length ?? 0);
    for (const [ref, cell] of formulas) {
      const [, from = '0', to = '0'] = /^SUMPRODUCT\(C(\d+):C\d+,G\d+:G(\d+)\)$/.exec(cell.f ?? '') ?? [];
      let sum = new Decimal(0);
      for (let row = Number(from); row <= Number(to); row += 1)
        sum = sum.plus(value(`C${row}`).times(value(`G${row}`)));
      expect(sum.toFixed(), ref).toBe(value(ref.replace('H', 'I')).toFixed());
    }
  });

  test('names the three causes with what should be there', async () => {
    const rows = rowsOf(read(await render('xlsx', real)), '原因').slice(1);
    expect(rows.map((row) => `${row[1]} ${row[3]} ${row[4]}`)).toEqual([
      'c1 926.81 926.80',
      'c2 1,429.76 1,429.75',
      'c2 1,429.76 1,429.75',
      'c3 1,088.19 1,088.80',
      'c3 1,088.19 1,088.80',
    ]);
  });

  test('a text that looks like a formula stays a text', async () => {
    const words = '=HYPERLINK("http://x","y")';
    const hostile = resultOf([
      {
        ...sampleDocument,
        findings: sampleDocument.findings.map((one) => ({ ...one, message: { zh: words, en: words } })),
      },
    ]);
    const book = read(await render('xlsx', hostile), { cellFormula: true });
    const cells = Object.values(book.Sheets).flatMap(
      (sheet) => Object.values(sheet) as { readonly v?: unknown; readonly f?: string; readonly t?: string }[],
    );
    const own = cells.filter(({ v }) => v === words);
    expect(own.length).toBeGreaterThan(0);
    for (const { f, t } of own) expect([f, t]).toEqual([undefined, 's']);
  });
});

describe('the papers of a review', () => {
  test('整改清单: one cause, one row, with advice and room for an answer', async () => {
    const text = wordsOf(await render('notice', real));
    expect(text).toContain('公开审核意见（整改清单）');
    expect(text).toContain('结论：须更正3项，请核实1项');
    for (const right of ['改为926.80', '改为1,429.75', '改为1,088.80']) expect(text).toContain(right);
    expect(text.match(/□已改/g)).toHaveLength(6);
    expect(text).toContain('单位盖章：');
    // the totals side by side come first
    expect(text.indexOf('总数对照表')).toBeLessThan(text.indexOf('整改清单'));
  });

  test.each([
    ['zh', '核对依据', ['读法：明示', '读法：由数字证实', undefined]],
    ['en', 'grounds', ['reading: stated', 'reading: shown by the figures', undefined]],
  ] as const)('整改清单 in %s: the grounds end in what the reading rests on', async (language, title, expected) => {
    const book = read(await render('notice', resultOf([sampleDocument]), 'a.xlsx', language));
    const rows = book.SheetNames.flatMap((name) => [...rowsOf(book, name)]);
    const head = rows.find((row) => row.includes(title)) ?? [];
    const grounds = rows
      .slice(rows.indexOf(head) + 1)
      .slice(0, 3)
      .map((row) => String(row[head.indexOf(title)]).split('\n'));
    expect(grounds.map((lines) => lines.find((line) => /^(?:读法|reading)/.test(line)))).toEqual(expected);
    for (const lines of grounds.slice(0, 2)) expect(lines.length).toBeGreaterThan(1);
    expect(wordsOf(await render('notice', resultOf([sampleDocument]), 'a.docx', language))).toContain(expected[1]);
  });

  test('自查表: coverage, each part with 是 or 否, lines for signatures', async () => {
    const text = wordsOf(await render('selfcheck', real));
    expect(text).toContain('306（98.7%）');
    expect(text).toContain('分管领导：');
    const rows = rowsOf(read(await render('selfcheck', real, 'a.xlsx')), '自查表').map((row) =>
      row.filter((one) => one !== ''),
    );
    const of = (name: string): readonly unknown[] | undefined => rows.find(([first]) => String(first).startsWith(name));
    expect(of('表二 ')?.slice(1)).toEqual(['√']);
    expect(String(of('表三 ')?.at(-1))).toContain('应为926.80万元');
  });

  test('自查表: whatever is to be corrected or verified stands in some part, and no part with it is ticked 是', async () => {
    for (const folder of ['district-office', 'bureau-with-funds', 'final-accounts', 'sub-district-in-yuan']) {
      const name = readdirSync(`fixtures/${folder}`).find((one) => /^document\.(?:txt|html)$/.test(one));
      const path = `fixtures/${folder}/${name}`;
      const text = readFileSync(path, 'utf8');
      // a figure of the narrative that no heading numbers, and whatever the fixture has
      const broken = text.replace(
        /(\d)(\.\d\d万元，比)/,
        (_, digit: string, rest: string) => `${(Number(digit) + 5) % 10}${rest}`,
      );
      for (const version of [text, broken]) {
        const result = await check([{ name: path, bytes: Buffer.from(version) }]);
        const [document] = result.documents;
        if (!document) throw new Error('no document');
        const rows = rowsOf(read(await render('selfcheck', result, 'a.xlsx')), '自查表').map((row) =>
          row.filter((one) => one !== ''),
        );
        const remarks = rows.map((row) => row.join(' ')).join('\n');
        for (const { id, severity } of itemsOf(document))
          if (severity !== 'note') expect(remarks, `${path} ${id}`).toContain(`[${id}]`);
      }
    }
  });

  test('figures of a sheet are made smaller rather than broken, and each column of a table has a width of its own', async () => {
    const parts = unzipSync(await render('selfcheck', real, 'a.xlsx'));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const looks =
      strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())
        .split('<cellXfs')[1]
        ?.split('<xf ') ?? [];
    const strings = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()).split('<si>');
    const total = strings.findIndex((one) => one.includes('>▲1,429.76<')) - 1;
    const look = new RegExp(`<c [^>]*s="(\\d+)"[^>]*><v>${total}</v>`).exec(sheet)?.[1];
    expect(looks[Number(look) + 1]).toContain('shrinkToFit="true"');
    const rows = rowsOf(read(await render('selfcheck', real, 'a.xlsx')), '自查表');
    const heads = rows.find(([first]) => first === '事项')?.filter((one) => one !== '');
    // 表一, 表二, 表三, 表六, 表七, 表八, 表十 and the narrative, whatever else; none is lost to another's place
    expect(heads?.length).toBe(new Set(heads).size);
    expect(heads).toEqual(expect.arrayContaining(['表一', '表二', '表七', '表八', '说明']));
    const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(Math.min(...widths)).toBeGreaterThan(0);
    expect(Math.round(widths.reduce((sum, width) => sum + width, 0))).toBe(92);
  });

  // A wide page has 14,838 twips, 140 of each column are its margins; 56,237,500.00 has ten digits, three points: 10 × 0.54 + 3 × 0.28 = 6.24 em.
  // Of 8 columns each has 1,714 for the figure, 27 half points; of 20 it is 601, and 601 / 62.4 is 9.6, below the least of 12; of 16 it is 787, 12.6.
  test.each([
    [8, 18],
    [16, 12],
    [20, 12],
    [13, 16],
  ])('figures in %i columns of a Word file are set in %i half points', async (count, size) => {
    const columns = Array.from({ length: count }, (_, at) => ({ title: `表${at}`, width: 1 }));
    const rows = [columns.map(() => ({ text: '56,237,500.00', align: 'right' as const }))];
    const bytes = await documentOf([{ name: 'a', isWide: true, blocks: [{ kind: 'table', columns, rows }] }], 'a');
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(new Set([...xml.matchAll(/<w:sz w:val="(\d+)"\/>/g)].map(([, value]) => Number(value)))).toEqual(
      new Set([size]),
    );
  });

  test('取证单: a page a matter, with excerpt, computation and the hash of the file', async () => {
    const text = wordsOf(await render('evidence', real));
    // three causes and one finding to verify
    expect(text.match(/审计（检查）取证单/g)).toHaveLength(4);
    expect(text).toContain(`SHA-256 ${office?.files[0]?.sha256}`);
    expect(text).toContain('左边减右边相差 100.00 元，四舍五入最多可解释 0.00 元。');
    // c3 has six findings: four are worked out, the other two are named
    const [, rest = ''] = text.split('其余各项（逐项算式见审计底稿）：');
    expect(rest.trim().split('\n').slice(0, 2)).toEqual([expect.stringMatching(/^f8 /), expect.stringMatching(/^f9 /)]);
  });

  test('without anything to give evidence of, the paper says so', async () => {
    const clean = { ...sampleDocument, findings: [], causes: [] };
    expect(wordsOf(await render('evidence', resultOf([clean])))).toContain('未发现须更正或请核实事项');
  });

  test('English has everything that Chinese has', async () => {
    for (const name of ['notice', 'selfcheck', 'evidence']) {
      const lines = async (language: 'zh' | 'en'): Promise<number> =>
        wordsOf(await render(name, real, 'a.docx', language)).split('\n').length;
      expect(await lines('en'), name).toBe(await lines('zh'));
    }
  });
});

describe('the same bytes whenever it is written', () => {
  afterEach(() => void vi.useRealTimers());

  test.each(['xlsx', 'notice', 'selfcheck', 'evidence'])('%s', async (name) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-01-01T00:00:00Z') });
    const before = await render(name, real);
    vi.setSystemTime(new Date('2031-07-01T12:34:56Z'));
    expect(Buffer.compare(before, await render(name, real))).toBe(0);
  });
});
