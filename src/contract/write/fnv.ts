/**
 * FNV-1a over UTF-16 units, two runs of 32 bits with different offsets. It names things; it protects nothing.
 * Fowler, Noll, Vo, draft-eastlake-fnv.
 */
const PRIME = 0x01000193;
const OFFSETS = [0x811c9dc5, 0x050c5d1f] as const;

/** Sixteen hexadecimal digits. */
export function fnv1a(text: string): string {
  return OFFSETS.map((offset) => {
    let hash: number = offset;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      hash = Math.imul(hash ^ (unit & 0xff), PRIME);
      hash = Math.imul(hash ^ (unit >>> 8), PRIME);
    }
    return (hash >>> 0).toString(16).padStart(8, '0');
  }).join('');
}
