/** Reports as office files: the working paper, and the papers of a review as Word or as a workbook. */
import { writeXlsx } from 'hucre/xlsx';
import { steady } from '../../annotate/steady.js';
import { AUTHOR } from '../../contract/marks.js';
import type { Result } from '../../contract/result.js';
import type { Renderer, ReportOptions } from '../format.js';
import { evidencePages } from '../papers/evidence.js';
import type { Page } from '../papers/model.js';
import { noticePage } from '../papers/notice.js';
import { selfCheckPage } from '../papers/self-check.js';
import { deskOf } from '../papers/sight.js';
import { totalsPages } from '../papers/totals.js';
import { documentOf } from './document.js';
import { sheetOf } from './sheet.js';

export { workingPaper } from './working-paper.js';

type Pages = (result: Result, options: ReportOptions) => Promise<readonly Page[]>;

const PAPERS = {
  notice: async ({ documents }, { language }) =>
    documents.flatMap((document) => {
      const desk = deskOf(document, language);
      return [...totalsPages(desk), noticePage(desk)];
    }),
  selfCheck: async ({ documents }, { language }) =>
    documents.map((document) => selfCheckPage(deskOf(document, language))),
  evidence: async ({ documents, tool }, { language, pictureOf = null }) => {
    const pages: Page[] = [];
    for (const document of documents) {
      const desk = deskOf(document, language);
      const found = await evidencePages(desk, `${tool.name} ${tool.version}`, pictureOf);
      if (found.length > 0) pages.push(...totalsPages(desk), ...found);
    }
    return pages;
  },
} as const satisfies Record<string, Pages>;

export type PaperName = keyof typeof PAPERS;

/** A paper as what its file's name ends with: `.xlsx` a workbook, else Word. */
export function paper(name: PaperName): Renderer {
  return async (result, options) => {
    const found = await PAPERS[name](result, options);
    const pages = found.length > 0 ? found : [nothing(options.language)];
    if (options.file?.toLowerCase().endsWith('.xlsx')) {
      const taken = new Set<string>();
      return steady(
        await writeXlsx({ sheets: pages.map((page) => sheetOf(page, taken)), properties: { creator: AUTHOR } }),
      );
    }
    return documentOf(pages, name);
  };
}

/** There is nothing to give evidence of: said, rather than an empty file. */
function nothing(language: 'zh' | 'en'): Page {
  const text = {
    zh: '未发现须更正或请核实事项（不等于未核对部分无误）。',
    en: 'Nothing to correct or to verify was found (which does not vouch for what was not checked).',
  };
  return { name: 'gouji', blocks: [{ kind: 'text', text: text[language] }] };
}
