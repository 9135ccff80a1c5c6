import { describe, expect, it } from 'vitest';
import { faultOffset } from '../../src/load/extract/json-fault.js';
import { load } from '../../src/load/index.js';

const loaded = (text: string) => load({ name: 'a.json', bytes: new TextEncoder().encode(text) });

describe('load', () => {
  it('reads the JSON of extract by its content', async () => {
    const json = { schema: 'gouji-extract/1', documents: [] };
    for (const text of [JSON.stringify(json), `\ufeff\n${JSON.stringify(json, null, 2)}\n`]) {
      expect(await loaded(text)).toEqual({ kind: 'extract', json });
    }
  });

  it('reads it as UTF-16 too, which a redirection on Windows writes', async () => {
    const bytes = Buffer.from('\ufeff{"schema":"gouji-extract/1"}', 'utf16le');
    expect(await load({ name: 'a.json', bytes })).toEqual({ kind: 'extract', json: { schema: 'gouji-extract/1' } });
  });

  it('knows no limit of line length for JSON', async () => {
    const text = JSON.stringify({ schema: 'gouji-extract/1', filler: 'x'.repeat(100) });
    expect(await load({ name: 'a', bytes: Buffer.from(text) }, { lineLength: 10 })).toMatchObject({ kind: 'extract' });
  });

  it.each(['{"a": 1}', '预算 "schema":"gouji-extract/1"', '[{"schema":"gouji-extract/1"}]'])(
    'reads %j as text',
    async (text) => {
      expect(await loaded(text)).toMatchObject({ format: 'text' });
    },
  );

  it('names line and column where the JSON breaks', async () => {
    // The comma before } stands on line 3; the } that follows is character 1 of line 4.
    const failed = await loaded('{\n  "schema": "gouji-extract/1",\n  "documents": [],\n}');
    expect(failed).toMatchObject({ kind: 'invalidJson', location: { file: 'a.json', line: 4, column: 1 } });
    expect(failed).toHaveProperty('message.zh', expect.stringContaining('第 4 行第 1 个字符'));
    expect(failed).toHaveProperty('message.en', expect.stringContaining('line 4, column 1'));
  });

  it('passes failures on', async () => {
    expect(await loaded('')).toMatchObject({ kind: 'empty' });
  });
});

describe('faultOffset', () => {
  it.each([
    ['{"a":}', 5],
    ['{"a" 1}', 5],
    ['{"a":1,}', 7],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['[01]', 1],
    ['[1}', 2],
    ['{"a":1}}', 7],
    ['{a:1}', 1],
    ['["x\ny"]', 3],
    ['["\\q"]', 2],
    ['["x', 3],
    ['[tru]', 1],
    ['[1', 2],
    ['', 0],
  ])('%j breaks at %i', (text, offset) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(faultOffset(text)).toBe(offset);
  });

  it('passes over what is right before the fault', () => {
    const right = JSON.stringify({ a: [1, -2.5e3, true, false, null, 'x"\\\n\u007f'], b: {}, c: [] });
    expect(faultOffset(`${right} x`)).toBe(right.length + 1);
  });

  it('takes strings of ten megabytes', () => {
    expect(faultOffset(`["${'x'.repeat(10_000_000)}`)).toBe(10_000_002);
  });
});
