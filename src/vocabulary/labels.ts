/** The words by which reports name severities, verdicts, stages, levels and units. */
import type { Level, Stage } from '../model/document.js';
import type { Severity } from '../model/finding.js';
import type { Message } from '../model/message.js';
import type { Family } from '../model/rule.js';

export const SEVERITIES: Readonly<Record<Severity, Message>> = {
  error: { zh: '须更正', en: 'correct' },
  warning: { zh: '请核实', en: 'verify' },
  note: { zh: '提示', en: 'note' },
};

export const ROUNDING: Message = { zh: '尾差', en: 'rounding difference' };
export const SCOPE: Message = { zh: '口径差异', en: 'difference of scope' };
export const UNDECIDED: Message = { zh: '无法判定', en: 'undecided' };
export const QUESTIONS: Message = { zh: '合理性提示', en: 'questions' };
export const WAIVED: Message = { zh: '已豁免', en: 'waived' };
export const UNREAD: Message = { zh: '未读出', en: 'not read' };
/** What of a document was not understood, or was understood only by mending it. */
export const DOUBTED: Message = { zh: '未读出或存疑', en: 'not read or in doubt' };

/** The kind of publication, of a department, a unit or a level of government. */
export const PUBLICATIONS: Readonly<Record<Level, Readonly<Record<Stage, Message>>>> = {
  department: {
    budget: { zh: '部门预算', en: 'department budget' },
    finalAccounts: { zh: '部门决算', en: 'department final accounts' },
  },
  unit: {
    budget: { zh: '单位预算', en: 'unit budget' },
    finalAccounts: { zh: '单位决算', en: 'unit final accounts' },
  },
  government: {
    budget: { zh: '政府预算', en: 'government budget' },
    finalAccounts: { zh: '政府决算', en: 'government final accounts' },
  },
};

export const FAMILIES: Readonly<Record<Family, Message>> = {
  balance: { zh: '收支平衡', en: 'balance of sources and uses' },
  footing: { zh: '表内勾稽', en: 'footing and cross-footing' },
  hierarchy: { zh: '上下级科目', en: 'lines and their parts' },
  restatement: { zh: '表间勾稽', en: 'cross-table' },
  narrative: { zh: '文表勾稽', en: 'text to table' },
  performance: { zh: '绩效目标', en: 'performance targets' },
  form: { zh: '表式与附注', en: 'form and notes' },
  plausibility: { zh: '合理性提示', en: 'plausibility' },
  disclosure: { zh: '公开风险', en: 'what should not be published' },
  own: { zh: '自定义勾稽', en: 'rules of your own' },
};

export const UNITS: Readonly<Record<'元' | '万元' | '亿元', Message>> = {
  元: { zh: '元', en: ' CNY' },
  万元: { zh: '万元', en: ' (CNY 10,000)' },
  亿元: { zh: '亿元', en: ' (CNY 100 million)' },
};
