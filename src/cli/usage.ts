/** What the parser of the arguments complains of, in the user's language and with what was probably meant. */
import type { Command, CommanderError } from 'commander';
import type { Message } from '../index.js';
import { nearest } from '../names/nearest.js';

/** What stands between quotes in the parser's message: the option, argument or command that it is about. */
const QUOTED = /'([^']*)'/;
const PATH_LIKE = /[./\\]/;

type Wording = (name: string, command: Command) => Message;

const WORDINGS: Readonly<Record<string, Wording>> = {
  'commander.unknownOption': unknownOption,
  'commander.unknownCommand': unknownCommand,
  'commander.missingArgument': (name) => ({ zh: `缺少参数“${name}”。`, en: `the argument “${name}” is missing.` }),
  'commander.optionMissingArgument': (name) => ({
    zh: `选项“${name}”缺少取值。`,
    en: `the option “${name}” needs a value.`,
  }),
  'commander.excessArguments': (name) => ({
    zh: `命令“${name}”的参数过多。`,
    en: `the command “${name}” takes fewer arguments.`,
  }),
};

export function complaintOf(error: CommanderError, program: Command, args: readonly string[]): Message {
  const command = commandOf(program, args);
  const name = QUOTED.exec(error.message)?.[1] ?? '';
  const wording = WORDINGS[error.code]?.(name, command) ?? {
    zh: `参数无法理解（${error.code}）。`,
    en: `the arguments were not understood (${error.code}).`,
  };
  const help = [program.name(), ...(command === program ? [] : [command.name()]), '--help'].join(' ');
  return { zh: `${wording.zh}用法见 ${help}`, en: `${wording.en} See ${help}` };
}

function commandOf(program: Command, args: readonly string[]): Command {
  return program.commands.find((command) => args.includes(command.name())) ?? program;
}

function unknownOption(name: string, command: Command): Message {
  const known = command.options.flatMap(({ long }) => long ?? []);
  const meant = nearest(name, [...known, '--help']);
  return {
    zh: `没有选项“${name}”${meant ? `，是否为“${meant}”？` : '。'}`,
    en: `there is no option “${name}”${meant ? `; did you mean “${meant}”?` : '.'}`,
  };
}

/** The most frequent slip is to name a file without saying what to do with it. */
function unknownCommand(name: string, program: Command): Message {
  const meant = nearest(
    name,
    program.commands.map((command) => command.name()),
  );
  if (!meant && PATH_LIKE.test(name)) {
    return {
      zh: `没有命令“${name}”；要核对文件，请用 gouji check ${name}。`,
      en: `there is no command “${name}”; to check a file, use gouji check ${name}.`,
    };
  }
  return {
    zh: `没有命令“${name}”${meant ? `，是否为“${meant}”？` : '。'}`,
    en: `there is no command “${name}”${meant ? `; did you mean “${meant}”?` : '.'}`,
  };
}
