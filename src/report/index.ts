/** The formats of the report by name. What is not for the terminal is loaded only when it is wanted. */
import type { Result } from '../contract/result.js';
import type { Format, Renderer, ReportFile, ReportOptions } from './format.js';
import { json } from './json.js';
import type { PaperName } from './office/index.js';
import { terminal } from './terminal/index.js';

export type { Format, RenderOptions, ReportOptions } from './format.js';
export { remarksOf } from './remarks.js';
export { explainFinding } from './terminal/explain.js';
export { renderSuggestions } from './terminal/proposals.js';
export { describeRule, listRules } from './terminal/rules.js';
export { widthOf } from './terminal/width.js';
export { wrap } from './terminal/wrap.js';
export { isUnchecked } from './unchecked.js';
export { visible } from './visible.js';

type Exchange = typeof import('./exchange/index.js');

/** A format of the chunk that holds the reports for other programs. */
function exchanged(name: keyof Exchange): Renderer {
  return async (result, options) => (await import('./exchange/index.js'))[name](result, options);
}

/** A paper, of the chunk that writes office files. */
function onPaper(name: PaperName): Renderer {
  return async (result, options) => (await import('./office/index.js')).paper(name)(result, options);
}

async function* pagesOf(result: Result, options: ReportOptions): AsyncGenerator<ReportFile> {
  yield* (await import('./page/index.js')).pages(result, options);
}

export const formats: Readonly<Record<string, Format>> = {
  terminal: { title: { zh: '屏幕报告', en: 'report for the terminal' }, render: terminal },
  json: {
    title: { zh: '完整结果，可再输出为其他格式', en: 'the whole result, from which all others can be made' },
    render: json,
  },
  html: {
    title: { zh: '网页报告', en: 'a page for the browser' },
    render: async (result, options) => (await import('./page/index.js')).page(result, options),
    folder: pagesOf,
  },
  xlsx: {
    title: { zh: '审计底稿（工作簿）', en: 'the working paper of an audit, a workbook' },
    isBinary: true,
    render: async (result, options) => (await import('./office/index.js')).workingPaper(result, options),
  },
  notice: {
    title: { zh: '整改清单（.docx 或 .xlsx）', en: 'what to correct, to be sent back (.docx or .xlsx)' },
    isBinary: true,
    render: onPaper('notice'),
  },
  selfcheck: {
    title: { zh: '自查表（.docx 或 .xlsx）', en: 'check before publication (.docx or .xlsx)' },
    isBinary: true,
    render: onPaper('selfCheck'),
  },
  evidence: {
    title: { zh: '取证单（.docx 或 .xlsx）', en: 'audit evidence, a page a finding (.docx or .xlsx)' },
    isBinary: true,
    render: onPaper('evidence'),
  },
  brief: { title: { zh: '十行文字，可粘贴到工作群', en: 'ten lines for a chat' }, render: exchanged('brief') },
  markdown: { title: { zh: '合并请求的评论', en: 'for the comment of a pull request' }, render: exchanged('markdown') },
  sarif: {
    title: { zh: '代码扫描平台（SARIF 2.1.0）', en: 'SARIF 2.1.0, for code scanning' },
    render: exchanged('sarif'),
  },
  junit: {
    title: { zh: '测试结果（JUnit）', en: 'JUnit: a case for each rule and document' },
    render: exchanged('junit'),
  },
  github: { title: { zh: 'GitHub 批注', en: 'annotations of GitHub Actions' }, render: exchanged('github') },
  csv: { title: { zh: '每项问题一行的表格', en: 'a line a finding, for spreadsheets' }, render: exchanged('csv') },
  jsonl: { title: { zh: '每项问题一行的 JSON', en: 'a line a finding, for scripts' }, render: exchanged('jsonl') },
};
