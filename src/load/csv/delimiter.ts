/** Which character separates the fields of a text: the one that the most lines have in the same number. */

export type Delimiter = ',' | '\t' | ';';

const CANDIDATES: readonly Delimiter[] = ['\t', ',', ';'];
const LINES = 200;

/** How often each candidate stands on a line outside quotes. */
function countsOf(line: string): Map<string, number> {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === ',' || character === '\t' || character === ';'))
      counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

/** How many lines agree in the number that most of them have; none where that is zero. */
function agreement(counts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  return Math.max(0, ...lines.values());
}

export function delimiterOf(lines: readonly string[]): Delimiter {
  const counts = lines
    .filter((line) => line.trim() !== '')
    .slice(0, LINES)
    .map(countsOf);
  let [best, most]: [Delimiter, number] = [',', 0];
  for (const candidate of CANDIDATES) {
    const agreeing = agreement(counts.map((count) => count.get(candidate) ?? 0));
    if (agreeing > most) [best, most] = [candidate, agreeing];
  }
  return best;
}
