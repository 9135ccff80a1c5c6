/** What needs no change as a rule, on one line each: rounding differences and differences of scope. */
import type { ResultFinding } from '../../contract/result.js';
import type { Message } from '../../model/message.js';
import { ROUNDING, SCOPE } from '../../vocabulary/labels.js';
import { isRemark } from '../items.js';
import { labelled, paragraph, say, type View } from './view.js';

export function renderRemarks(findings: readonly ResultFinding[], view: View): string[] {
  const remarks = findings.filter(isRemark);
  return [
    ...block(
      ROUNDING,
      remarks.filter((finding) => finding.verdict === 'rounding'),
      view,
    ),
    ...block(
      SCOPE,
      remarks.filter((finding) => finding.verdict === 'scope'),
      view,
    ),
  ];
}

function block(label: Message, findings: readonly ResultFinding[], view: View): string[] {
  if (findings.length === 0) return [];
  const zh = view.language === 'zh';
  const title = `${say(view, label)}${zh ? ` ${findings.length} 项` : `: ${findings.length}`}`;
  return [
    '',
    ...paragraph(view, title).map(view.paint.severity.note),
    ...findings.flatMap((finding) => labelled(view, '  ·', `${finding.message[view.language]} [${finding.id}]`)),
  ];
}
