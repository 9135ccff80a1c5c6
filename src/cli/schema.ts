/** `gouji schema`: the published JSON schemas. */
import type { Command } from 'commander';
import { chosen } from './choice.js';
import { languageOption } from './options.js';
import type { Session } from './session.js';

const NAMES = ['result', 'extract', 'config', 'baseline', 'suggest'] as const;

export function defineSchema(program: Command, session: Session): void {
  const zh = session.language === 'zh';
  const command = program
    .command('schema')
    .description(
      zh
        ? '输出结果（result）、读取内容（extract）、配置（config）、豁免清单（baseline）或末位建议（suggest）的 JSON Schema'
        : 'print the JSON schema of a result, an extract, the configuration, a baseline or suggestions',
    )
    .argument('<name>', NAMES.join(zh ? '、' : ', '))
    .action(async (name: string) => {
      const known = chosen({ zh: '名称', en: 'schema' }, name, NAMES);
      const { jsonSchema } = await import('../contract/schema/index.js');
      await session.io.stdout(`${JSON.stringify(jsonSchema(known), null, 2)}\n`);
    });
  languageOption(command, session);
}
