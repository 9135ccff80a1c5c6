/** A document in which nothing could be tied: it was not checked, and no report may say that nothing was found. */

import type { ResultDocument } from '../contract/result.js';
import type { Message } from '../model/message.js';

export function isUnchecked({ coverage }: Pick<ResultDocument, 'coverage'>): boolean {
  return coverage.tied === 0 && coverage.other.checked === 0;
}

export const UNCHECKED: Message = {
  zh: '没有一个数字能与其他数字核对，等于未核对',
  en: 'No figure could be compared with another, so nothing was checked',
};
