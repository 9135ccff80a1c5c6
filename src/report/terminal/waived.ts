/** Findings that somebody answers for, and the waivers that have nothing to waive or are past their day. */
import type { Result, ResultDocument, ResultWaiver } from '../../contract/result.js';
import type { Message } from '../../model/message.js';
import { WAIVED } from '../../vocabulary/labels.js';
import { labelled, paragraph, say, type View } from './view.js';

export function renderWaived({ findings, id }: ResultDocument, waivers: readonly ResultWaiver[], view: View): string[] {
  const waived = findings.filter((finding) => finding.waived === true);
  if (waived.length === 0) return [];
  const zh = view.language === 'zh';
  const title = zh
    ? `${say(view, WAIVED)} ${waived.length} 项，不计入退出码`
    : `${say(view, WAIVED)}: ${waived.length}, not counted`;
  return [
    '',
    ...paragraph(view, title).map(view.paint.heading),
    ...waived.flatMap((finding) => {
      const waiver = waivers.find((one) => one.document === id && one.finding === finding.id);
      const why = waiver ? `${zh ? '' : ' '}${waiver.message[view.language]}` : '';
      return labelled(view, '  ·', `${finding.message[view.language]}${why} [${finding.id}]`);
    }),
  ];
}

/** Waivers that are notes of their own. */
export function renderLooseWaivers({ summary }: Result, view: View): string[] {
  const loose = (summary.waivers ?? []).filter(({ state }) => state === 'expired' || state === 'unmatched');
  if (loose.length === 0) return [];
  const zh = view.language === 'zh';
  const title = zh ? `豁免清单待清理 ${loose.length} 项` : `Waivers to look at: ${loose.length}`;
  return [
    '',
    ...paragraph(view, title).map(view.paint.severity.note),
    ...loose.flatMap((waiver) => labelled(view, '  ·', entry(waiver, view))),
  ];
}

const IDS: Readonly<Record<string, string>> = { expired: 'waiver/expired', unmatched: 'waiver/unmatched' };

function entry({ state, rule, fingerprint, document, who, why, message }: ResultWaiver, view: View): string {
  const said: Message = {
    zh: `${document} ${rule} ${fingerprint}（${who}：${why}）：${message.zh}`,
    en: `${document} ${rule} ${fingerprint} (${who}: ${why}): ${message.en}`,
  };
  return `${said[view.language]} [${IDS[state]}]`;
}
