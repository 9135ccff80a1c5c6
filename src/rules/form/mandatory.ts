/** Tables and parts of the explanation that the disclosure rules ask for. */
import type { Document, SectionKey, TableKind } from '../../model/document.js';
import type { Finding, Severity } from '../../model/finding.js';
import type { Message } from '../../model/message.js';
import type { Context, Observation, WordRule } from '../../model/rule.js';
import { wordsCell } from '../../model/words.js';
import { OPERATING_RULES } from '../place.js';
import { observed } from './slips.js';

/** What a table is called in a finding, and words by which a line or an unknown table may turn out to be it. */
const TABLES: Partial<Record<TableKind, { readonly zh: string; readonly en: string; readonly words: RegExp }>> = {
  summary: {
    zh: '收支总表',
    en: 'summary of revenue and expenditure',
    words: /(?<!拨款)收(?:入)?支(?:出)?(?:预算|决算)?总(?:表|体情况表)/,
  },
  revenueSummary: { zh: '收入总表', en: 'summary of revenue', words: /收入(?:预算|决算)?(?:总体情况|总)?表/ },
  expenditureSummary: { zh: '支出总表', en: 'summary of expenditure', words: /支出(?:预算|决算)?(?:总体情况|总)表/ },
  appropriationSummary: { zh: '财政拨款收支总表', en: 'summary of appropriations', words: /财政拨款收(?:入)?支.*表/ },
  generalPublicExpenditure: {
    zh: '一般公共预算支出表',
    en: 'general public budget expenditure',
    words: /一般公共预算.*支出.*表/,
  },
  generalPublicBasic: {
    zh: '一般公共预算基本支出表',
    en: 'basic expenditure of the general public budget',
    words: /基本支出.*表/,
  },
  threePublic: { zh: '“三公”经费支出表', en: 'the three public expenses', words: /三公.*表/ },
  governmentFundsExpenditure: {
    zh: '政府性基金预算支出表',
    en: 'expenditure of government funds',
    words: /政府性基金.*表/,
  },
  stateCapitalExpenditure: {
    zh: '国有资本经营预算支出表',
    en: 'expenditure of the state capital budget',
    words: /[国固]有资本.*表/,
  },
};

/** Money of which a sentence may say that there is none, instead of an empty table. */
const STATED_NONE: Partial<Record<TableKind, RegExp>> = {
  governmentFundsExpenditure: /(?:无|没有|未安排|不涉及)[^，。；]{0,16}政府性基金/,
  stateCapitalExpenditure: /(?:无|没有|未安排|不涉及)[^，。；]{0,24}国有资本经营/,
};

export const mandatoryTables: WordRule = {
  id: 'form/tables',
  family: 'form',
  severity: 'warning',
  title: { zh: '应公开的表齐全', en: 'The tables that have to be published' },
  formula: {
    zh: '部门（单位）预决算公开应有收支、收入、支出总表，财政拨款收支总表，一般公共预算支出表、基本支出表、“三公”经费支出表，政府性基金预算支出表；2020年预算法实施条例之后另有国有资本经营预算支出表；没有数据的表列空表并说明',
    en: 'a department or unit publishes its summaries, the appropriation summary, the general public budget by function, basic expenditure by economic class, the three public expenses, government funds and, after the regulations of 2020, state capital; a table without data is published empty, with an explanation',
  },
  exceptions: {
    zh: '只在已读出三分之二以上应公开表时判断，不足的视为节选或表在附件中；有标题相近而未识别的表、有未读懂的行时不作判断；文中已说明无此项收支的、当地统一格式没有该表的，列为提示。',
    en: 'Decided only where two thirds of the tables were read, since fewer may be an extract; silent where an unknown table bears a similar title or a row was not understood; a note where the text says that there is no such money, or where the form of the place has no such table.',
  },
  basis: OPERATING_RULES,
  examine: (document: Document): Observation => observed(missingOrListed(document)),
};

