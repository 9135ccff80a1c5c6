import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, it, test } from 'vitest';
import type { z } from 'zod';
import { location } from '../../../src/contract/schema/cell.js';
import type { extract } from '../../../src/contract/schema/document.js';
import { jsonSchema, parseResult } from '../../../src/contract/schema/index.js';
import type { result } from '../../../src/contract/schema/result.js';
import { suggest as suggestSchema } from '../../../src/contract/schema/suggest.js';
import { type Extract, type Result, type Suggestions, suggest } from '../../../src/index.js';
import { inputOf } from '../../fixtures/fixture.js';
import { sample } from '../../report/sample-result.js';

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

describe('the schema and the types of the model', () => {
  it('say the same of a result', () => {
    expectTypeOf<DeepReadonly<z.infer<typeof result>>>().toEqualTypeOf<DeepReadonly<Result>>();
  });

  it('say the same of an extract', () => {
    expectTypeOf<DeepReadonly<z.infer<typeof extract>>>().toEqualTypeOf<DeepReadonly<Extract>>();
  });
});

test.each(['result', 'extract', 'config', 'baseline', 'suggest'] as const)(
  'docs/schemas/%s.json, which editors use, is the schema',
  (name) => {
    const published = readFileSync(`docs/schemas/${name}.json`, 'utf8');
    expect(published).toBe(`${JSON.stringify(jsonSchema(name), null, 2)}\n`);
  },
);

test('suggestions are as their schema says', async () => {
  expectTypeOf<DeepReadonly<z.infer<typeof suggestSchema>>>().toEqualTypeOf<DeepReadonly<Suggestions>>();
  const found = await suggest([inputOf('district-office')]);
  expect(found.documents[0]?.proposals.length).toBeGreaterThan(0);
  expect(suggestSchema.safeParse(found).success).toBe(true);
});

describe('parseResult', () => {
  it('gives back a saved result unchanged, with fields that it does not know', () => {
    const saved = { ...sample, later: 1 };
    expect(parseResult(JSON.stringify(saved))).toEqual({ result: saved });
  });

  it('names the first place that departs from the schema', () => {
    const { documents, ...rest } = sample;
    expect(parseResult(JSON.stringify(rest))).toEqual({ at: 'documents' });
    expect(parseResult(JSON.stringify({ ...sample, schema: 'gouji-extract/1' }))).toEqual({ at: 'schema' });
    expect(parseResult('not json')).toEqual({ at: '' });
  });
});

describe('a place', () => {
  const at = (place: object) => location.safeParse({ file: 'a.pdf', ...place }).success;

  it('may be a cell of a sheet, or a rectangle on a page', () => {
    expect(at({ line: 7, sheet: '收支总表', ref: 'B7' })).toBe(true);
    expect(at({ page: 3, box: [72, 100.5, 130.25, 112] })).toBe(true);
  });

  it.each([{ sheet: 1 }, { ref: null }, { box: [1, 2, 3] }, { box: [1, 2, 3, 4, 5] }, { box: '1 2 3 4' }])(
    'is not %j',
    (place) => {
      expect(at(place)).toBe(false);
    },
  );
});

describe('jsonSchema', () => {
  const text = JSON.stringify(jsonSchema('result'));

  it('lists the keys of columns and the kinds of tables', () => {
    expect(text).toContain('"generalPublic","governmentFunds","stateCapital"');
    expect(text).toContain('"appropriationSummary","generalPublicExpenditure"');
  });

  it('allows fields that are not known yet', () => {
    expect(text).not.toContain('"additionalProperties":false');
  });

  it('has a schema of extracts without findings', () => {
    expect(JSON.stringify(jsonSchema('extract'))).not.toContain('"findings"');
  });
});
