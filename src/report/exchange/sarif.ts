/**
 * SARIF 2.1.0 (OASIS standard), for code-scanning hosts. One cause is one result; what it explains is among its related locations. What
 * could not be read or decided is a notification of the run, so that silence is no pass. Ends in the order of gravity, since hosts cut at the end.
 */
import type {
  Result,
  ResultCell,
  ResultDocument,
  ResultFinding,
  ResultProblem,
  ResultWaiver,
} from '../../contract/result.js';
import type { Language, Message } from '../../model/message.js';
import type { Location } from '../../model/source.js';
import { QUESTIONS, UNDECIDED, WAIVED } from '../../vocabulary/labels.js';
import type { AppliedRule, Renderer } from '../format.js';
import { figuresOf, GRAVITY, type Item, isRemark, itemsOf, wordsOf } from '../items.js';
import { flowingIn, placeOf, positionOf, sightOf } from '../place.js';
import { visible } from '../visible.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const FINGERPRINT = 'gouji/v1';
/**
 * What GitHub tells alerts apart by. It hashes the line of a result where this is missing, and the first line of the file where the result has no
 * line, which would make one alert of all results of a rule in a PDF file or a workbook (github/codeql-action, fingerprints.ts).
 */
const LINE_HASH = 'primaryLocationLineHash';
/**
 * GitHub takes 25,000 results of a run and keeps 5,000, and 100 locations of a result (docs.github.com, “SARIF results exceed one or more
 * limits”). The first is respected and said; of locations as many are written as are kept.
 */
const MOST_RESULTS = 25_000;
const MOST_RELATED = 100;

type Json = Readonly<Record<string, unknown>>;

export const sarif: Renderer = async (result, { language, rules }) => {
  const listed = rulesOf(result, rules);
  const index = new Map(listed.map(({ id }, at) => [id, at]));
  const all = result.documents
    .flatMap((document) => resultsOf(document, result, index, language))
    .sort((a, b) => a.rank - b.rank)
    .map(({ json }) => json);
  const kept = all.slice(0, MOST_RESULTS);
  const left = all.length - kept.length;
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driverOf(result, listed, language) },
        columnKind: 'unicodeCodePoints',
        artifacts: artifactsOf(result),
        invocations: [
          {
            executionSuccessful: result.summary.unread.length === 0,
            toolExecutionNotifications: notificationsOf(result, left, language),
          },
        ],
        results: kept,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

/** The rules that there are, and those of the user that findings name. */
function rulesOf(
  { documents, summary }: Result,
  rules: readonly AppliedRule[],
): readonly (AppliedRule | { id: string })[] {
  const known = new Set(rules.map(({ id }) => id));
  const named = [...documents.flatMap(({ findings }) => findings), ...summary.findings].map(({ rule }) => rule);
  const own = [...new Set(named.filter((id) => !known.has(id)))].sort();
  return [...rules, ...own.map((id) => ({ id }))];
}

function driverOf({ tool }: Result, rules: readonly (AppliedRule | { id: string })[], language: Language): Json {
  return {
    name: tool.name,
    version: tool.version,
    language: language === 'zh' ? 'zh-CN' : 'en',
    rules: rules.map((rule) => descriptorOf(rule, language)),
  };
}

const LEVELS = { error: 'error', warning: 'warning', note: 'note' } as const;

function descriptorOf(rule: AppliedRule | { id: string }, language: Language): Json {
  if (!('title' in rule)) return { id: rule.id };
  const basis = `${rule.basis.source[language]}${rule.basis.verified ? '' : language === 'zh' ? '（未核实）' : ' (unverified)'}`;
  const help = [rule.formula, rule.exceptions, rule.example].flatMap((part) => (part ? [part[language]] : []));
  return {
    id: rule.id,
    name: rule.title.en,
    shortDescription: { text: rule.title[language] },
    fullDescription: { text: rule.formula[language] },
    help: { text: [...help, basis].join('\n') },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { tags: [rule.family] },
  };
}

function artifactsOf({ documents }: Result): Json[] {
  const files = new Map(documents.flatMap(({ files: own }) => own.map((file) => [file.path, file])));
  return [...files.values()].map(({ path, sha256 }) => ({
    location: { uri: uriOf(path) },
    roles: ['analysisTarget'],
    hashes: { 'sha-256': sha256 },
  }));
}

