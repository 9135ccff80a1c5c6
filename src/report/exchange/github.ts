/**
 * Workflow commands that GitHub shows beside the lines of a change. A step shows ten of each level, so the gravest come first and
 * the rest is counted.
 */
import type { ResultDocument } from '../../model/result.js';
import type { Renderer } from '../format.js';
import { figuresOf, type Item, isRemark, itemsOf } from '../items.js';
import { flowingIn } from '../place.js';
import { titleOf } from '../title.js';
import { visible } from '../visible.js';

const LEVELS = { error: 'error', warning: 'warning', note: 'notice' } as const;
/** What a step shows of each level (GitHub Actions, limits of annotations). */
const SHOWN = 10;

export const github: Renderer = async ({ documents, summary }, { language }) => {
  const counts = { error: 0, warning: 0, note: 0 };
  const cut = { error: 0, warning: 0, note: 0 };
  const lines: string[] = [];
  for (const { path, message } of summary.unread) {
    lines.push(command('error', { file: path, title: 'gouji' }, message[language]));
    counts.error += 1;
  }
  const all = documents.flatMap((document) => itemsOf(document).map((item) => ({ document, item })));
  for (const { document, item } of all) {
    counts[item.severity] += 1;
    if (counts[item.severity] > SHOWN) cut[item.severity] += 1;
    else lines.push(annotation(document, item, language));
  }
  const tails = documents.reduce((sum, { findings }) => sum + findings.filter(isRemark).length, 0);
  const left = cut.error + cut.warning + cut.note;
  if (left > 0 || tails > 0) {
    const zh = `另有须更正 ${cut.error} 项、请核实 ${cut.warning} 项、提示 ${cut.note} 项未列出；尾差、口径差异 ${tails} 项。详见完整报告。`;
    const en = `not shown: ${cut.error} to correct, ${cut.warning} to verify, ${cut.note} notes; ${tails} roundings and differences of scope. See the whole report.`;
    lines.push(command('notice', { title: 'gouji' }, language === 'zh' ? zh : en));
  }
  return lines.map((line) => `${line}\n`).join('');
};

function annotation(document: ResultDocument, item: Item, language: 'zh' | 'en'): string {
  const { id, severity, message } = item;
  const location = figuresOf(item)[0]?.location;
  const isText =
    location?.box === undefined &&
    location?.sheet === undefined &&
    !flowingIn(document.files).has(location?.file ?? '');
  return command(
    LEVELS[severity],
    {
      ...(location ? { file: location.file } : {}),
      ...(isText && location?.line !== undefined ? { line: String(location.line) } : {}),
      title: `${titleOf(document, { language })} ${id}`,
    },
    message[language],
  );
}

function command(level: string, properties: Readonly<Record<string, string>>, message: string): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(visible(value))}`);
  return `::${level} ${list.join(',')}::${data(visible(message))}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
