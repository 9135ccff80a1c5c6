/** What there is to do, beside the document: causes and findings, then what needs no change, what stays open and what was not checked. */
import type { ResultDocument, ResultFinding, ResultUndecided } from '../../contract/result.js';
import { isQuestion } from '../../model/counted.js';
import type { Message } from '../../model/message.js';
import { DOUBTED, FAMILIES, QUESTIONS, SEVERITIES, UNDECIDED, WAIVED } from '../../vocabulary/labels.js';
import type { AppliedRule } from '../format.js';
import { figuresOf, type Item, isRemark, itemsOf, reasonOf, seenOf, unexplainedOf } from '../items.js';
import type { PaperPicture } from '../papers/model.js';
import { placeOf, positionOf, sightOf } from '../place.js';
import { standingWords } from '../standing.js';
import { isUnchecked, UNCHECKED } from '../unchecked.js';
import { both, type Html, html } from './html.js';

/** Pictures by the id of an item. */
export type Pictures = ReadonlyMap<string, readonly PaperPicture[]>;

export function listOf(
  document: ResultDocument,
  rules: ReadonlyMap<string, AppliedRule>,
  anchor: (id: string) => string,
  pictures: Pictures,
): Html {
  const write = (item: Item): Html => itemOf(item, document, rules, anchor, pictures.get(item.id) ?? []);
  const single = (finding: ResultFinding): Html => write(ofOne(finding));
  const items = itemsOf(document).map(write);
  const none =
    items.length === 0 ? html`<p class="none">${both(isUnchecked(document) ? UNCHECKED : NOTHING)}</p>` : null;
  return html`${none}<ol class="items">${items}</ol>
${block(REMARKS, unexplainedOf(document).filter(isRemark).map(single))}
${block(
  QUESTIONS,
  document.findings.filter((finding) => isQuestion(finding) && finding.waived !== true).map(single),
  NOT_COUNTED,
)}
${block(WAIVED, document.findings.filter(({ waived }) => waived === true).map(single))}
${block(
  UNDECIDED,
  document.undecided.filter((one) => !isWithheld(one)).map((one) => undecidedItem(one, document)),
)}
${block(
  WITHHELD,
  document.undecided.filter(isWithheld).map((one) => undecidedItem(one, document)),
  NOT_CONFIRMED,
)}
${block(DOUBTED, problemsOf(document))}
${block(UNTIED, untiedOf(document))}`;
}

const NOTHING = {
  zh: '未发现须更正事项，不等于未核对部分无误。',
  en: 'Nothing to correct was found, which does not vouch for what was not checked.',
};
const REMARKS = { zh: '尾差、口径差异（一般不需改）', en: 'Roundings and differences of scope (no change as a rule)' };
const WITHHELD = {
  zh: `${UNDECIDED.zh}：读法未能证实`,
  en: `${UNDECIDED.en}: reading not established`,
};
const NOT_CONFIRMED = {
  zh: '读法未得到印证，不作为问题，请人工核对。',
  en: 'Nothing confirms these readings, so what breaks by them is no finding; please check by hand.',
};
const UNTIED = { zh: '未能核对的数字', en: 'Figures that nothing was compared with' };
const NOT_COUNTED = { zh: '只供参考，不计入结论。', en: 'For information; they count for nothing.' };

function block(title: Message, entries: readonly Html[], hint: Message | null = null): Html | null {
  if (entries.length === 0) return null;
  return html`<details class="block"><summary>${both(title)} <b>${entries.length}</b></summary>${hint ? html`<p class="hint">${both(hint)}</p>` : null}<ol class="items">${entries}</ol></details>`;
}

function ofOne(finding: ResultFinding): Item {
  const { id, severity, message } = finding;
  return {
    id,
    severity,
    message,
    cause: null,
    findings: [finding],
    cells: finding.evidence,
    sentences: [],
    waivers: [],
  };
}

