/** Where running text goes on below a table: at the heading of a chapter or a part, or at the title of an explanation. */
import type { Line } from '../../model/source.js';
import { blankless } from '../words/words.js';

const LONGEST_HEADING = 40;
const MARK = /[，。；,;]/;
const CHAPTER = /^第[一二三四五六七八九十]+(?:部分|章)/;
const TITLE = /\d{4}年(?:度)?.*(?:预算|决算|“?三公”?经费)(?:支出|编制)?(?:情况)?的?说明$/;
/** A title of its own line: 其他相关情况说明. */
const EXPLANATION = /^[\u3400-\u9fff“”（）]{0,30}(?:情况|编制|事项)(?:的)?说明$/;
const PART =
  /^[一二三四五六七八九十]+、(?:20\d{2}年(?:度)?)?\D*(?:情况|说明|解释|释义|概况|职责|职能|构成|名词|其他(?:重要)?事项)$/;
/** A form asks for parts of its own (一、项目概况), so there a heading must speak of the budget. */
const OF_BUDGET = /预算|收支|经费|名词|部门|单位|其他(?:重要)?事项|国有资产|政府采购/;

/** The index of the first line that is narrative; the number of lines where none is. */
export function narrativeFrom(lines: readonly Line[], inForm: boolean): number {
  const at = lines.findIndex(
    (line) => (line.grid === undefined || line.spans.length === 1) && isHeading(blankless(line.text), inForm),
  );
  return at < 0 ? lines.length : at;
}

/** The title of a chapter or of an explanation, under which no heading from before goes on. */
export function isTitle(text: string): boolean {
  return text.length <= LONGEST_HEADING && !MARK.test(text) && (CHAPTER.test(text) || TITLE.test(text));
}

/** The title of an explanation on a line of its own. */
export function isExplanation(text: string): boolean {
  return EXPLANATION.test(text);
}

function isHeading(text: string, inForm: boolean): boolean {
  if (text.length > LONGEST_HEADING || MARK.test(text)) return false;
  if (isTitle(text) || (!inForm && isExplanation(text))) return true;
  return PART.test(text) && (!inForm || OF_BUDGET.test(text));
}
