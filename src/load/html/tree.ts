/** The elements of a page, mended as browsers mend them. Depth and number are counted while it is parsed. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { MOST_ELEMENTS, TooMuch } from '../flow/index.js';

export function treeOf(page: string, depth: number): DefaultTreeAdapterTypes.Document {
  let [open, made] = [0, 0];
  const count = (): void => {
    if (++made > MOST_ELEMENTS) throw new TooMuch('elements');
  };
  return parse(page, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...of) {
        count();
        return defaultTreeAdapter.createElement(...of);
      },
      createCommentNode(...of) {
        count();
        return defaultTreeAdapter.createCommentNode(...of);
      },
      onItemPush() {
        if (++open > depth) throw new TooMuch('depth');
      },
      onItemPop() {
        open -= 1;
      },
    },
  });
}
