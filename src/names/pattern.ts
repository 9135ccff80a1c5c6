/** Patterns of file names, for shells that do not expand them: * and ? within a name, ** over any number of folders. */

export interface Pattern {
  /** The folder below which everything that matches must stand, as written; `.` where the pattern begins at once. */
  readonly root: string;
  readonly matches: (path: string) => boolean;
}

const WILD = /[*?]/;

export function isPattern(name: string): boolean {
  return WILD.test(name);
}

export function patternOf(text: string): Pattern {
  const parts = text.split('/');
  const fixed = parts.slice(0, parts.findIndex(isPattern));
  const root = fixed.join('/');
  const expression = new RegExp(`^${parts.slice(fixed.length).map(partOf).join('')}$`, 'u');
  return { root: root === '' ? (text.startsWith('/') ? '/' : '.') : root, matches: (path) => expression.test(path) };
}

/** One part with the slash behind it; the last one has none. */
function partOf(part: string, at: number, parts: readonly string[]): string {
  const last = at === parts.length - 1;
  if (part === '**') return last ? '.*' : '(?:[^/]+/)*';
  const name = part
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
  return last ? name : `${name}/`;
}

/** Whether one of these patterns means this file; without a wild card a pattern is the file, or a folder that it stands in. */
export function matchesAny(patterns: readonly string[], path: string): boolean {
  const name = plain(path);
  return patterns.some((text) => {
    const wanted = plain(text);
    if (!isPattern(wanted)) return name === wanted || name.startsWith(`${wanted}/`);
    const { root, matches } = patternOf(wanted);
    if (root === '.') return matches(name);
    const start = root === '/' ? root : `${root}/`;
    return name.startsWith(start) && matches(name.slice(start.length));
  });
}

function plain(path: string): string {
  const name = path.startsWith('./') ? path.slice('./'.length) : path;
  return name.length > 1 && name.endsWith('/') ? name.slice(0, -1) : name;
}
