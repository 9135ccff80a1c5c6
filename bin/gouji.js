#!/usr/bin/env node
// CommonJS (bin/package.json): starting the ESM loader alone costs about a tenth of the time of an empty Node process.
'use strict';
const { readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const DIST = join(__dirname, '..', 'dist');
const BUNDLE = join(DIST, 'gouji.cjs');
const CODE_CACHE = join(DIST, `gouji.${process.version}-${process.platform}-${process.arch}.cache`);

function read(path, encoding) {
  try {
    return readFileSync(path, encoding);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function refuse(zh, en) {
  process.stderr.write(`gouji: ${zh}\ngouji: ${en}\n`);
  process.exitCode = 2;
}

async function start(source) {
  // V8 itself rejects a cache of another version or of other flags, and then compiles as usual.
  const script = new Script(wrap(source), { filename: BUNDLE, cachedData: read(CODE_CACHE) });
  const bundle = { exports: {} };
  script.runInThisContext()(bundle.exports, createRequire(BUNDLE), bundle, BUNDLE, dirname(BUNDLE));
  return bundle.exports.main(process.argv.slice(2));
}

// The status is only noted down: process.exit would cut off what a pipe has not taken yet.
function finish(status) {
  process.exitCode = status;
}

// A bug must not leave with status 1, which says that the document has findings.
function giveUp(bug) {
  process.stderr.write(`${bug.stack}\n`);
  finish(2);
}

const [major, minor] = process.versions.node.split('.').map(Number);
// The build writes nothing but ASCII, which V8 keeps at one byte a character.
const source = read(BUNDLE, 'latin1');
if (major < 20 || (major === 20 && minor < 19)) {
  refuse(
    `需要 Node.js 20.19 或更高版本，当前为 ${process.version}。`,
    `needs Node.js 20.19 or later, this is ${process.version}.`,
  );
} else if (source === undefined) {
  refuse(
    '尚未构建，缺少 dist/gouji.cjs，请先运行 npm run build。',
    'not built, dist/gouji.cjs is missing; run npm run build.',
  );
} else {
  start(source).then(finish, giveUp);
}
