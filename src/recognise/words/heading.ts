/** Who publishes, for which year, and what kind of document it is. */
import type { Level, Stage } from '../../model/document.js';
import type { Line } from '../../model/source.js';
import { blankless } from './words.js';

export interface Heading {
  readonly organisation: string | null;
  readonly year: number | null;
  readonly stage: Stage;
  readonly level: Level;
}

const TITLE = /^(.*?)(\d{4})年(?:度)?(.*?)(部门|单位|政府)?(预算|决算)(?:.*)$/;
const SAYS_TITLE = /(?:部门|单位|政府)(?:预算|决算)|“?三公”?经费/;
const STOP = /[，。；,;]/;
/** Of an organisation; digits may stand within it (120急救中心), but no year. */
const NAME = '(?![^年]*\\d{4}年)[\u3400-\u9fff][\u3400-\u9fff\u3007\\d（）()·]{2,38}?[\u3400-\u9fff）)]';
const ORGANISATION = new RegExp(`^${NAME}$`, 'u');
const TABLE_TITLE = new RegExp(`^(${NAME})(?:财政拨款收支总表|一般公共预算|收支总表|部门收支总表)`, 'u');
const PUBLISHER = new RegExp(`^(?:预算(?:主管)?(?:部门|单位)|编制(?:部门|单位))[:：](${NAME})(?:单位[:：].*)?$`, 'u');
/** Words of a table's header, which no organisation is called by. */
const HEADER = /项目|科目|合计|总计|[预决]算数|金额/;
const CONTENTS = /^目录$|(?:概况|构成|职能|职责|设置|表|说明|解释)$/;
const CHAPTER = /^第[一二三四五六七八九十\d]+(?:部分|章)/;
const RESULT_TITLE = /决算(?:总|明细)?表$/;
const LONGEST_TITLE = 60;
const HEAD_LINES = 30;

/** Reads the heading from the first lines; falls back on the titles of the tables for the name, and on the commonest year. */
export function readHeading(lines: readonly Line[]): Heading {
  const head = lines.slice(0, HEAD_LINES).map((line) => blankless(line.text));
  const at = head.findIndex(
    (text) => text.length <= 60 && !STOP.test(text) && SAYS_TITLE.test(text) && TITLE.test(text),
  );
  const match = at < 0 ? null : TITLE.exec(head[at] ?? '');
  const words = match?.[0] ?? '';
  return {
    organisation: publisherIn(lines) ?? organisationOf(head, at, match?.[1] ?? '') ?? fromTables(lines),
    year: match ? Number.parseInt(match[2] ?? '', 10) : commonestYear(lines),
    stage: words.includes('决算') || (!match && titlesSayResult(lines)) ? 'finalAccounts' : 'budget',
    level: words.includes('单位')
      ? 'unit'
      : words.includes('政府预算') || words.includes('政府决算')
        ? 'government'
        : 'department',
  };
}

/** Who publishes, where the cover or a table says so: 预算主管部门：…, 编制单位：…. */
function publisherIn(lines: readonly Line[]): string | null {
  for (const line of lines) {
    const match = PUBLISHER.exec(blankless(line.text).replace(/[（(](?:公章|盖章)[）)]/, ''));
    if (match?.[1]) return match[1];
  }
  return null;
}

function organisationOf(head: readonly string[], at: number, before: string): string | null {
  const own = before.replace(CHAPTER, '');
  if (own !== '' && ORGANISATION.test(own)) return own;
  const above = head.slice(0, Math.max(at, 0)).filter((text) => text !== '');
  const name = above.filter((text) => ORGANISATION.test(text) && !CHAPTER.test(text) && !CONTENTS.test(text)).at(-1);
  return name ?? null;
}

function fromTables(lines: readonly Line[]): string | null {
  for (const line of lines) {
    if (line.grid !== undefined && line.spans.length > 1) continue;
    const match = TABLE_TITLE.exec(blankless(line.text));
    if (match?.[1] && !HEADER.test(match[1])) return match[1];
  }
  return null;
}

/** Tables alone: what their titles say. */
function titlesSayResult(lines: readonly Line[]): boolean {
  return lines.some((line) => line.text.length <= LONGEST_TITLE && RESULT_TITLE.test(blankless(line.text)));
}

function commonestYear(lines: readonly Line[]): number | null {
  const counts = new Map<number, number>();
  for (const line of lines) {
    for (const match of line.text.matchAll(/(20\d{2})\s*年/g)) {
      const year = Number.parseInt(match[1] ?? '', 10);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return ranked[0]?.[0] ?? null;
}
