/** `gouji render`: a saved result in another format. */
import type { Command } from 'commander';
import { realPath } from '../host/files/index.js';
import { annotateAll } from './annotate.js';
import { outputOptions } from './options.js';
import { deliver, type OutputOptions, outputsOf, prepareAll } from './outputs.js';
import { savedResult } from './saved.js';
import type { Session } from './session.js';

export function defineRender(program: Command, session: Session): void {
  const zh = session.language === 'zh';
  const command = program
    .command('render')
    .summary(zh ? '把已保存的结果输出为其他格式' : 'write a saved result in another format')
    .description(
      zh
        ? '把 gouji check --format json=文件 保存的结果输出为其他格式。'
        : 'Writes a result saved by gouji check --format json=FILE in another format.',
    )
    .argument('<result>', zh ? '结果文件，或“-”' : 'the saved result, or -')
    .action((name: string, options: OutputOptions) => run(name, options, session));
  outputOptions(command, session);
}

async function run(name: string, options: OutputOptions, session: Session): Promise<void> {
  const outputs = outputsOf(options, session);
  const result = await savedResult(name, session);
  const inputs = await realPath(name, session.io);
  await prepareAll(outputs, options, inputs, session);
  await deliver(result, outputs, options, inputs, session);
  await annotateAll(result, options, inputs, session);
}
