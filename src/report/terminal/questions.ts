/** Questions of plausibility, collapsed: a line each, since they ask and nothing depends on them. */
import type { ResultFinding } from '../../contract/result.js';
import { isQuestion } from '../../model/counted.js';
import { QUESTIONS } from '../../vocabulary/labels.js';
import { visible } from '../visible.js';
import { paragraph, say, type View } from './view.js';
import { widthOf } from './width.js';
import { firstLine } from './wrap.js';

export function renderQuestions(findings: readonly ResultFinding[], view: View): string[] {
  const questions = findings.filter(isQuestion);
  if (questions.length === 0) return [];
  const title =
    view.language === 'zh'
      ? `${say(view, QUESTIONS)} ${questions.length} 项，只供参考，不计入退出码；全文见 gouji explain 编号 文件`
      : `${say(view, QUESTIONS)}: ${questions.length}, not counted; in full by gouji explain ID FILE`;
  return ['', ...paragraph(view, title).map(view.paint.heading), ...questions.map((one) => lineOf(one, view))];
}

function lineOf({ id, message }: ResultFinding, view: View): string {
  const before = `  · [${id}] `;
  const room = view.columns - widthOf(before);
  return before + firstLine(visible(message[view.language]), room);
}
