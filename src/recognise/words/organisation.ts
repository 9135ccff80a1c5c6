/**
 * Who publishes a document. Candidates are collected from the title, from labels, from the titles of tables and chapters and from the
 * beginnings of sentences; each kind of source has a weight, and a name that the text repeats counts more. Null is better
 * than a fragment, a heading or a sentence: fingerprints and waivers depend on the name.
 */
import type { Line } from '../../model/source.js';
import { blankless } from './words.js';

/** A kind of place that a name stands in. */
type Ground = 'cover' | 'label' | 'title' | 'heading' | 'sentence';

interface Candidate {
  readonly name: string;
  readonly grounds: Set<Ground>;
}

/** Points for each kind of place, once a name. A cover outweighs the labels of tables, which may name units of a department. */
const WEIGHTS: Readonly<Record<Ground, number>> = { cover: 8, label: 4, title: 3, heading: 3, sentence: 1 };
/** A name that only sentences bear must be repeated so often. */
const FEWEST_IN_SENTENCES = 2;
const MOST_POINTS_FOR_REPEATS = 6;

/** Of an organisation; digits may stand within it (120急救中心), but no year. */
const NAME = '[\u3400-\u9fff][\u3400-\u9fff\u3007\\d（）()·]{1,38}?[\u3400-\u9fff）)]';
/** Words that organisations end in. Places (县, 镇) publish as well. */
const ENDING =
  /(?:[局委厅办部院校队会所馆站处室社团园台库署司所协学场组省市县区州盟旗乡镇]|中心|政府|政协|人大|街道|公司|集团|法庭|监狱|基地|医院|大学|幼儿园|联|工委|报)$/;
/** Words of headings and headers, which no organisation is called by. */
const HEADING_WORDS =
  /\d{4}年|\d{6}|(?:预算|决算)(?!评审|编审|绩效|审核)|收支|(?<!非税)收入|支出|财政拨款|公开|经费|科目|合计|总计|金额|情况|说明|概况|目录|报表|职能|职责|名词|附件|关于|根据|以及|截至|按照|[我本各该]?(?:部门|单位)(?:组织|共|的|为|有|对)|^[我本各该其]|^(?:部门|单位|全市|市级|省级|区级|县级|年度?|度)|项目(?:名称|支出|资金)|保密审查|负责人/;
