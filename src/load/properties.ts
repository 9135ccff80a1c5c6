/** Who made or last saved an office file, from its properties. Text alone is taken; nothing is expanded or followed. */
import type { Members } from './archive/sizes.js';

/** The parts that hold properties: of Office Open XML, and of OpenDocument. */
export const PROPERTIES = ['docProps/core.xml', 'meta.xml'] as const;

const AUTHOR =
  /<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)(?:\s[^<>]{0,200})?>([^<]{1,100})<\/(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)>/g;
/** Properties are short; what is longer is none. */
const LONGEST = 100_000;

export function authorsIn(members: Members): readonly string[] {
  const names = PROPERTIES.flatMap((part) => {
    const bytes = members.get(part);
    if (!bytes || bytes.length > LONGEST) return [];
    const text = new TextDecoder().decode(bytes);
    return [...text.matchAll(AUTHOR)].map(([, name = '']) => name.trim());
  });
  return [...new Set(names)].filter((name) => name !== '');
}
