/**
 * Workflow commands that GitHub shows beside the lines of a change. A step shows ten of each level, so the gravest come first and
 * the rest is counted.
 */
import type { Result, ResultDocument, ResultFinding } from '../../contract/result.js';
import type { Severity } from '../../model/finding.js';
import type { Language } from '../../model/message.js';
import type { Renderer } from '../format.js';
import { countedOf, figuresOf, type Item, isRemark, itemsOf, wordsOf } from '../items.js';
import { flowingIn, positionOf, sightOf } from '../place.js';
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
  const rest = restOf({ documents, summary }, cut, language);
  if (rest !== '') lines.push(command('notice', { title: 'gouji' }, rest));
  return lines.map((line) => `${line}\n`).join('');
};

/** What is not annotated, counted; nothing where there is none. */
function restOf(
  { documents, summary }: Pick<Result, 'documents' | 'summary'>,
  cut: Readonly<Record<Severity, number>>,
  language: Language,
): string {
  const of = (wanted: (finding: ResultFinding) => boolean): number =>
    documents.reduce((sum, { findings }) => sum + findings.filter(wanted).length, 0);
  const tails = documents.reduce((sum, document) => sum + countedOf(document).filter(isRemark).length, 0);
  const loose = (summary.waivers ?? []).filter(({ state }) => state === 'unmatched').length;
  const counts = [
    [{ zh: '未列出的须更正', en: 'to correct, not shown' }, cut.error],
    [{ zh: '未列出的请核实', en: 'to verify, not shown' }, cut.warning],
    [{ zh: '未列出的提示', en: 'notes, not shown' }, cut.note],
    [{ zh: '尾差、口径差异', en: 'roundings and differences of scope' }, tails],
    [{ zh: '已豁免', en: 'waived' }, of(({ waived }) => waived === true)],
    [{ zh: '豁免清单待清理', en: 'waivers to look at' }, loose],
  ] as const;
  const shown = counts.filter(([, count]) => count > 0);
  if (shown.length === 0) return '';
  return language === 'zh'
    ? `另有${shown.map(([{ zh }, count]) => `${zh} ${count} 项`).join('、')}，详见完整报告。`
    : `Besides: ${shown.map(([{ en }, count]) => `${en}: ${count}`).join('; ')}. See the whole report.`;
}

function annotation(document: ResultDocument, item: Item, language: Language): string {
  const { id, severity } = item;
  const location = figuresOf(item)[0]?.location;
  const words = wordsOf(item, language);
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
    isText || !location ? words : placed(words, positionOf(location, sightOf(document, language)), language),
  );
}

function placed(words: string, position: string, language: Language): string {
  if (position === '') return words;
  return language === 'zh' ? `${words}（位置：${position}）` : `${words} (${position})`;
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
