/** The names of codes in the tables against the classification, and names that it gave up. */
import type { Document, Naming, Row, Table } from '../../model/document.js';
import type { Finding } from '../../model/finding.js';
import type { Observation, WordRule } from '../../model/rule.js';
import { CLASSIFICATION } from './basis.js';
import { OLD_NAMES, OLD_SECTION } from './old-names.js';
import { matchesIn, observed, type Slip, slipIn, together } from './slips.js';

interface Named {
  readonly table: Table;
  readonly row: Row;
  readonly naming: Naming;
}

export const codeName: WordRule = {
  id: 'form/code-name',
  family: 'form',
  severity: 'warning',
  title: { zh: '科目名称与编码一致', en: 'The name of a code' },
  formula: {
    zh: '科目名称是《政府收支分类科目》中该编码的名称',
    en: 'a code is printed with the name that the classification gives it',
  },
  exceptions: {
    zh: '未列入本工具科目表的编码不作判断；名称未经公开文本印证的不列；只少“支出”二字或括号全半角不同的不列。科目每年有调整，名称仅是不同的列为提示。',
    en: 'Codes that the list does not have are never judged, nor names that no published budget has confirmed, nor a missing “支出” or another shape of brackets. The list changes yearly: a name that is merely another one is a note.',
  },
  basis: CLASSIFICATION,
  examine: (document: Document): Observation => {
    const named = document.tables.flatMap(namedIn);
    const others = named.filter(({ naming }) => naming.as === 'otherCode');
    const variants = named.filter(({ naming }) => naming.as === 'variant');
    const unlike = named.filter((one) => one.naming.as === 'unlike' && one.naming.seen && !isOld(one.row));
    return observed([...otherCodes(others), ...variantNames(variants), ...otherNames(unlike)]);
  },
};

function namedIn(table: Table): Named[] {
  return table.rows.flatMap((row) => (row.naming ? [{ table, row, naming: row.naming }] : []));
}

function slipOf({ row }: Named): Slip {
  return { printed: `${row.code}${row.name}`, location: row.location };
}

const RULE = 'form/code-name';

function otherCodes(named: readonly Named[]): Finding[] {
  const [first] = named;
  const { expected = '', belongsTo = '' } = first?.naming ?? {};
  return together(
    { rule: RULE, severity: 'warning', instance: 'otherCode' },
    named.map(slipOf),
    ({ count, ...shown }) => ({
      zh: `有${count}处科目名称是另一编码的名称：${shown.zh}（如${first?.row.code}应为“${expected}”，“${first?.row.name}”是${belongsTo}的名称），请核实编码和名称。`,
      en: `${count} codes bear the name of another code: ${shown.en} (${first?.row.code} is “${expected}”; the name printed is that of ${belongsTo}). Please check codes and names.`,
    }),
  );
}

function variantNames(named: readonly Named[]): Finding[] {
  return together(
    { rule: RULE, severity: 'warning', instance: 'variant' },
    named.map(slipOf),
    ({ count, ...shown }) => ({
      zh: `有${count}处科目名称将“其他”写作“其它”：${shown.zh}，请按《政府收支分类科目》统一为“其他”。`,
      en: `${count} names of codes are written with 其它 instead of 其他: ${shown.en}.`
        .replace('其它', '“其它”')
        .replace('其他:', '“其他”:'),
    }),
  );
}

function otherNames(named: readonly Named[]): Finding[] {
  const [first] = named;
  return together({ rule: RULE, severity: 'note', instance: 'unlike' }, named.map(slipOf), ({ count, ...shown }) => ({
    zh: `有${count}处科目名称与《政府收支分类科目》不同：${shown.zh}（如${first?.row.code}，科目表为“${first?.naming.expected}”），请核对。`,
    en: `${count} names differ from the classification: ${shown.en} (${first?.row.code} is listed as “${first?.naming.expected}”). Please check.`,
  }));
}

export const oldName: WordRule = {
  id: 'form/old-name',
  family: 'form',
  severity: 'warning',
  title: { zh: '已停用的科目名称', en: 'Names that the classification gave up' },
  formula: {
    zh: '使用当年《政府收支分类科目》的名称',
    en: "the names are those of the year's classification",
  },
  exceptions: {
    zh: '该名称仍在使用的年度不列；书名号内的文件名不列。',
    en: 'Years in which the name was still in use are left alone, and so are titles of documents.',
  },
  basis: CLASSIFICATION,
  examine: (document: Document): Observation =>
    observed(OLD_NAMES.flatMap((one) => oldFindings(document, one)).concat(oldSection(document))),
};

function isOld({ code, name }: Row): boolean {
  return OLD_NAMES.some(({ old }) => name === old) || (code === OLD_SECTION.code && name === OLD_SECTION.old);
}

function oldFindings(document: Document, { old, now, until }: (typeof OLD_NAMES)[number]): Finding[] {
  if (document.year === null || document.year <= until) return [];
  const inRows = document.tables.flatMap(({ rows }) =>
    rows.filter(({ name }) => name.includes(old)).map((row): Slip => ({ printed: row.name, location: row.location })),
  );
  const inText = document.passages.flatMap((passage) => {
    const at = passage.text.indexOf(old);
    return at < 0 || isInTitle(passage.text, at) ? [] : [slipIn(passage, at, at + old.length)];
  });
  return worded(old, now, [...inRows, ...inText]);
}

function isInTitle(text: string, at: number): boolean {
  return text.lastIndexOf('《', at) > text.lastIndexOf('》', at);
}

function oldSection(document: Document): Finding[] {
  const { code, old, now, until } = OLD_SECTION;
  if (document.year === null || document.year <= until) return [];
  const inRows = document.tables.flatMap(({ rows }) =>
    rows
      .filter((row) => row.code === code && row.name === old)
      .map((row): Slip => ({ printed: row.name, location: row.location })),
  );
  const inText = matchesIn(document, /行政事业单位离退休[（(](?:05)?款[)）]/g).map(({ passage, match }) =>
    slipIn(passage, match.index ?? 0, (match.index ?? 0) + old.length),
  );
  return worded(old, now, [...inRows, ...inText]);
}

function worded(old: string, now: string, slips: readonly Slip[]): Finding[] {
  return together({ rule: 'form/old-name', severity: 'warning', instance: old }, slips, ({ count }) => ({
    zh: `有${count}处使用已停用的科目名称“${old}”，现行名称为“${now}”，请更正。`,
    en: `“${old}” is a name that the classification gave up; it is now “${now}” (${count} places).`,
  }));
}
