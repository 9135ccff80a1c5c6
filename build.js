/**
 * Builds dist: the command line as one CommonJS bundle with its V8 code cache, and the library as ESM with declarations.
 *
 * JSON data is inlined into both as `JSON.parse` of a string: Node 20 warns on stderr about every JSON module that it loads,
 * and V8 parses a string faster than the same data as an object literal. That is why esbuild writes the library's JavaScript
 * as well; tsc writes its declarations.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import Module, { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { build } from 'esbuild';

const ROOT = import.meta.dirname;
const DIST = join(ROOT, 'dist');
const BUNDLE = join(DIST, 'gouji.cjs');
const CODE_CACHE = join(DIST, `gouji.${process.version}-${process.platform}-${process.arch}.cache`);

/**
 * What the command line loads by `await import(…)` and only when it is needed, each as a bundle of its own beside the main one.
 * Every bundle has its own decimal.js, so plain JSON goes in and out. Named exports only: of an ES module, `default` would be
 * the namespace. A dynamic import that is not listed becomes part of the main bundle.
 */
const CHUNKS = {
  schema: 'src/contract/schema/index.ts',
  config: 'src/settings/file/index.ts',
  pdf: 'src/load/pdf/index.ts',
  workbook: 'src/load/workbook/index.ts',
  word: 'src/load/word/index.ts',
  zip: 'src/load/archive/zip.ts',
  html: 'src/load/html/index.ts',
  csv: 'src/load/csv/index.ts',
  convert: 'src/host/convert.ts',
  solver: 'src/diagnose/least/solver.ts',
  exchange: 'src/report/exchange/index.ts',
  page: 'src/report/page/index.ts',
  picture: 'src/annotate/picture.ts',
  annotate: 'src/annotate/index.ts',
  office: 'src/report/office/index.ts',
  'cli-table3': 'cli-table3',
  chalk: 'chalk',
};

/** The bundle is run by `node build.js --warm …`; see `warmCodeCache`. */
const WARM = '--warm';

const common = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  charset: 'ascii',
  logLevel: 'warning',
  // Modules find their own files by `__filename` in the bundles, and by `import.meta` in the library.
  logOverride: { 'empty-import-meta': 'silent' },
};

const inlineJson = {
  name: 'inline-json',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
    });
  },
};

/** As `CHUNKS` names it, on Windows too. */
const sourceFile = (path) => relative(ROOT, path).replaceAll(sep, '/').replace(/\.js$/, '.ts');

const separateChunks = {
  name: 'separate-chunks',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const wanted = path.startsWith('.') ? sourceFile(join(resolveDir, path)) : path;
      const chunk = Object.keys(CHUNKS).find((name) => CHUNKS[name] === wanted);
      return chunk === undefined ? undefined : { path: `./${chunk}.cjs`, external: true };
    });
  },
};

/** Commander loads child_process for subcommands that are programs of their own. We have none, and loading it takes 5 ms. */
const withoutChildProcess = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes(join('node_modules', 'commander')) ? { path: 'none', namespace: 'none' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** Regular expressions are the one place that esbuild leaves beyond ASCII; bin/gouji.js reads the bundle as one byte a character. */
function escapeNonAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

async function buildBundle(entry, outfile) {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [entry],
    outfile,
    format: 'cjs',
    minify: true,
    supported: { 'dynamic-import': false },
    plugins: [inlineJson, separateChunks, withoutChildProcess],
    write: false,
  });
  writeFileSync(outfile, escapeNonAscii(outputFiles[0].text));
}

async function buildCommandLine() {
  await buildBundle('src/cli/main.ts', BUNDLE);
  for (const [name, entry] of Object.entries(CHUNKS)) await buildBundle(entry, join(DIST, `${name}.cjs`));
}

async function buildLibrary() {
  await build({
    ...common,
    entryPoints: ['src/index.ts'],
    outdir: 'dist/lib',
    format: 'esm',
    splitting: true,
    packages: 'external',
    plugins: [inlineJson],
  });
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  runNode([tsc, '-p', 'tsconfig.build.json']);
}

function runNode(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')}: exit status ${status}\n${stdout}${stderr}`);
}

/** Every fixture is checked once, so that the cache holds the functions that a check compiles on its way, not only the outermost. */
function fixtureDocuments() {
  const folder = join(ROOT, 'fixtures');
  const documents = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, 'document.txt')) : [];
  return documents.filter((document) => existsSync(document)).sort();
}

async function warmCodeCache(args) {
  const script = new Script(Module.wrap(await readFile(BUNDLE, 'latin1')), { filename: BUNDLE });
  const bundle = { exports: {} };
  script.runInThisContext()(bundle.exports, createRequire(BUNDLE), bundle, BUNDLE, dirname(BUNDLE));
  await bundle.exports.main(args);
  writeFileSync(CODE_CACHE, script.createCachedData());
}

/** Every layout is one JSON file; the list of them is derived, so that a new place needs no other change. */
function writeLayoutIndex() {
  const folder = join(ROOT, 'src/data/layouts');
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
  const imports = ids.map((id) => `import ${id} from './${id}.json' with { type: 'json' };`);
  const text = [
    '/** All layouts by id. Derived from the files beside it: `npm run build` writes it. */',
    ...imports,
    '',
    `export const LAYOUTS: readonly unknown[] = [\n${ids.map((id) => `  ${id},\n`).join('')}];`,
    '',
  ].join('\n');
  writeFileSync(join(folder, 'index.ts'), text);
}

/** What the page of the report brings along, as strings: its script, with all that it needs, and its style. */
async function writePageAssets() {
  const folder = join(ROOT, 'src/report/page');
  const bundled = async (entry) => {
    const { outputFiles } = await build({
      ...common,
      platform: 'browser',
      target: ['chrome111', 'firefox113', 'safari16.2'],
      entryPoints: [join(folder, 'client', entry)],
      format: 'iife',
      minify: true,
      write: false,
      outdir: folder,
    });
    return outputFiles[0].text.trim();
  };
  const [script, style] = [await bundled('index.ts'), await bundled('style.css')];
  const text = [
    '/** The script and the style of the page. Derived from `client`: `npm run build` writes it. */',
    `export const SCRIPT = ${JSON.stringify(script)};`,
    `export const STYLE = ${JSON.stringify(style)};`,
    '',
  ].join('\n');
  writeFileSync(join(folder, 'assets.ts'), text);
}

if (process.argv[2] === WARM) {
  await warmCodeCache(process.argv.slice(3));
} else {
  writeLayoutIndex();
  await writePageAssets();
  rmSync(DIST, { recursive: true, force: true });
  mkdirSync(DIST);
  await buildCommandLine();
  await buildLibrary();
  runNode([fileURLToPath(import.meta.url), WARM, 'check', ...fixtureDocuments()]);
}
