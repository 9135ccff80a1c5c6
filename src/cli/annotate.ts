/** `--annotate FOLDER`: copies of the checked files with notes beside the figures in question. */
import { basename, extname, join } from 'node:path';
import { annotatedName } from '../contract/marks.js';
import { folderFor, prepare, write } from '../host/files/index.js';
import type { Message, Result } from '../index.js';
import type { Remark } from '../model/remark.js';
import { remarksOf } from '../report/index.js';
import { complain, type Session } from './session.js';
import { sourcesOf } from './sources.js';

interface AnnotateOptions {
  readonly annotate?: string;
  readonly force?: boolean;
}

/** Each file once, with what all documents say of it. What has no copy, or no place in one, is said. */
export async function annotateAll(
  result: Result,
  { annotate, force = false }: AnnotateOptions,
  inputs: ReadonlySet<string>,
  session: Session,
): Promise<void> {
  if (annotate === undefined) return;
  await folderFor(annotate, session.io);
  const { annotated } = await import('../annotate/index.js');
  const sourceOf = sourcesOf(result, session);
  const taken = new Set<string>();
  const all = result.documents.flatMap((document) => remarksOf(document, session.language));
  for (const { path, format } of new Map(
    result.documents.flatMap(({ files }) => files.map((file) => [file.path, file] as const)),
  ).values()) {
    const remarks = all.filter(({ location }) => location.file === path);
    if (remarks.length === 0) continue;
    const bytes = await sourceOf(path);
    const copy = bytes && (await annotated(format, bytes, remarks));
    if (!copy) {
      await complain(session, bytes ? notOfThisKind(path, format) : notAtHand(path));
      continue;
    }
    const output = { name: join(annotate, nameFor(path, taken)), force, inputs };
    await prepare(output, session.io);
    await write(output, copy.bytes, session.io);
    await complain(session, written(output.name, remarks.length - copy.left.length, copy.left));
  }
}

/** `预算.批注.pdf` beside others of the same name from other folders: `预算.批注~2.pdf`. */
function nameFor(path: string, taken: Set<string>): string {
  const ending = extname(path);
  const stem = basename(path, ending);
  for (let count = 1; ; count += 1) {
    const name = annotatedName(stem, ending, count);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function notOfThisKind(path: string, format: string): Message {
  return {
    zh: `“${path}”是 ${format} 文件，不能作批注副本（可作 PDF、xlsx、docx）；请看网页报告 --format html=文件。`,
    en: `“${path}” is ${format}, of which no annotated copy can be made (PDF, xlsx and docx can); see the page: --format html=FILE.`,
  };
}

function notAtHand(path: string): Message {
  return {
    zh: `“${path}”已不在原处或已改动，未作批注副本；请重新核对。`,
    en: `“${path}” is no longer there or was changed, so no annotated copy was made; check it again.`,
  };
}

/** What has no place in the copy is told by the head of its remark. */
function written(name: string, placed: number, left: readonly Remark[]): Message {
  const heads = left.map(({ text }) => `\n  · ${text.split('\n')[0]}`).join('');
  const rest =
    left.length > 0
      ? {
          zh: `，另有${left.length}处未能定位，请见报告：${heads}`,
          en: `; ${left.length} without a place in it, see the report:${heads}`,
        }
      : { zh: '。', en: '.' };
  return {
    zh: `已写批注副本“${name}”，批注${placed}处${rest.zh}`,
    en: `annotated copy “${name}” written, ${placed} notes${rest.en}`,
  };
}
