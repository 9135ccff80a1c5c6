/** What the bench prints, and the section of docs/accuracy.md. No name of a document is printed there. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const percent = (part, whole) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);
const tiedOf = ({ amounts, tied }) => `${tied}/${amounts} ${percent(tied, amounts)}`;
const boundOf = (upper) => `${(100 * upper).toFixed(1)} %`;

export function paperLine({ file, refused, tables, narrative, slips, truths, missing, names, unread }) {
  if (refused) return `${file.padEnd(42)} refused, truths 0/${truths}`;
  const parts = [
    `tables ${tiedOf(tables)}`,
    `narrative ${tiedOf(narrative)}`,
    `true ${slips.true} false ${slips.false}`,
    `truths ${truths - missing.length}/${truths}`,
    ...(names > 0 ? ['name differs'] : []),
    `unread ${unread}`,
  ];
  return `${file.padEnd(42)} ${parts.join(', ')}`;
}

export function ruleLines(rules) {
  const heads = ['rule', 'standing', 'true', 'false', 'precision at most'];
  const rows = rules.map((one) => [one.rule, one.standing, String(one.true), String(one.false), boundOf(one.upper)]);
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column].length)));
  return [heads, ...rows].map((row) =>
    row.map((text, column) => (column < 2 ? text.padEnd(widths[column]) : text.padStart(widths[column]))).join('  '),
  );
}

export function scoreLine(score) {
  const { papers, refused, all, tables, narrative, slips, findings, clean, truths, reported, names, unread } = score;
  return [
    `${papers} papers, refused ${refused}`,
    `tied ${tiedOf(all)} (tables ${tiedOf(tables)}, narrative ${tiedOf(narrative)})`,
    `slips true ${slips.true} false ${slips.false} (${percent(slips.true, slips.true + slips.false)})`,
    `findings true ${findings.true} false ${findings.false}`,
    `papers without a false one ${clean}`,
    `truths reported ${reported}/${truths}`,
    `names that differ ${names}`,
    `unread lines ${unread} in the median`,
  ].join(', ');
}

const HEADING = '## Published documents';

export function publishedSection(score, rules) {
  const { papers, refused, tables, narrative, slips, clean, truths, reported, names, unread } = score;
  const rows = rules.map(
    (one) => `| ${one.rule} | ${one.standing} | ${one.true} | ${one.false} | ${boundOf(one.upper)} |`,
  );
  return `${HEADING}

Written by \`npm run bench:corpus -- FOLDER --write\`, where FOLDER holds published documents and what is known to be true of them. The documents
are not part of this repository. A finding is true if somebody verified it on the page (\`bench/corpus/verified.tsv\`) or if it shows a figure of the
known truth; every other error, and every other warning of an equation, is false. They are counted in slips: the findings joined by one cause are one.
_Precision at most_ is the one-sided 90 % upper bound of Clopper and Pearson. _Standing_ says what the reading behind an equation rests on; \`-\` is
a rule that is no equation, or a result without standing.

- papers ${papers}, refused ${refused}, without a false finding ${clean}, with another name than the paper's ${names}
- amounts tied: tables ${tiedOf(tables)}, narrative ${tiedOf(narrative)}
- slips: true ${slips.true}, false ${slips.false}; known truths reported ${reported} of ${truths}
- lines not read: ${unread} in the median

| rule | standing | true | false | precision at most |
| ---- | -------- | ---: | ----: | ----------------: |
${rows.join('\n')}
`;
}

/** The section of a page, with its heading; empty where there is none. */
export function sectionIn(page) {
  const from = page.indexOf(HEADING);
  if (from < 0) return '';
  const to = page.indexOf('\n## ', from + 1);
  return to < 0 ? page.slice(from) : page.slice(from, to + 1);
}

/** A page with this section in the place of its own, or at its end. */
export function withSection(page, section) {
  const own = sectionIn(page);
  if (own === '') return `${page.trimEnd()}\n\n${section}`;
  const isLast = page.trimEnd().endsWith(own.trimEnd());
  return page.replace(own, () => (isLast ? section : `${section}\n`));
}

/** Writes a page as the checks of the project want it. */
export function writePage(path, text) {
  writeFileSync(path, text);
  execFileSync('npx', ['biome', 'format', '--write', path], { stdio: 'inherit' });
}
