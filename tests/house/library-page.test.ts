/** The examples of docs/library.md: compiled as a caller of the package would compile them, and run. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const ROOT = process.cwd();
const FOLDER = join(ROOT, 'node_modules/.gouji-examples');
const examples = [...readFileSync('docs/library.md', 'utf8').matchAll(/```ts\n(.*?)```/gs)].map(
  ([, text = '']) => text,
);

mkdirSync(FOLDER, { recursive: true });
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));
for (const [at, text] of examples.entries()) {
  writeFileSync(join(FOLDER, `example${at}.ts`), text);
  writeFileSync(join(FOLDER, `example${at}.mjs`), withoutTypes(text));
}
writeFileSync(
  join(FOLDER, 'tsconfig.json'),
  JSON.stringify({
    compilerOptions: {
      target: 'ES2023',
      module: 'NodeNext',
      moduleResolution: 'NodeNext',
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: ['node'],
      typeRoots: [join(ROOT, 'node_modules/@types')],
      paths: { gouji: [join(ROOT, 'dist/lib/index.d.ts')] },
    },
    include: ['*.ts'],
  }),
);

/** The examples use types in few places; these are taken out by hand, so that what runs is what is shown. */
function withoutTypes(text: string): string {
  return text
    .replace(/, type \w+/g, '')
    .replace(/(const \w+): [\w[\] ]+ =/g, '$1 =')
    .replace("'gouji'", JSON.stringify(join(ROOT, 'dist/lib/index.js')));
}

test('they compile against the declarations that are published', () => {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', FOLDER], { encoding: 'utf8' });
  expect(stdout).toBe('');
  expect(status).toBe(0);
});

// three causes in order and nine errors; 33.40 of one project are within 161.69; figures in 万元; no error left where all are answered for
const EXPECTED = [
  /^c1 certain .*\nc2 .*\nc3 .*\n9 to correct, 306 of 310 amounts tied\n$/,
  /^0\n$/,
  /^[1-9]\d{2}\n$/,
  /^0\n$/,
];

test.each(examples.map((_, at) => at))('example %i runs', (at) => {
  const { stdout, stderr } = spawnSync(process.execPath, [join(FOLDER, `example${at}.mjs`)], {
    encoding: 'utf8',
    cwd: ROOT,
  });
  expect(stderr).toBe('');
  expect(stdout).toMatch(EXPECTED[at] as RegExp);
});
