/** What is to be written beside the figures of a source: one remark a figure, with all that is said of it. */
import type { ResultDocument } from '../contract/result.js';
import type { Language } from '../model/message.js';
import type { Remark } from '../model/remark.js';
import { SEVERITIES } from '../vocabulary/labels.js';
import { figuresOf, GRAVITY, itemsOf } from './items.js';

/** In the order of gravity, then of the items; a figure of several items has one remark. */
export function remarksOf(document: ResultDocument, language: Language): readonly Remark[] {
  const remarks = new Map<string, Remark>();
  for (const item of itemsOf(document)) {
    const { id, severity, message, sentences } = item;
    const rewritten = sentences.map((sentence) => `${language === 'zh' ? '改写为：' : 'rewritten: '}${sentence}`);
    const text = [`【${SEVERITIES[severity][language]}】${message[language]}（${id}）`, ...rewritten].join('\n');
    for (const cell of figuresOf(item)) {
      const before = remarks.get(cell.id);
      const both = before ? `${before.text}\n${text}` : text;
      const gravest =
        before && GRAVITY.indexOf(before.severity) < GRAVITY.indexOf(severity) ? before.severity : severity;
      remarks.set(cell.id, {
        location: cell.location,
        severity: gravest,
        text: both,
        printed: cell.printed,
      });
    }
  }
  return [...remarks.values()];
}
