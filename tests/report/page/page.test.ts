/** The page by its markup: what it holds of a document, and that nothing of a document becomes markup. */
import { readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { ResultDocument } from '../../../src/contract/result.js';
import { check, type Result, rules } from '../../../src/index.js';
import { formats } from '../../../src/report/index.js';
import { headerOf } from '../../../src/report/page/columns.js';
import { resultOf, sample, sampleDocument, severalDocuments } from '../sample-result.js';

const FIXTURE = 'fixtures/district-office/document.txt';
const real = await check([{ name: FIXTURE, bytes: readFileSync(FIXTURE) }]);

const render = async (result: Result, language: 'zh' | 'en' = 'zh'): Promise<string> =>
  String(await formats.html?.render(result, { language, columns: 80, colour: false, rules }));

interface Node {
  readonly tagName?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

/** All elements of a page, as a browser would build them. */
function elementsOf(text: string): readonly Node[] {
  const all: Node[] = [];
  const walk = (node: Node): void => {
    if (node.tagName) all.push(node);
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(parse(text) as unknown as Node);
  return all;
}

const attribute = ({ attrs = [] }: Node, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

test('every figure of the document stands on the page once, by its id', async () => {
  const elements = elementsOf(await render(real));
  const ids = elements.map((node) => attribute(node, 'id')).filter((id) => id !== undefined);
  expect(new Set(ids).size).toBe(ids.length);
  const [document] = real.documents;
  const figures = [
    ...(document?.tables.flatMap(({ cells }) => cells) ?? []),
    ...(document?.narrative.filter(({ printed }) => printed !== '') ?? []),
  ];
  expect(figures.filter(({ id }) => !ids.includes(`d0-${id}`))).toEqual([]);
});

test('items of a list are paragraphs, as they were in the source', async () => {
  const name = 'fixtures/sub-district-in-yuan/document.html';
  const items = readFileSync(name, 'utf8').match(/<p>\d+\. “[^”]+”/g);
  expect(items?.length).toBeGreaterThan(20);
  const page = await render(await check([{ name, bytes: readFileSync(name) }]));
  expect(page.match(/<p>\d+\.\s?“[^”]+”/g)?.map((one) => one.replace(/\s/g, ''))).toEqual(
    items?.map((one) => one.replace(/\s/g, '')),
  );
});

test('figures that nothing was compared with are marked as such, and only they', async () => {
  const elements = elementsOf(await render(real));
  const untied = elements.filter(
    (node) => attribute(node, 'class')?.split(' ').includes('untied') && attribute(node, 'data-cell'),
  );
  const expected = real.documents[0]?.coverage.untied.map(({ cell }) => cell.id) ?? [];
  expect(untied.map((node) => attribute(node, 'data-cell')).toSorted()).toEqual(expected.toSorted());
});

test('the odd figures carry what ought to stand there', async () => {
  const text = await render(real);
  // table 3, 301: 926.81 → 926.80; table 7, total and its only fund: 1,429.76 → 1,429.75; 20103 likewise: 1,088.19 → 1,088.80
  const marks = [...text.matchAll(/data-cell="([^"]+)" tabindex="-1">([\d.,]+)<ins>([\d.,]+)<\/ins>/g)];
  expect(marks.map(([, id, printed, right]) => `${id} ${printed} ${right}`)).toEqual([
    't3.301.total 926.81 926.80',
    't7.total.total 1,429.76 1,429.75',
    't7.total.generalPublic 1,429.76 1,429.75',
    't7.20103.total 1,088.19 1,088.80',
    't7.20103.generalPublic 1,088.19 1,088.80',
  ]);
});

test('one cause is one item: nine errors of the district office are three', async () => {
  const elements = elementsOf(await render(real));
  const errors = elements.filter((node) => attribute(node, 'class') === 'item error');
  expect(errors.map((node) => attribute(node, 'data-id'))).toEqual(['c1', 'c2', 'c3']);
});

describe('on what a reading rests', () => {
  const [stated, shown] = sampleDocument.findings;
  const detailsOf = (text: string, id: string): string => text.split(` data-id="${id}"`)[1]?.split('</li>\n')[0] ?? '';
  const lineOf = (text: string, id: string): string | undefined =>
    /<p class="where standing">(.*?)<\/p>/.exec(detailsOf(text, id))?.[1]?.replace(/<[^>]+>/g, '|');

  test('is a line in the details of a finding, in both languages', async () => {
    const text = await render(sample);
    expect(lineOf(text, 'f1')).toBe('|读法：明示||reading: stated|');
    expect(lineOf(text, 'f2')).toBe('|读法：由数字证实||reading: shown by the figures|');
  });

  test('is told once for a cause, each standing of its findings from the strongest on', async () => {
    if (!stated || !shown) throw new Error('no findings');
    const cause = {
      id: 'c1',
      message: { zh: '疑有误', en: 'perhaps wrong' },
      certainty: 'candidate',
      corroboration: [],
      cells: ['t1.2010301.total'],
      corrections: [],
      suggested: { printed: '6.01' },
      explains: ['f2', 'f1'],
      confirmedBy: [],
      contradictedBy: [],
    } as unknown as ResultDocument['causes'][number];
    const findings = [shown, stated].map((one) => ({ ...one, cause: 'c1' }));
    const text = await render(resultOf([{ ...sampleDocument, findings, causes: [cause] }]));
    expect(lineOf(text, 'c1')).toBe('|读法：明示、由数字证实||reading: stated, shown by the figures|');
    expect(text.match(/<p class="where standing">/g)).toHaveLength(1);
  });

  test('is not told of rules on words, nor of results that do not say it', async () => {
    const findings = sampleDocument.findings.map(({ standing: _, ...rest }, at) =>
      at === 0 ? { ...rest, standing: null } : rest,
    );
    const text = await render(resultOf([{ ...sampleDocument, findings }]));
    expect(text).toContain('data-id="f1"');
    expect(text).not.toContain('读法');
  });
});

describe('what breaks by a reading that is not established', () => {
  const [undecided] = sampleDocument.undecided;
  const said = ['甲', '乙'].map((zh, at) => ({ zh: `${zh}不等`, en: `${at} differs` }));
  const reason = { zh: '读法未能证实：表一有2处不相等', en: 'reading not established: 2 do not hold' };
  const listsOf = (text: string): readonly string[] => text.match(/<details class="block">.*?<\/details>/gs) ?? [];
  const withheld = (messages: typeof said): Promise<string> => {
    if (!undecided) throw new Error('nothing undecided');
    return render(
      resultOf([{ ...sampleDocument, undecided: [undecided, { ...undecided, reason, withheld: messages }] }]),
    );
  };

  test('has a list of its own, apart from what the document does not settle', async () => {
    const lists = listsOf(await withheld(said));
    const plain = lists.filter((one) => one.includes('主要是'));
    const own = lists.filter((one) => one.includes('读法未能证实：表一'));
    expect([plain.length, own.length]).toEqual([1, 1]);
    expect(plain[0]).not.toContain('读法未能证实');
    expect(own[0]).toContain('无法判定：读法未能证实');
    expect(own[0]).toContain('undecided: reading not established');
    for (const { zh, en } of said) for (const words of [zh, en]) expect(own[0]).toContain(`>${words}</span>`);
  });

  test('is not said again where one equation breaks: its reason holds the words', async () => {
    expect(await withheld(said.slice(0, 1))).not.toContain('甲不等');
  });

  test('has no list where there is none', async () => {
    expect(await render(sample)).not.toContain('读法未能证实');
  });
});

describe('nothing of a document becomes markup', () => {
  const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)> javascript:alert(1) ' </script><!--`;
  const words = { zh: HOSTILE, en: HOSTILE };
  const [table] = sampleDocument.tables;
  const hostile = resultOf([
    {
      ...sampleDocument,
      organisation: HOSTILE,
      files: sampleDocument.files.map((file) => ({ ...file, path: HOSTILE })),
      findings: sampleDocument.findings.map((finding) => ({ ...finding, message: words, rule: HOSTILE })),
      causes: [],
      undecided: sampleDocument.undecided.map((one) => ({ ...one, reason: words, withheld: [words, words] })),
      tables: table
        ? [
            {
              ...table,
              title: HOSTILE,
              number: HOSTILE,
              rows: table.rows.map((row) => ({ ...row, name: HOSTILE, code: HOSTILE })),
            },
          ]
        : [],
      passages: [{ section: HOSTILE, headings: [HOSTILE], text: HOSTILE, places: [] }],
      problems: [{ kind: 'x', message: words, location: { file: 'a' }, text: HOSTILE }],
    },
  ]);

  test('elements, attributes and scripts are those of the same page with harmless words', async () => {
    const shape = (text: string): string[] =>
      elementsOf(text).map((node) => `${node.tagName} ${(node.attrs ?? []).map(({ name }) => name).join(' ')}`);
    const plain = JSON.parse(JSON.stringify(hostile).replaceAll(JSON.stringify(HOSTILE).slice(1, -1), '字')) as Result;
    expect(shape(await render(hostile))).toEqual(shape(await render(plain)));
  });

  test('the data of the script stays data', async () => {
    const [, json = ''] =
      /<script type="application\/json" class="links">(.*?)<\/script>/s.exec(await render(hostile)) ?? [];
    expect(Object.keys(JSON.parse(json))).toEqual(['cells', 'equations', 'findings']);
  });
});

test('the policy lets the one script run and nothing be fetched', async () => {
  const text = await render(sample);
  expect(text).toMatch(/content="default-src &#39;none&#39;|content="default-src 'none'/);
  expect(text.match(/<script(?! type="application\/json")/g)).toHaveLength(1);
  expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
});

test('a batch has an overview: documents by gravity, and a count of each rule', async () => {
  const text = await render(severalDocuments);
  const links = [...text.matchAll(/<a href="#d(\d+)">/g)].map(([, index]) => index);
  expect(links).toHaveLength(severalDocuments.documents.length);
  // What rounding explains is nobody's to correct and has no shade
  const several = severalDocuments.documents.flatMap(({ findings }) =>
    findings.flatMap(({ rule, verdict }) => (verdict === 'rounding' ? [] : [rule])),
  );
  expect(several.length).toBeGreaterThan(0);
  for (const rule of new Set(several)) expect(text).toContain(`<span title="${rule}">`);
});

test('the same result gives the same bytes', async () => {
  expect(await render(real)).toBe(await render(real));
});

describe('headers are merged as they were', () => {
  test('two columns below one label, beside a label of two rows', () => {
    // 合计 | 本年支出 | 本年支出
    //      | 基本     | 项目
    expect(headerOf([['合计'], ['本年支出', '基本'], ['本年支出', '项目']])).toEqual([
      [
        { text: '合计', across: 1, down: 2 },
        { text: '本年支出', across: 2, down: 1 },
      ],
      [
        { text: '基本', across: 1, down: 1 },
        { text: '项目', across: 1, down: 1 },
      ],
    ]);
  });

  test('equal labels below different ones stay apart', () => {
    expect(
      headerOf([
        ['2023年', '合计'],
        ['2024年', '合计'],
      ])[1],
    ).toHaveLength(2);
  });
});
