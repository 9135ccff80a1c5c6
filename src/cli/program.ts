/** The commands and their help, in the user's language. */
import { Command } from 'commander';
import { VERSION } from '../index.js';
import { widthOf, wrap } from '../report/index.js';
import { defineCheck } from './check.js';
import { defineCompletion } from './completion.js';
import { defineExplain } from './explain.js';
import { defineExtract } from './extract.js';
import { languageOption } from './options.js';
import { defineRender } from './render.js';
import { defineRules } from './rules.js';
import { defineSchema } from './schema.js';
import { columnsOf, type Session } from './session.js';
import { defineSuggest } from './suggest.js';

const CHINESE: readonly (readonly [string, string])[] = [
  ['Usage:', '用法：'],
  ['Arguments:', '参数：'],
  ['Options:', '选项：'],
  ['Commands:', '命令：'],
  ['[options]', '[选项]'],
  ['[command]', '[命令]'],
];

/** `print` takes what help and version say; complaints are worded in `usage.ts`. */
export function programFor(session: Session, print: (text: string) => void): Command {
  const zh = session.language === 'zh';
  const translated = (text: string): string =>
    zh ? CHINESE.reduce((done, [from, to]) => done.replace(from, to), text) : text;
  const program = new Command('gouji')
    .description(
      zh
        ? '勾稽：核对部门预算公开文本中的数字，列出不一致之处。'
        : 'Ties out published Chinese department budgets: every figure against every other that must agree.',
    )
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: print, writeErr: () => undefined })
    .configureHelp({
      helpWidth: columnsOf(session.io),
      styleTitle: translated,
      styleUsage: translated,
      styleSubcommandTerm: translated,
      displayWidth: widthOf,
      boxWrap: (text, width) =>
        text
          .split('\n')
          .flatMap((line) => wrap(line, width))
          .join('\n'),
    })
    .version(VERSION, '-V, --version', zh ? '显示版本' : 'print the version')
    .helpOption('-h, --help', zh ? '显示帮助' : 'show help')
    .helpCommand('help [command]', zh ? '显示某个命令的帮助' : 'show the help of a command')
    .addHelpText('after', zh ? EXAMPLES.zh : EXAMPLES.en);
  languageOption(program, session);
  for (const define of [
    defineCheck,
    defineExplain,
    defineSuggest,
    defineRules,
    defineExtract,
    defineRender,
    defineSchema,
    defineCompletion,
  ])
    define(program, session);
  return program;
}

const EXAMPLES = {
  zh: `
示例：
  gouji check 2024年部门预算.pdf
  gouji check 编制说明.docx 预算表.xlsx --format html=报告.html
  gouji check 2024年部门预算.pdf --format selfcheck=自查表.docx --annotate 批注
  gouji check 公开文本/ --format json=结果.json
  gouji explain f1 --result 结果.json
  gouji render 结果.json --format notice=整改清单.docx
  gouji extract 2024年部门预算.pdf --format csv --output 数字.csv`,
  en: `
Examples:
  gouji check budget-2024.pdf
  gouji check explanation.docx tables.xlsx --format html=report.html
  gouji check budget-2024.pdf --format selfcheck=check.docx --annotate notes
  gouji check published/ --format json=result.json
  gouji explain f1 --result result.json
  gouji render result.json --format notice=to-correct.docx
  gouji extract budget-2024.pdf --format csv --output figures.csv`,
};
