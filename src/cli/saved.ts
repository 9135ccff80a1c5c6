/** A result that an earlier run saved, checked against its schema before anything relies on it. */
import { readText } from '../host/files/index.js';
import type { Result } from '../index.js';
import { Refusal, type Session } from './session.js';

export async function savedResult(name: string, session: Session): Promise<Result> {
  const text = await readText(name, session.io);
  const { parseResult } = await import('../contract/schema/index.js');
  const parsed = parseResult(text);
  if ('result' in parsed) return parsed.result;
  const where =
    parsed.at === ''
      ? { zh: '', en: '' }
      : { zh: `（“${parsed.at}”缺失或格式不符）`, en: ` (“${parsed.at}” is missing or of another form)` };
  throw new Refusal({
    zh: `“${name}”不是 gouji check 保存的结果${where.zh}；请用 gouji check --format json=文件 重新生成。`,
    en: `“${name}” is not a result saved by gouji check${where.en}; make one with gouji check --format json=FILE.`,
  });
}
