/** The baseline of a run: read, laid over the result, and on demand added to, each addition said. */
import { basename, dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { namesIn, readText, write } from '../host/files/index.js';
import {
  type Addition,
  type Answer,
  applyBaseline,
  type Baseline,
  baselineText,
  type Language,
  NO_WAIVERS,
  openFindings,
  type Result,
  type ResultFinding,
  today,
  withAdditions,
} from '../index.js';
import { lapsedOf } from '../report/items.js';
import { option } from './options.js';
import { complain, quoting, Refusal, type Session } from './session.js';

export interface WaiverOptions {
  /** A file, or false for none. */
  readonly baseline?: string | boolean;
  readonly updateBaseline?: boolean;
  readonly who?: string;
  readonly why?: string;
  readonly until?: string;
  readonly asOf?: string;
}

export function waiverOptions(command: Command, session: Session): void {
  const add = (flags: string, zh: string, en: string): ReturnType<typeof option> =>
    option(command, flags, { zh, en }, session);
  add(
    '--baseline <FILE>',
    '豁免清单：已登记的问题列为“已豁免”，不计入退出码',
    'waivers: findings in this file are shown as waived and do not count',
  );
  add('--no-baseline', '不用配置中的豁免清单', 'without the baseline of the configuration');
  add(
    '--update-baseline',
    '把未豁免的问题（--fail-on 级别以上）登记入豁免清单，须同时写明 --who、--why',
    'add what is not waived yet (from --fail-on on); needs --who and --why',
  );
  add('--who <NAME>', '登记人', 'who answers for the new waivers');
  add('--why <REASON>', '豁免理由', 'why they are waived');
  add(
    '--until <DATE>',
    '豁免到期日 YYYY-MM-DD（默认一年）',
    'the last day of the new waivers (default: a year)',
  ).argParser(dayOf);
  add(
    '--as-of <DATE>',
    '按此日判断豁免是否到期（默认今天）',
    'the day on which waivers are judged (default: today)',
  ).argParser(dayOf);
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function dayOf(value: string): string {
  const parsed = DAY.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  if (parsed && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value)) return value;
  throw new Refusal({
    zh: `“${value}”不是日期，应写成 YYYY-MM-DD，如 2025-12-31。`,
    en: `“${value}” is no date; write YYYY-MM-DD, such as 2025-12-31.`,
  });
}

/** The baseline in use. Only where it is to be written may the file be missing. */
export interface Waiving {
  readonly name: string;
  readonly baseline: Baseline;
  readonly isNew: boolean;
}

const ANSWERS = ['who', 'why', 'until'] as const;

function onlyForUpdate(given: readonly string[]): Refusal {
  const names = given.map((one) => `--${one}`);
  return new Refusal({
    zh: `${names.join('、')} 只用于登记豁免，须与 --update-baseline 同用。`,
    en: `${names.join(', ')} tell of new waivers and need --update-baseline.`,
  });
}

function missing(name: string): Refusal {
  return new Refusal({
    zh: `配置中“baseline”所指的豁免清单“${name}”不存在；请核对配置，或用 --update-baseline 建立，或用 --no-baseline 不用豁免清单。`,
    en: `the baseline “${name}” that the configuration names does not exist; mend the configuration, make it with --update-baseline, or use none with --no-baseline.`,
  });
}

export async function waivingOf(
  options: WaiverOptions,
  configured: string | undefined,
  session: Session,
): Promise<Waiving | null> {
  const name = options.baseline === false ? undefined : (options.baseline ?? configured);
  const answers = ANSWERS.filter((one) => options[one] !== undefined);
  if (answers.length > 0 && !options.updateBaseline) throw onlyForUpdate(answers);
  if (typeof name !== 'string') {
    if (options.updateBaseline) throw NO_FILE;
    return null;
  }
  const path = resolve(session.io.cwd, name);
  const exists = (await namesIn(dirname(path), [basename(path)])).length > 0;
  if (!exists && options.updateBaseline) return { name, baseline: NO_WAIVERS, isNew: true };
  if (!exists && name !== options.baseline) throw missing(name);
  const text = await readText(name, session.io);
  const { parseBaseline } = await import('../contract/schema/index.js');
  const parsed = parseBaseline(text);
  if ('baseline' in parsed) return { name, baseline: parsed.baseline, isNew: false };
  throw noBaseline(name, parsed.at);
}

const NO_FILE = new Refusal({
  zh: '--update-baseline 须用 --baseline 指明豁免清单文件。',
  en: '--update-baseline needs the file that --baseline names.',
});

function noBaseline(name: string, at: string): Refusal {
  const where = {
    zh: at === '' ? '' : `（“${at}”缺失、重复或格式不符）`,
    en: at === '' ? '' : ` (“${at}” is missing, twice there, or of another form)`,
  };
  return new Refusal({
    zh: `“${name}”不是豁免清单${where.zh}；每项须有 rule、fingerprint、document、gap、places、who、why、until，见 gouji schema baseline。`,
    en: `“${name}” is no baseline${where.en}; each waiver has rule, fingerprint, document, gap, places, who, why and until: see gouji schema baseline.`,
  });
}

/** The result with its waivers laid over it; with `--update-baseline` after what is open was written into the file. */
export async function waived(
  result: Result,
  waiving: Waiving | null,
  options: WaiverOptions,
  severities: readonly ResultFinding['severity'][],
  session: Session,
): Promise<Result> {
  if (waiving === null) return result;
  const asOf = options.asOf ?? today();
  const laid = applyBaseline(result, waiving.baseline, asOf);
  if (!options.updateBaseline) return laid;
  const additions = openFindings(laid, waiving.baseline, severities);
  if (additions.length === 0) {
    if (waiving.isNew) await save(waiving.name, NO_WAIVERS, session);
    await complain(session, waiving.isNew ? empty(waiving.name) : UNCHANGED);
    return laid;
  }
  const answer = answerOf(options, additions, asOf);
  const updated = withAdditions(waiving.baseline, additions, answer);
  await save(waiving.name, updated, session);
  await complain(session, listed(waiving.name, additions, answer));
  return applyBaseline(result, updated, asOf);
}

function save(name: string, baseline: Baseline, { io }: Session): Promise<void> {
  return write({ name, force: true, inputs: new Set() }, baselineText(baseline), io);
}

const UNCHANGED = { zh: '没有须登记的问题，豁免清单未改动。', en: 'nothing to add; the baseline is as it was.' };

function empty(name: string): Refusal['text'] {
  return {
    zh: `没有须登记的问题，已写空的豁免清单“${name}”。`,
    en: `nothing to add; an empty baseline was written: “${name}”.`,
  };
}

function answerOf({ who, why, until }: WaiverOptions, additions: readonly Addition[], asOf: string): Answer {
  if (!who?.trim() || !why?.trim()) {
    const list = lines(additions);
    throw new Refusal({
      zh: `有 ${additions.length} 项待登记，须用 --who 写明登记人、用 --why 写明理由，豁免清单未改动：${list.zh}`,
      en: `${additions.length} to add; say with --who who answers for them and with --why why. The baseline is as it was:${list.en}`,
    });
  }
  if (until !== undefined && until < asOf) throw pastDay(until, asOf);
  return { who: who.trim(), why: why.trim(), until: until ?? aYearAfter(asOf) };
}

function pastDay(until: string, asOf: string): Refusal {
  return new Refusal({
    zh: `--until 的“${until}”早于${asOf}，豁免一登记即已到期；请写以后的日期。`,
    en: `the waivers would end on ${until} (--until), before ${asOf}; name a later day.`,
  });
}

function aYearAfter(day: string): string {
  const [, year = '', month = '', date = ''] = DAY.exec(day) ?? [];
  const leap = `${month}-${date}` === '02-29';
  return `${String(Number.parseInt(year, 10) + 1).padStart(4, '0')}-${month}-${leap ? '28' : date}`;
}

function listed(name: string, additions: readonly Addition[], { until }: Answer): Refusal['text'] {
  const list = lines(additions);
  return {
    zh: `已登记 ${additions.length} 项豁免（至${until}）到“${name}”：${list.zh}`,
    en: `${additions.length} waived until ${until} in “${name}”:${list.en}`,
  };
}

/** Each finding, and of one that was waived before, why it has to be waived anew. */
function lines(additions: readonly Addition[]): Refusal['text'] {
  const each = (language: Language): string =>
    additions
      .map(({ finding }) => {
        const words = [finding.message, ...lapsedOf([finding])].map((one) => one[language]);
        return `\n  [${finding.rule}] ${words.join(language === 'zh' ? '' : ' ')}`;
      })
      .join('');
  return quoting({ zh: each('zh'), en: each('en') });
}
