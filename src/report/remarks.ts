/** What is to be written beside the figures of a source: one remark a figure, with all that is said of it. */
import type { Language } from '../model/message.js';
import type { ResultDocument } from '../model/result.js';
import type { Location } from '../model/source.js';
import { SEVERITIES } from '../vocabulary/labels.js';
import { GRAVITY, itemsOf } from './items.js';

export interface Remark {
  readonly location: Location;
  readonly severity: 'error' | 'warning' | 'note';
  readonly text: string;
  readonly printed: string;
  /** The name of the row of a table; null for the narrative. */
  readonly row: string | null;
  readonly sentence: string;
}

/** In the order of gravity, then of the items; a figure of several items has one remark. */
export function remarksOf(document: ResultDocument, language: Language): readonly Remark[] {
  const remarks = new Map<string, Remark>();
  for (const { id, severity, message, cells, findings, sentences } of itemsOf(document)) {
    const shown = cells.length > 0 ? cells : (findings[0]?.evidence.slice(0, 1) ?? []);
    const rewritten = sentences.map((sentence) => `${language === 'zh' ? '改写为：' : 'rewritten: '}${sentence}`);
    const text = [`【${SEVERITIES[severity][language]}】${message[language]}（${id}）`, ...rewritten].join('\n');
    for (const cell of shown) {
      const before = remarks.get(cell.id);
      const both = before ? `${before.text}\n${text}` : text;
      const gravest =
        before && GRAVITY.indexOf(before.severity) < GRAVITY.indexOf(severity) ? before.severity : severity;
      remarks.set(cell.id, {
        location: cell.location,
        severity: gravest,
        text: both,
        printed: cell.printed,
        row: cell.row?.name ?? null,
        sentence: cell.claim?.sentence ?? '',
      });
    }
  }
  return [...remarks.values()];
}