function missingTables(document: Document): Finding[] {
  const { mandatory, level, year } = document;
  if (!mandatory || level === 'government') return [];
  const asked = mandatory.tables.filter(({ since = 0 }) => since === 0 || (year ?? 0) >= since);
  const there = new Set(document.tables.map(({ kind }) => kind));
  const absent = asked.filter(({ kind }) => !there.has(kind));
  if (absent.length * EXTRACT > asked.length) return [];
  const groups: Record<keyof typeof SAYINGS, TableKind[]> = { missing: [], said: [], noForm: [] };
  for (const { kind, noForm } of absent) {
    if (mayBeUnread(document, kind)) continue;
    groups[isSaidToBeNone(document, kind) ? 'said' : noForm ? 'noForm' : 'missing'].push(kind);
  }
  return (['missing', 'said', 'noForm'] as const).flatMap((group) => tablesFinding(document, groups[group], group));
}

function missingOrListed(document: Document): Finding[] {
  const missing = missingTables(document);
  return missing.length > 0 ? missing : listedOnly(document);
}

/** Words by which a document says that its tables are published apart. */
const ATTACHED = /附件/;

/**
 * Tables that the contents name and that stand nowhere, in a document that has others. An extract may leave tables out; a list of what
 * the same file holds may not. A note where the tables may be in an attachment; silent where something was not understood.
 */
function listedOnly(document: Document): Finding[] {
  const { tables, listed = [], lines, problems } = document;
  if (tables.length === 0 || listed.length <= tables.length) return [];
  if (problems.some(({ kind }) => kind === 'line-not-understood')) return [];
  const there = new Set(tables.map(({ kind }) => kind));
  const unread = tables.some(({ kind }) => kind === null);
  const absent = listed.filter(({ kind }) => !there.has(kind));
  const [first] = absent;
  if (!first || unread) return [];
  const titles = [...new Set(absent.map(({ title }) => title))];
  return [
    {
      rule: 'form/tables',
      instance: 'listed',
      severity: lines.some(({ text }) => ATTACHED.test(text)) ? 'note' : 'warning',
      outcome: null,
      message: {
        zh: `目录列有${titles.map((title) => `“${title}”`).join('、')}，文件中未见，请补上该表或更正目录。`,
        en: `The contents name tables that are not in the file: ${titles.join('; ')}. Add them or correct the contents.`,
      },
      evidence: [wordsCell(first.title, first.location)],
      odd: [],
      hints: [],
    },
  ];
}

/** What is said of tables that are not there, by why they may not be. */
const SAYINGS = {
  missing: {
    severity: 'warning',
    zh: '，亦未说明。如无此项收支，请保留空表并注明“此表无数据”；如表在附件中，请一并核对。',
    en: 'Nothing is said of them. If there is no such money, keep the empty table with a remark.',
  },
  said: {
    severity: 'note',
    zh: '；文中已说明无此项收支，仍应保留空表并注明“此表无数据”。',
    en: 'The text says that there is no such money; the empty table should still be kept, with a remark.',
  },
  noForm: {
    severity: 'note',
    zh: '；当地统一格式即无此表，属共性问题，如无此项收支，请在说明中写明。',
    en: 'The form that the place hands out has none, so this is common to its units; the text should say that there is no such money.',
  },
} as const satisfies Record<string, Message & { readonly severity: Severity }>;

/** A document without a third of the tables is an extract. */
const EXTRACT = 3;

function isSaidToBeNone(document: Document, kind: TableKind): boolean {
  const none = STATED_NONE[kind];
  return none !== undefined && document.passages.some(({ text }) => none.test(text));
}

/** A table or a line that was not understood, or a line that looks like the title, may be the table in question. */
function mayBeUnread(document: Document, kind: TableKind): boolean {
  const words = TABLES[kind]?.words;
  if (!words) return true;
  return (
    document.tables.some((table) => table.kind === null && words.test(table.title)) ||
    document.problems.some(({ text, kind: problem }) => problem === 'unknown-table' && words.test(text ?? '')) ||
    document.problems.some(({ kind: problem }) => problem === 'line-not-understood') ||
    document.lines.some(({ text, inTable }) => !inTable && text.length < LONGEST_TITLE && isTitle(words, text))
  );
}

const LONGEST_TITLE = 60;