function itemOf(
  { id, severity, message, cause, findings, cells, sentences, waivers }: Item,
  document: ResultDocument,
  rules: ReadonlyMap<string, AppliedRule>,
  anchor: (id: string) => string,
  pictures: readonly PaperPicture[],
): Html {
  const evidence = findings.flatMap((finding) => finding.evidence);
  const ids = new Set([...cells, ...evidence, ...seenOf(document, cause)].map((cell) => cell.id));
  const tables = new Set(evidence.map(({ table }) => table ?? '说明'));
  const focus = cells.map((cell) => cell.id);
  const corroboration = cause?.corroboration ?? [];
  const hints = [
    ...new Map(findings.flatMap((one) => one.hints).map((hint) => [hint.message.zh, hint.message])).values(),
  ];
  const more = [
    ...sentences.map((sentence) => html`<p class="rewrite">${both(REWRITTEN)}<q>${sentence}</q></p>`),
    ...(cause ? waivers : hints).map((hint) => html`<p class="hintline">→ ${both(hint)}</p>`),
    ...corroboration.map((words) => html`<p class="hintline">${both(EVIDENCE)}${both(words)}</p>`),
  ];
  const standing = standingWords(findings);
  const reading = standing ? html`<p class="where standing">${both(standing)}</p>` : null;
  const explained = cause
    ? html`<ul class="explains">${findings.map((one) => html`<li data-finding="${one.id}"><button type="button" class="link">${one.id}</button> ${both(one.message)}</li>`)}</ul>`
    : null;
  return html`<li class="item ${severity}" id="${anchor(id)}" data-id="${id}" data-severity="${severity}" data-rules="${[...new Set(findings.map(({ rule }) => rule))].join(' ')}" data-tables="${[...tables].join('|')}" data-cells="${[...ids].join(' ')}" data-focus="${focus.join(' ')}" data-findings="${findings.map((one) => one.id).join(' ')}">
<button type="button" class="head" aria-expanded="false"><span class="tag">${both(SEVERITIES[severity])}</span><span class="text">${both(message)}</span></button>
<div class="more"><p class="where">${whereOf(figuresOf({ cells, findings, cause })[0], document)} · ${id} · ${ruleNames(findings, rules)}</p>${reading}${more}${pictures.map(pictured)}${explained}<div class="sum"></div></div></li>
`;
}

function pictured({ png, width, height }: PaperPicture): Html {
  const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  return html`<figure><img src="${source}" width="${width}" height="${height}" alt="原件 source"></figure>`;
}

const REWRITTEN = { zh: '改写为：', en: 'rewritten: ' };
const EVIDENCE = { zh: '旁证：', en: 'evidence: ' };

function whereOf(cell: ResultDocument['narrative'][number] | undefined, document: ResultDocument): Html | null {
  if (!cell) return null;
  const words = (language: 'zh' | 'en'): string => {
    const sight = sightOf(document, language);
    return [placeOf(cell, sight), positionOf(cell.location, sight)].filter(Boolean).join(' ');
  };
  return both({ zh: words('zh'), en: words('en') });
}

function ruleNames(findings: readonly ResultFinding[], rules: ReadonlyMap<string, AppliedRule>): Html {
  const names = [...new Set(findings.map(({ rule }) => rule))];
  return html`${names.slice(0, RULES_NAMED).map((id, at) => {
    const rule = rules.get(id);
    const title = rule ? `${FAMILIES[rule.family].zh} · ${rule.title.zh}：${rule.formula.zh}` : id;
    return html`${at > 0 ? ' ' : ''}${rule ? html`${both(rule.title)} ` : null}<code title="${title}">${id}</code>`;
  })}${names.length > RULES_NAMED ? ` +${names.length - RULES_NAMED}` : ''}`;
}

const RULES_NAMED = 3;

function isWithheld({ withheld }: ResultUndecided): boolean {
  return withheld !== undefined;
}

/** The reason holds what a single equation would have said; what several would have said is listed below it. */
function undecidedItem(one: ResultUndecided, document: ResultDocument): Html {
  const { rule, evidence, withheld = [] } = one;
  const ids = evidence.map(({ id }) => id).join(' ');
  const said =
    withheld.length > 1
      ? html`<div class="more"><ul class="explains">${withheld.map((message) => html`<li>${both(message)}</li>`)}</ul></div>`
      : null;
  return html`<li class="item open" data-severity="undecided" data-rules="${rule}" data-tables="${evidence[0]?.table ?? '说明'}" data-cells="${ids}" data-focus="${evidence[0]?.id ?? ''}"><button type="button" class="head"${said ? html` aria-expanded="false"` : null}><span class="text">${whereOf(evidence[0], document)} ${evidence[0]?.printed ?? ''} ${both(reasonOf(document, one))} <code>${rule}</code></span></button>${said}</li>
`;
}

function problemsOf(document: ResultDocument): Html[] {
  return document.problems.map(({ message, location, text }) => {
    const words = (language: 'zh' | 'en'): string => positionOf(location, sightOf(document, language));
    return html`<li class="item open"><p class="text">${both({ zh: words('zh'), en: words('en') })} ${both(message)}${text === undefined ? null : html` <q>${text}</q>`}</p></li>
`;
  });
}

function untiedOf(document: ResultDocument): Html[] {
  return document.coverage.untied.map(
    ({ cell, reason }) =>
      html`<li class="item open" data-tables="${cell.table ?? '说明'}" data-cells="${cell.id}" data-focus="${cell.id}"><button type="button" class="head"><span class="text">${whereOf(cell, document)} <b>${cell.printed}</b> ${both(reason)}</span></button></li>
`,
  );
}