/** What may stand behind a name and is none of it: （汇总）, （本级）, （公章）. */
const REMARK = /[（(](?:汇总|本级|机关|公章|盖章|本部|部门|单位|含[^（）()]*|不含[^（）()]*)[）)]$/;
const TRAILING = /(?:部门|单位|机关本级|本级|汇总)$/;
const LEADING =
  /^(?:第[一二三四五六七八九十\d]+(?:部分|章)[:：、]?|附件\d*[:：]?|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/;

const LABEL = new RegExp(
  `^(?:预算(?:主管)?(?:部门|单位)|编制(?:部门|单位)|填报(?:部门|单位)|公开(?:部门|单位)|(?:部门|单位)(?:名称)?|部门[（(]单位[）)](?:名称)?)[:：](?:\\d{3,}[-—－_]?)?(${NAME})(?:[（(](?:公章|盖章)[）)])?(?:金额)?(?:单位[:：].*)?$`,
  'u',
);
const BEFORE_YEAR = new RegExp(`^(${NAME})(?:20\\d{2})年?(?:度)?[^，。；]*?(?:预算|决算|“?三公”?经费)`, 'u');
const AFTER_YEAR = new RegExp(
  `^20\\d{2}年(?:度)?(${NAME})(?:部门|单位|政府)?(?:综合)?(?:收支)?(?:预算|决算|“?三公”?经费)`,
  'u',
);
const TABLE_TITLE = new RegExp(`^(${NAME})(?:财政拨款收支总表|一般公共预算|收支总表|部门收支总表)`, 'u');
const CHAPTER = new RegExp(`^(${NAME})(?:部门|单位)?(?:基本)?(?:概况|情况)`, 'u');
const SENTENCE = new RegExp(`^(${NAME})20\\d{2}年`, 'u');
/** A place alone publishes only where no organisation of it is named on the cover or by a label. */
const PLACE = /^[\u3400-\u9fff]{1,12}[省市县区州盟旗乡镇]$/;
const DOUBLED = /([省市县区州])\1$/;
/** A document names few organisations; a list of thousands is none of ours, and every name is counted in the whole text. */
const MOST_NAMES = 60;
const MARKS = /[，。；,;：:]/;
const LONGEST_TITLE = 60;
/** The cover and what follows it; a title may be broken over so many lines of it. */
const HEAD_LINES = 30;
const TITLE_LINES = 4;
const LONGEST_PART_OF_TITLE = 32;
/** Ends the cover: contents, a chapter, a numbered heading. */
const BODY = /^目录|^第[一二三四五六七八九十\d]+(?:部分|章)|^[一二三四五六七八九十]+、|^（[一二三四五六七八九十]+）/;

/** The name of the organisation; null where nothing is one beyond doubt. */
export function organisationIn(lines: readonly Line[]): string | null {
  const texts = lines.map((line) => blankless(line.text));
  const found = new Map<string, Candidate>();
  const add = (written: string | undefined, ground: Ground): void => {
    const name = cleaned(written ?? '');
    if (name === null) return;
    if (!found.has(name) && found.size >= MOST_NAMES) return;
    const candidate = found.get(name) ?? { name, grounds: new Set<Ground>() };
    candidate.grounds.add(ground);
    found.set(name, candidate);
  };
  for (const written of namesOnCover(texts)) add(written, 'cover');
  lines.forEach((line, index) => {
    const text = texts[index] as string;
    if (text.length <= LONGEST_TITLE) addFromLine(line, text, add);
    else add(SENTENCE.exec(text)?.[1], 'sentence');
  });
  return best([...found.values()], texts.join(''));
}

function addFromLine(line: Line, text: string, add: (written: string | undefined, ground: Ground) => void): void {
  if (/[:：]/.test(text))
    for (const span of [text, ...line.spans.map((part) => blankless(part.text))]) add(LABEL.exec(span)?.[1], 'label');
  if (line.grid !== undefined && line.spans.length > 1) return;
  const bare = text.replace(LEADING, '');
  add(TABLE_TITLE.exec(text)?.[1], 'title');
  if (MARKS.test(text)) add(SENTENCE.exec(bare)?.[1], 'sentence');
  else {
    add(CHAPTER.exec(bare)?.[1], 'heading');
    add(BEFORE_YEAR.exec(bare)?.[1] ?? AFTER_YEAR.exec(bare)?.[1], 'heading');
  }
}

/** Names in the title, which may be broken over lines, and on the line above a title that has none. */
function namesOnCover(texts: readonly string[]): string[] {
  const names: string[] = [];
  const head = coverOf(texts);
  head.forEach((_, index) => {
    for (let count = 1; count <= TITLE_LINES && index + count <= head.length; count += 1) {
      const parts = head.slice(index, index + count);
      if (count > 1 && parts.some((part) => MARKS.test(part) || part.length > LONGEST_PART_OF_TITLE)) break;
      const text = parts.join('').replace(LEADING, '');
      if (text.length > LONGEST_TITLE || MARKS.test(text)) break;
      const name = BEFORE_YEAR.exec(text)?.[1] ?? AFTER_YEAR.exec(text)?.[1];
      if (name !== undefined) names.push(name);
    }
  });
  return names;
}

/** The lines before the body. Without a cover, the first line is the title. */
function coverOf(texts: readonly string[]): readonly string[] {
  const head = texts.slice(0, HEAD_LINES);
  const end = head.findIndex((text) => BODY.test(text));
  return head.slice(0, end < 0 ? head.length : Math.max(end, 1));
}

/** The name without remarks and without the words of a title; null where it is none. */
function cleaned(written: string): string | null {
  let name = written.replace(LEADING, '');
  for (let before = ''; before !== name; ) {
    before = name;
    name = name.replace(REMARK, '');
    const shorter = name.replace(TRAILING, '');
    if (shorter !== name && ENDING.test(shorter)) name = shorter.replace(DOUBLED, '$1');
  }
  if (name.length < 3 || !ENDING.test(name) || HEADING_WORDS.test(name)) return null;
  return balanced(name) ? name : null;
}

function balanced(name: string): boolean {
  return name.split(/[（(]/).length === name.split(/[）)]/).length;
}

function best(candidates: readonly Candidate[], text: string): string | null {
  const counted = candidates.map((candidate) => ({ ...candidate, count: countOf(candidate.name, text) }));
  const named = counted.some(
    ({ name, grounds }) => !PLACE.test(name) && (grounds.has('cover') || grounds.has('label')),
  );
  const scored = counted
    .filter(({ name }) => !(named && PLACE.test(name)))
    .filter(({ name, count }) => !counted.some((other) => isFragment(name, count, other)))
    .filter(({ grounds, count }) => grounds.size > 1 || !grounds.has('sentence') || count >= FEWEST_IN_SENTENCES)
    .map(({ name, grounds, count }) => ({ name, score: scoreOf(grounds, count) }));
  if (scored.length === 0) return null;
  return scored.reduce((most, one) => (one.score > most.score ? one : most)).name;
}

/** A name that stands nowhere without a longer one around it was broken off that. */
function isFragment(name: string, count: number, other: { readonly name: string; readonly count: number }): boolean {
  return other.name !== name && other.name.includes(name) && other.count >= count;
}

function scoreOf(grounds: ReadonlySet<Ground>, count: number): number {
  const places = [...grounds].reduce((sum, ground) => sum + WEIGHTS[ground], 0);
  return places + Math.min(MOST_POINTS_FOR_REPEATS, Math.log2(Math.max(1, count)));
}

function countOf(name: string, text: string): number {
  return text.split(name).length - 1;
}