function isTitle(words: RegExp, text: string): boolean {
  if (!text.includes('表')) return false;
  const bare = text.replace(/\s/g, '');
  return words.test(bare) && !bare.includes('。');
}

function tablesFinding(document: Document, kinds: readonly TableKind[], group: keyof typeof SAYINGS): Finding[] {
  const place = evidenceOf(document);
  if (kinds.length === 0 || !place) return [];
  const { severity, ...says } = SAYINGS[group];
  return [
    {
      rule: 'form/tables',
      instance: group,
      severity,
      outcome: null,
      message: {
        zh: `未见${kinds.map((kind) => `《${TABLES[kind]?.zh}》`).join('、')}${says.zh}`,
        en: `Tables that are missing: ${kinds.map((kind) => TABLES[kind]?.en).join('; ')}. ${says.en}`,
      },
      evidence: [place],
      odd: [],
      hints: [],
    },
  ];
}

/** What is missing has no place: the first line of the document stands for it. */
function evidenceOf(document: Document): ReturnType<typeof wordsCell> | null {
  const line = document.lines.find(({ text }) => text.trim() !== '');
  return line ? wordsCell(line.text.trim(), line.location) : null;
}

const SECTIONS: Readonly<Record<SectionKey, Message & { readonly words: RegExp }>> = {
  threePublic: { zh: '“三公”经费增减说明', en: 'the three public expenses', words: /三公/ },
  agencyOperating: { zh: '机关运行经费', en: 'the cost of running the agency', words: /运行经费/ },
  procurement: { zh: '政府采购', en: 'government procurement', words: /政府采购/ },
  stateAssets: { zh: '国有资产占有使用', en: 'state assets', words: /国有资产|车辆\d+辆|公务用车保有量/ },
  performance: { zh: '预算绩效', en: 'performance', words: /绩效/ },
  terms: { zh: '名词解释', en: 'explanation of terms', words: /名词解释|名词说明|专业名词|专业性名词|术语/ },
};

export const mandatorySections: WordRule = {
  id: 'form/sections',
  family: 'form',
  severity: 'warning',
  title: { zh: '应说明的事项齐全', en: 'The parts of the explanation that have to be there' },
  formula: {
    zh: '说明应包括“三公”经费、机关运行经费、政府采购、国有资产、预算绩效和名词解释',
    en: 'the explanation covers the three public expenses, the cost of running the agency, procurement, state assets, performance and terms',
  },
  exceptions: {
    zh: '只在已读出半数以上应说明事项时判断，不足的视为说明另行公布；档案注明为事业单位的，不要求机关运行经费。',
    en: 'Decided only where more than half of the parts are there, since the explanation may be published elsewhere; a public institution by its profile needs no cost of running the agency.',
  },
  basis: OPERATING_RULES,
  examine: (document: Document, context: Context): Observation => observed(missingSections(document, context)),
};

function missingSections(document: Document, { profile }: Context): Finding[] {
  const { mandatory, level } = document;
  const place = evidenceOf(document);
  if (!mandatory || !place || level === 'government' || document.tables.length === 0) return [];
  const asked = mandatory.sections.filter((key) => key !== 'agencyOperating' || profile?.kind !== 'publicInstitution');
  const absent = asked.filter((key) => !isSaid(document, SECTIONS[key].words));
  if (absent.length === 0 || absent.length * 2 >= asked.length) return [];
  const zh = absent.map((key) => SECTIONS[key].zh).join('、');
  const en = absent.map((key) => SECTIONS[key].en).join('; ');
  return [
    {
      rule: 'form/sections',
      instance: 'document',
      severity: 'warning',
      outcome: null,
      message: {
        zh: `说明中未见：${zh}，请补充说明；没有的也应写明“无”。`,
        en: `The explanation does not speak of: ${en}. What does not exist should be said not to exist.`,
      },
      evidence: [place],
      odd: [],
      hints: [],
    },
  ];
}

/** Headings of parts are lines without a passage of their own. */
function isSaid(document: Document, words: RegExp): boolean {
  return (
    document.passages.some(({ text }) => words.test(text)) ||
    document.lines.some(({ text, inTable }) => !inTable && words.test(text))
  );
}
