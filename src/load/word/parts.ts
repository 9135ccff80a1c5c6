/** Where the parts of a Word file stand: its relations say so, since programs name them as they like. */
import { children, type Element } from './tree.js';

export const PACKAGE_RELATIONS = '_rels/.rels';
const USUAL = 'word/document.xml';

export type Part = 'numbering' | 'styles' | 'footnotes' | 'endnotes';

/** Parts of XML, whatever they are about. */
export function isPart(name: string): boolean {
  return name.endsWith('.xml') || name.endsWith('.rels');
}

/** The part that a relation of this type leads to, from the folder of what has the relations. */
function targetOf(relations: Element | null, type: string, folder: string): string | undefined {
  const relation = children(relations, 'Relationship').find(
    ({ attributes }) => attributes.Type?.endsWith(`/${type}`) && attributes.TargetMode !== 'External',
  );
  const target = relation?.attributes.Target;
  if (target === undefined) return undefined;
  return target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
}

export function documentIn(relations: Element | null): string {
  return targetOf(relations, 'officeDocument', '') ?? USUAL;
}

export function relationsOf(document: string): string {
  const cut = document.lastIndexOf('/') + 1;
  return `${document.slice(0, cut)}_rels/${document.slice(cut)}.rels`;
}

export function partIn(relations: Element | null, part: Part, document: string): string {
  const folder = document.slice(0, document.lastIndexOf('/') + 1);
  return targetOf(relations, part, folder) ?? `${folder}${part}.xml`;
}
