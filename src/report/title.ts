/** What a document is called. */
import type { ResultDocument } from '../contract/result.js';
import type { Language } from '../model/message.js';
import { PUBLICATIONS } from '../vocabulary/labels.js';

/** Whose figures of which year: the organisation as it was read, or the name of the document. */
export function titleOf(
  { id, level, organisation, stage, year }: Pick<ResultDocument, 'id' | 'level' | 'organisation' | 'stage' | 'year'>,
  { language }: { readonly language: Language },
): string {
  const publication = PUBLICATIONS[level][stage][language];
  if (language === 'zh') return `${organisation ?? id} ${year === null ? '' : `${year}年`}${publication}`;
  return [`${organisation ?? id},`, publication, year].filter((part) => part !== null).join(' ');
}