interface Ranked {
  readonly rank: number;
  readonly json: Json;
}

function resultsOf(
  document: ResultDocument,
  result: Result,
  rules: ReadonlyMap<string, number>,
  language: Language,
): Ranked[] {
  const { waivers } = result.summary;
  const write = (findings: readonly ResultFinding[], item: Item | null): Ranked[] => {
    const [first] = findings;
    if (!first) return [];
    return [
      {
        rank: GRAVITY.indexOf(item?.severity ?? first.severity),
        json: {
          ...written(document, findings, item, rules, language),
          ...(waivers ? { baselineState: stateOf(findings, waivers, document) } : {}),
          ...(first.waived ? { suppressions: [suppressionOf(first, document, result, language)] } : {}),
        },
      },
    ];
  };
  const items = itemsOf(document);
  const shown = new Set(items.flatMap(({ findings }) => findings.map(({ id }) => id)));
  const others = document.findings.filter((finding) => !shown.has(finding.id)).flatMap((one) => write([one], null));
  const gone = (waivers ?? []).filter((one) => one.state === 'unmatched' && one.document === document.id);
  const absent = gone.map((one): Ranked => ({ rank: GRAVITY.length, json: absentOf(one, document, rules, language) }));
  return [...items.flatMap((item) => write(item.findings, item)), ...others, ...absent];
}

/** Against the entries of the baseline: there as before, there with another gap, or not there. */
function stateOf(
  findings: readonly ResultFinding[],
  waivers: readonly ResultWaiver[],
  document: ResultDocument,
): string {
  const ids = new Set(findings.map(({ id }) => id));
  const known = waivers.filter(({ finding }) => finding !== null && ids.has(finding));
  const own = known.filter((one) => one.document === document.id);
  if (own.some(({ state }) => state === 'grown')) return 'updated';
  return own.length > 0 ? 'unchanged' : 'new';
}

/** An entry of the baseline whose finding is gone; it counts as a note. */
function absentOf(
  { rule, fingerprint, message }: ResultWaiver,
  { id, files }: ResultDocument,
  rules: ReadonlyMap<string, number>,
  language: Language,
): Json {
  return {
    ruleId: rule,
    ...(rules.has(rule) ? { ruleIndex: rules.get(rule) } : {}),
    level: LEVELS.note,
    message: { text: visible(message[language]) },
    locations: files.slice(0, 1).map(({ path }) => ({ physicalLocation: { artifactLocation: { uri: uriOf(path) } } })),
    partialFingerprints: fingerprintsOf(fingerprint, false),
    baselineState: 'absent',
    properties: { document: id },
  };
}

function written(
  document: ResultDocument,
  findings: readonly ResultFinding[],
  item: Item | null,
  rules: ReadonlyMap<string, number>,
  language: Language,
): Json {
  const [first, ...others] = findings as [ResultFinding, ...ResultFinding[]];
  const severity = item?.severity ?? first.severity;
  const cells = figuresOf(item ?? { cells: [], findings, cause: null });
  const near = new Set(cells.map(({ id }) => id));
  const evidence = new Map(findings.flatMap((finding) => finding.evidence).map((cell) => [cell.id, cell]));
  const related = [...evidence.values()].filter(({ id }) => !near.has(id)).slice(0, MOST_RELATED);
  const message = item ? wordsOf(item, language) : first.message[language];
  const also = others.map(({ id, rule }) => `${id} ${rule}`).join(language === 'zh' ? '、' : ', ');
  const behind = also === '' ? '' : language === 'zh' ? `（一并消除：${also}）` : ` (mends too: ${also})`;
  return {
    ruleId: first.rule,
    ...(rules.has(first.rule) ? { ruleIndex: rules.get(first.rule) } : {}),
    level: LEVELS[severity],
    message: { text: visible(`${message}${unregioned(cells, document, language)}${behind}`) },
    locations: cells.map((cell) => locationOf(cell, document, language)),
    ...(related.length > 0
      ? { relatedLocations: related.map((cell, id) => ({ id, ...locationOf(cell, document, language) })) }
      : {}),
    partialFingerprints: fingerprintsOf(first.fingerprint, cells[0] !== undefined && hasRegion(cells[0], document)),
    properties: {
      document: document.id,
      findings: findings.map(({ id }) => id),
      ...(item?.cause ? { cause: item.cause.id, suggested: item.cause.suggested.printed } : {}),
      ...(first.verdict ? { verdict: first.verdict } : {}),
      ...(first.standing ? { standing: first.standing } : {}),
      ...(first.equation ? { gap: first.equation.residual } : {}),
      ...(first.rule.startsWith('plausibility/') ? { kind: QUESTIONS[language] } : {}),
      ...(isRemark(first) ? { remark: true } : {}),
    },
  };
}

