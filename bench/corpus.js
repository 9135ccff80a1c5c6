/**
 * Scores the built library on a folder of published documents: `npm run bench:corpus -- FOLDER`. The folder holds the documents and a
 * truth.tsv (its columns are in bench/corpus/truth.js). `--json FILE` writes all counts, `--write` puts the table into docs/accuracy.md,
 * `--sensitivity N` changes N tied amounts of each document, one at a time, and counts those that a finding shows; `--without-layouts` reads every
 * table by its own arithmetic.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '../dist/lib/index.js';
import { findingsOf } from './corpus/judge.js';
import { paperLine, publishedSection, ruleLines, scoreLine, withSection, writePage } from './corpus/page.js';
import { paperOf, rulesOf, scoreOf } from './corpus/score.js';
import { changesOf } from './corpus/sensitivity.js';
import { truthsOf, verifiedOf } from './corpus/truth.js';

const ROOT = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    sensitivity: { type: 'string' },
    write: { type: 'boolean' },
    'without-layouts': { type: 'boolean' },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('usage: npm run bench:corpus -- FOLDER [--json FILE] [--write] [--sensitivity N] [--without-layouts]');
  process.exit(2);
}

const readText = (path) => readFileSync(path, 'utf8');
const verified = verifiedOf(readText(join(ROOT, 'bench/corpus/verified.tsv')));
const truths = truthsOf(readText(join(folder, 'truth.tsv')));
const each = values.sensitivity === undefined ? 0 : Number(values.sensitivity);

const papers = [];
const others = [];
const changes = [];
for (const truth of truths) {
  const input = { name: truth.file, bytes: readFileSync(join(folder, truth.file)) };
  const { documents } = await check([input], { layouts: !values['without-layouts'] });
  if (!truth.isPaper) {
    others.push({ file: truth.file, refused: documents.length === 0 });
    continue;
  }
  const judged = documents.map((document) => findingsOf(document, truth, verified));
  const paper = paperOf(truth, documents, judged);
  papers.push(paper);
  console.log(paperLine(paper));
  if (each > 0) changes.push(await changesOf(input, documents, each));
}

const score = scoreOf(papers);
const rules = rulesOf(papers);
console.log(['', ...ruleLines(rules), ''].join('\n'));
for (const { file, missing } of papers) for (const keys of missing) console.log(`not reported: ${file}: ${keys}`);
for (const { file, refused } of others)
  console.log(`no paper: ${file}: ${refused ? 'refused, as it must be' : 'read as a paper, must be refused'}`);
console.log(scoreLine(score));
if (each > 0) {
  for (const { file, silent } of changes)
    for (const { cell, from, to } of silent) console.log(`not heard: ${file}: ${cell} ${from} → ${to}`);
  const changed = changes.reduce((sum, one) => sum + one.changed, 0);
  const heard = changes.reduce((sum, one) => sum + one.heard, 0);
  console.log(
    `sensitivity: ${heard} of ${changed} changed amounts heard (${((100 * heard) / Math.max(1, changed)).toFixed(1)} %)`,
  );
}
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify({ score, rules, papers, others, changes }, null, 2)}\n`);
if (values.write) {
  const path = join(ROOT, 'docs/accuracy.md');
  writePage(path, withSection(readText(path), publishedSection(score, rules)));
}
