/** Options that several commands have, described in the user's language. */
import { type Command, Option } from 'commander';
import type { Message } from '../index.js';
import { formats } from '../report/index.js';
import { chosen } from './choice.js';
import type { Session } from './session.js';

export function option(command: Command, flags: string, text: Message, { language }: Session): Option {
  const made = new Option(flags, text[language]);
  command.addOption(made);
  return made;
}

/** For options that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

export function languageOption(command: Command, session: Session): void {
  option(
    command,
    '--lang <zh|en>',
    { zh: '语言（默认按系统区域设置，否则中文）', en: 'language (default: the locale, else Chinese)' },
    session,
  ).argParser((value: string) => chosen({ zh: '语言', en: 'language' }, value, ['zh', 'en']));
}

export function colourOption(command: Command, session: Session): void {
  option(command, '--no-color', { zh: '不用颜色', en: 'no colours' }, session);
}

/** How the files that are named become documents. */
export function setOption(command: Command, session: Session): void {
  option(
    command,
    '--set <auto|one|each>',
    {
      zh: '哪些文件合为一份：auto（默认，按内容判断）、one（全部为一份）、each（一个文件一份）',
      en: 'which files make one document: auto (default, by what they hold), one (all of them), each (none)',
    },
    session,
  ).argParser((value: string) => chosen({ zh: '合并方式', en: 'grouping' }, value, ['auto', 'one', 'each']));
}

export function outputOptions(command: Command, session: Session): void {
  const names = Object.keys(formats);
  const format = {
    zh: `报告格式 ${names.join('、')}，可重复；写成 FORMAT=FILE 则写入文件`,
    en: `${names.join(', ')}; repeatable; FORMAT=FILE writes to a file`,
  };
  option(command, '--format <FORMAT[=FILE]>', format, session).argParser(collect);
  option(command, '--force', { zh: '允许覆盖已有的输出文件', en: 'overwrite output files that exist' }, session);
  option(
    command,
    '--annotate <FOLDER>',
    {
      zh: '在文件夹中写入带批注的副本（PDF、xlsx、docx），不改原件',
      en: 'write copies with notes (PDF, xlsx, docx) into a folder; originals stay as they are',
    },
    session,
  );
  option(
    command,
    '--verbose',
    {
      zh: '屏幕报告列出全部：提示、尾差、合理性提示、无法判定、未能核对',
      en: 'list everything: notes, roundings, questions, what is undecided or not tied',
    },
    session,
  );
  option(command, '--quiet', { zh: '屏幕上不输出报告', en: 'no report on stdout' }, session);
  colourOption(command, session);
  languageOption(command, session);
}
