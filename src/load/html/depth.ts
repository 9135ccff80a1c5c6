/** How deep the elements of a page nest, before it is parsed: parsing takes longer with every element that is open. */

const TAGS = /<(\/?)([a-z][a-z0-9-]*)\b[^>]*?(\/?)>/gi;
/** Elements that never hold others, or whose end may be left out. */
const UNCOUNTED = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt'.split(
    ' ',
  ),
);

export function isDeeperThan(page: string, limit: number): boolean {
  let depth = 0;
  for (const [, closes, name = '', closed] of page.matchAll(TAGS)) {
    if (closed || UNCOUNTED.has(name.toLowerCase())) continue;
    if (closes) depth = Math.max(0, depth - 1);
    else depth += 1;
    if (depth > limit) return true;
  }
  return false;
}
