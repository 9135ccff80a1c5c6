/** Titles and headings that name another year than the document's. */
import type { Document } from '../../model/document.js';
import type { Observation, WordRule } from '../../model/rule.js';
import { placeIn } from '../../model/words.js';
import { CUSTOM } from './basis.js';
import { observed, type Slip, together } from './slips.js';

const RULE = 'form/years';
const YEAR = /(?<![\d〔[【（(])(20\d\d)年/g;
/** A heading of what this document is about; others (work plans, citations) may name any year. */
const OWN = /预算|决算|收支|收入|支出|三公|运行经费|政府采购|情况说明/;
/** What looks back or ahead, quotes, or compares names other years. */
const OTHERS = /执行|完成|上年|对比|比较|增减|较|至|截至|[《》—－-]|规划|工作|以来|结转/;
const LONGEST = 60;

export const years: WordRule = {
  id: RULE,
  family: 'form',
  severity: 'warning',
  title: { zh: '标题年度与文件年度一致', en: 'The year of titles and headings' },
  formula: {
    zh: '表名和标题中的年度是本文件的年度',
    en: 'titles of tables and headings name the year of the document',
  },
  exceptions: {
    zh: '引用的文件名、截至某日、执行情况、上年对比等标题不列；预算文件中的上年决算、决算文件中的下年预算不列；标题多数为另一年度的不作判断。',
    en: 'Cited titles, dates, headings on execution or comparison are left alone; so is the other stage of a neighbouring year; where most titles name another year nothing is said.',
  },
  basis: CUSTOM,
  examine: (document: Document): Observation => {
    const { year } = document;
    if (year === null) return observed([]);
    const named = [...titles(document), ...headings(document)].flatMap((slip) => {
      const own = yearOf(slip.printed, document);
      return own === null ? [] : [{ slip, own }];
    });
    const odd = named.filter(({ own }) => own !== year);
    if (odd.length * 2 > named.length) return observed([]);
    return observed(
      together(
        { rule: RULE, severity: 'warning' },
        odd.map(({ slip }) => slip),
        ({ count, zh, en }) => ({
          zh: `本文件为${year}年度，有${count}处标题写为其他年度：${zh}，请核实。`,
          en: `The document is of ${year}, but ${count} titles name another year: ${en}. Please check.`,
        }),
      ),
    );
  },
};

function titles(document: Document): Slip[] {
  return document.tables.map(({ title, location }) => ({ printed: title, location }));
}

function headings(document: Document): Slip[] {
  return document.passages.flatMap((passage) => {
    const heading = passage.headings.at(-1) ?? '';
    const [place] = passage.places;
    if (heading === '' || heading.length > LONGEST || !place) return [];
    return [{ printed: heading, location: placeIn(passage, 0) }];
  });
}

/** The one year that a title of the document's own figures names. */
function yearOf(title: string, { stage }: Document): number | null {
  const named = [...new Set([...title.matchAll(YEAR)].map((match) => Number.parseInt(match[1] ?? '', 10)))];
  const [only] = named;
  if (only === undefined || named.length > 1 || !OWN.test(title) || OTHERS.test(title)) return null;
  const other = stage === 'budget' ? /决算/ : /(?<!年初|预)预算(?!.*决算)/;
  return other.test(title) ? null : only;
}
