/** Lays a baseline over a result: what is waived stays in it and is marked; what grew, or is past its day, alarms as before. */
import type { Baseline, Waiver } from '../contract/baseline.js';
import type { Result, ResultDocument, ResultFinding, ResultWaiver } from '../contract/result.js';
import { countOf } from '../model/counted.js';
import { identityOf } from '../model/identity.js';
import type { Message } from '../model/message.js';
import { keyOf } from './baseline.js';
import { growthOf } from './growth.js';

/** The result with its waivers, on the day `asOf` (YYYY-MM-DD). Inputs that could not be read are no findings, so nothing waives them. */
export function applyBaseline(result: Result, baseline: Baseline, asOf: string): Result {
  const byKey = new Map(baseline.waivers.map((waiver) => [keyOf(waiver), waiver]));
  const records: ResultWaiver[] = [];
  const met = new Set<Waiver>();
  const documents = result.documents.map((document) =>
    laidOver(document, byKey, asOf, (waiver, record) => {
      met.add(waiver);
      records.push(record);
    }),
  );
  const checked = new Set(documents.map(identityOf));
  for (const waiver of byKey.values())
    if (!met.has(waiver) && checked.has(waiver.document))
      records.push(
        recordOf(waiver, waiver.document, null, 'unmatched', isWithheld(waiver, documents) ? WITHHELD : UNMATCHED),
      );
  return { ...result, documents, summary: { ...result.summary, ...counted(documents, records) } };
}

function laidOver(
  document: ResultDocument,
  byKey: ReadonlyMap<string, Waiver>,
  asOf: string,
  take: (waiver: Waiver, record: ResultWaiver) => void,
): ResultDocument {
  if (byKey.size === 0) return document;
  const identity = identityOf(document);
  const findings = document.findings.map((finding) => {
    const waiver = byKey.get(keyOf({ ...finding, document: identity }));
    if (!waiver) return finding;
    const record = judged(finding, document, waiver, asOf);
    take(waiver, record);
    if (record.state === 'applied') return { ...finding, waived: true };
    return {
      ...finding,
      hints: [...finding.hints, { kind: `waiver-${record.state}`, message: record.message, cells: [] }],
    };
  });
  return { ...document, findings };
}

function judged(finding: ResultFinding, { id }: ResultDocument, waiver: Waiver, asOf: string): ResultWaiver {
  if (waiver.until < asOf) return recordOf(waiver, id, finding, 'expired', expired(waiver));
  const growth = growthOf(finding, waiver);
  if (growth) return recordOf(waiver, id, finding, 'grown', growth);
  return recordOf(waiver, id, finding, 'applied', applied(waiver));
}

function recordOf(
  waiver: Waiver,
  document: string,
  finding: ResultFinding | null,
  state: ResultWaiver['state'],
  message: Message,
): ResultWaiver {
  const { rule, fingerprint, who, why, until } = waiver;
  return { state, rule, fingerprint, document, finding: finding?.id ?? null, who, why, until, message };
}

/** Waived findings count for nothing; a waiver that has nothing to waive, or is past its day, is a note of its own. */
function counted(documents: readonly ResultDocument[], waivers: readonly ResultWaiver[]): Partial<Result['summary']> {
  const findings = documents.flatMap((document) => document.findings);
  const loose = waivers.filter(({ state }) => state === 'expired' || state === 'unmatched').length;
  return {
    errors: countOf(findings, 'error'),
    warnings: countOf(findings, 'warning'),
    notes: countOf(findings, 'note') + loose,
    waivers,
  };
}

/** Whether the rule still breaks in this document, by a reading that nothing confirms. */
function isWithheld({ rule, document }: Waiver, documents: readonly ResultDocument[]): boolean {
  return documents.some(
    (one) =>
      identityOf(one) === document &&
      one.equations.all.some(
        (equation) => equation.rule === rule && equation.standing === 'assumed' && equation.verdict === 'undecided',
      ),
  );
}

const WITHHELD: Message = {
  zh: '该规则在本文件中所依据的读法未能证实，本次不再作为问题；请核实后从豁免清单中删除。',
  en: 'The reading that this rule rests on in the document is not established, so nothing is found by it any more; remove the waiver once that is certain.',
};

const UNMATCHED: Message = {
  zh: '本次核对中没有与此豁免相符的问题（可能已更正，或该规则未启用），请核实后从豁免清单中删除。',
  en: 'No finding of this run is what this waiver is for (it may be corrected, or its rule off); remove it once that is certain.',
};

function expired({ until }: Waiver): Message {
  return { zh: `豁免已于${until}到期，按未豁免处理。`, en: `The waiver ended on ${until}; the finding counts again.` };
}

function applied({ who, why, until }: Waiver): Message {
  return { zh: `已豁免至${until}（${who}：${why}）。`, en: `Waived until ${until} (${who}: ${why}).` };
}