/** The page, or the cell of a workbook, of the first figure: hosts show lines of text alone. */
function unregioned([cell]: readonly ResultCell[], document: ResultDocument, language: Language): string {
  if (!cell || hasRegion(cell, document)) return '';
  const position = positionOf(cell.location, sightOf(document, language));
  if (position === '') return '';
  return language === 'zh' ? `（位置：${position}）` : ` (${position})`;
}

function suppressionOf(
  { fingerprint, rule }: ResultFinding,
  document: ResultDocument,
  { summary }: Result,
  language: Language,
): Json {
  const waiver = summary.waivers?.find(
    (one) =>
      one.document === document.id && one.fingerprint === fingerprint && one.rule === rule && one.state === 'applied',
  );
  const words = waiver ? `${waiver.who}: ${waiver.why} (${waiver.until})` : WAIVED[language];
  return { kind: 'external', status: 'accepted', justification: visible(words) };
}

/** Lines of a text are regions; what a PDF or a workbook calls a place is a logical location. */
function locationOf(cell: ResultCell, document: ResultDocument, language: Language): Json {
  const { location } = cell;
  const sight = sightOf(document, language);
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(location.file) },
      ...(sight.flowing.has(location.file) ? {} : regionOf(location, cell.printed)),
    },
    logicalLocations: [
      {
        fullyQualifiedName: visible(placeOf(cell, sight)),
        ...(cell.printed === '' ? {} : { name: visible(cell.printed) }),
      },
    ],
  };
}

/** A number stands behind the hash, as GitHub counts equal lines. */
function fingerprintsOf(fingerprint: string, hasLine: boolean): Json {
  return { [FINGERPRINT]: fingerprint, ...(hasLine ? {} : { [LINE_HASH]: `${fingerprint}:1` }) };
}

function hasRegion({ location }: ResultCell, { files }: ResultDocument): boolean {
  return !flowingIn(files).has(location.file) && 'region' in regionOf(location, '');
}

function regionOf({ line, column, box, sheet }: Location, printed: string): Json {
  if (line === undefined || box !== undefined || sheet !== undefined) return {};
  const end = column === undefined ? {} : { startColumn: column, endColumn: column + [...printed].length };
  return { region: { startLine: line, ...(column !== undefined && printed !== '' ? end : {}) } };
}

function notificationsOf({ documents, summary }: Result, left: number, language: Language): Json[] {
  const said = (level: string, message: Message, file?: string): Json => ({
    level,
    message: { text: visible(message[language]) },
    ...(file === undefined ? {} : { locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }] }),
  });
  const problem = ({ message, location }: ResultProblem): Json => said('warning', message, location.file);
  return [
    ...summary.unread.map(({ path, message }) => said('error', message, path)),
    ...documents.flatMap(({ problems }) => problems.map(problem)),
    ...documents.flatMap(({ undecided }) =>
      undecided.map(({ rule, reason, evidence }) =>
        said(
          'note',
          { zh: `${UNDECIDED.zh}（${rule}）：${reason.zh}`, en: `${UNDECIDED.en} (${rule}): ${reason.en}` },
          evidence[0]?.location.file,
        ),
      ),
    ),
    ...(left > 0
      ? [
          said('warning', {
            zh: `另有 ${left} 项超出上限，未列出。`,
            en: `${left} more results are beyond the limit and left out.`,
          }),
        ]
      : []),
  ];
}

/** A relative reference with its segments escaped; a drive or a root makes it absolute. */
function uriOf(path: string): string {
  const escaped = path.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}${escaped.slice(escaped.indexOf('/'))}`;
  return path.startsWith('/') ? `file://${escaped}` : escaped;
}
