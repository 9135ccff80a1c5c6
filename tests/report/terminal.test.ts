import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/index.js';
import { explainFinding, formats, type RenderOptions } from '../../src/report/index.js';
import { percent } from '../../src/report/percent.js';
import { widthOf } from '../../src/report/terminal/width.js';
import { visible } from '../../src/report/visible.js';
import { claim, resultOf, sample, sampleDocument, severalDocuments } from './sample-result.js';

const OPTIONS: RenderOptions = { language: 'zh', columns: 80, colour: false };

async function terminal(result: Result, options: Partial<RenderOptions> = {}): Promise<string> {
  return String(await formats.terminal?.render(result, { ...OPTIONS, rules: [], ...options }));
}

function golden(name: string): string {
  return readFileSync(join(import.meta.dirname, 'golden', name), 'utf8');
}

describe('the terminal report', () => {
  it('of one document, in Chinese', async () => {
    expect(await terminal(sample, { verbose: true })).toBe(golden('terminal-zh-80.txt'));
  });

  it('tells the gravest first, and of the same gravity what has a cause', async () => {
    const [first, second, third] = sampleDocument.findings;
    if (!first || !second || !third) throw new Error('no findings');
    const cause = {
      id: 'c1',
      kind: 'digit',
      cells: [],
      suggested: { printed: '', value: '0' },
      corrections: [],
      certainty: 'certain',
      alternatives: [],
      explains: [third.id],
      confirmedBy: [],
      contradictedBy: [],
      corroboration: [],
      message: { zh: '原因甲', en: 'cause one' },
    } as const;
    const order = async (explains: string): Promise<readonly (string | undefined)[]> => {
      const findings = sampleDocument.findings.map((one) => (one.id === explains ? { ...one, cause: 'c1' } : one));
      const text = await terminal(
        resultOf([{ ...sampleDocument, findings, causes: [{ ...cause, explains: [explains] }] }]),
      );
      return [...text.matchAll(/编号 ([cf]\d)/g)].map(([, id]) => id);
    };
    // f1 and f2 are errors, f3 is a warning
    expect([second.severity, third.severity]).toEqual(['error', 'warning']);
    expect(await order(third.id)).toEqual(['f1', 'f2', 'c1']);
    expect((await order(second.id)).slice(0, 2)).toEqual(['c1', 'f1']);
  });

  it('counts what needs no change, unless everything is asked for', async () => {
    const [whole, short] = [await terminal(sample, { verbose: true }), await terminal(sample)];
    const { coverage, undecided } = sampleDocument;
    expect(whole).toContain(`无法判定 ${undecided.length} 项`);
    expect(short.replaceAll('\n', '')).toContain(
      `未能核对的数字 ${coverage.untied.length} 项。加 --verbose 列出全部。`,
    );
    expect(short.split('\n').length).toBeLessThan(whole.split('\n').length);
    // what has to be corrected or verified stands in both, word for word
    for (const line of whole.split('\n').filter((one) => /^(?:须更正|请核实) /.test(one)))
      expect(short).toContain(line);
  });

  it('of several, in English', async () => {
    expect(await terminal(severalDocuments, { language: 'en', verbose: true })).toBe(golden('several-en-80.txt'));
  });

  it.each([40, 80, 140])('keeps to %i columns', async (columns) => {
    for (const language of ['zh', 'en'] as const) {
      for (const result of columns < 80 ? [sample] : [sample, severalDocuments]) {
        const lines = (await terminal(result, { columns, language })).split('\n');
        expect(lines.filter((line) => widthOf(line) > columns)).toEqual([]);
      }
    }
  });

  it('begins no line with a closing mark', async () => {
    for (let columns = 40; columns <= 140; columns++) {
      const lines = (await terminal(sample, { columns })).split('\n');
      expect(lines.filter((line) => /^\s*[，。、；：）」』”]/.test(line))).toEqual([]);
    }
  });

  it('has the same words with colours', async () => {
    const coloured = await terminal(sample, { colour: true });
    expect(coloured).toContain('\u001b[1m\u001b[31m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are what is taken away
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(await terminal(sample));
  });

  it('says so where nothing was checked', async () => {
    expect(await terminal(resultOf([]))).toBe('没有核对任何文件。\n');
  });

  it('shows pages where the source has them', async () => {
    const files = sampleDocument.files.map((file) => ({ ...file, pages: 2 }));
    expect(await terminal(resultOf([{ ...sampleDocument, files }]))).toContain('位置 表一 第1页第34行 6.10');
  });

  it('quotes the sentence of an odd figure, and cuts no number in two', async () => {
    // Forty characters before the figure would begin with 34 of 1,234.
    const sentence = `收入1,234${'万元其中一般公共'.repeat(5).slice(0, 38)}5.50万元。`;
    const odd = claim('n9', 20, '支出', '5.50', '55000', sentence);
    const [first] = sampleDocument.findings;
    if (!first) throw new Error('the sample has findings');
    const finding = { ...first, evidence: [odd], odd: [odd.id], equation: first.equation, group: 9 };
    const text = await terminal(
      resultOf([
        {
          ...sampleDocument,
          findings: [{ ...finding, equation: { kind: 'sum', terms: [], residual: '0', allowed: '0' } }],
        },
      ]),
      { columns: 140 },
    );
    expect(text).toContain('▶ 第20行 “…万元其中');
    expect(text).toContain('【5.50】万元。”');
  });
});

describe('text of a document', () => {
  it('cannot steer the terminal', async () => {
    const result = hostile(severalDocuments) as Result;
    const explained = await explainFinding(result, `f1${STEERING}`, OPTIONS);
    const texts = [await terminal(result), await terminal(result, { language: 'en' }), explained ?? ''];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
    for (const text of texts) expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(texts[2]).toContain('\\u{1b}[2J\\u{9b}1m\\u{202e}\\u{7}');
  });

  it.each([
    ['a\tb\r\nc', 'a b c'],
    ['\u001b[31m', '\\u{1b}[31m'],
    ['\u2066x\u2069', '\\u{2066}x\\u{2069}'],
    ['\ud800', '\ufffd'],
    ['表七', '表七'],
  ])('%j is shown as %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });
});

const STEERING = '\u001b[2J\u009b1m\u202e\u0007\r\n';
/** Numbers, and words out of the lists of the schema; a result with others is refused before it is rendered. */
const FIXED = new Set([
  'kind',
  'severity',
  'verdict',
  'stage',
  'level',
  'value',
  'unit',
  'residual',
  'allowed',
  'step',
]);

function hostile(value: unknown): unknown {
  if (typeof value === 'string') return `${value}${STEERING}`;
  if (Array.isArray(value)) return value.map(hostile);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, FIXED.has(key) ? inner : hostile(inner)]),
  );
}

describe('percent', () => {
  it.each([
    [2012, 2024, '99.4%'],
    [1999, 2000, '99.9%'],
    // 99.99…% is not 100.0%.
    [99_999, 100_000, '99.9%'],
    [3, 3, '100.0%'],
    [0, 3, '0.0%'],
    [1, 3, '33.3%'],
  ])('%i of %i is %s', (part, whole, expected) => {
    expect(percent(part, whole)).toBe(expected);
  });
});

describe('explainFinding', () => {
  it('adds up both sides and says what rounding explains', async () => {
    const both = [
      await explainFinding(sample, 'f1', OPTIONS),
      await explainFinding(sample, '2222222222222222', OPTIONS),
    ];
    expect(both.join('\n')).toBe(golden('explain-zh-80.txt'));
  });

  it('knows nothing of other ids', async () => {
    expect(await explainFinding(sample, 'f9', OPTIONS)).toBeNull();
  });
});

describe('the json report', () => {
  it('is the result, indented by two, with a final newline', async () => {
    const text = String(await formats.json?.render(sample, { ...OPTIONS, rules: [] }));
    expect(text.startsWith('{\n  "schema": "gouji-result/1",\n')).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.parse(text)).toEqual(sample);
  });
});
