/** Runs one command line and gives its status; it never ends the process and never lets an exception out. */
import { CommanderError } from 'commander';
import { FileTrouble } from '../host/files/index.js';
import { visible } from '../report/index.js';
import { languageOf } from './language.js';
import { programFor } from './program.js';
import { complain, type Io, Refusal, type Session, STATUS } from './session.js';
import { complaintOf } from './usage.js';

export async function run(args: readonly string[], io: Io): Promise<number> {
  const session: Session = { io, language: languageOf(args, io.env), status: STATUS.clean };
  const printed: string[] = [];
  const program = programFor(session, (text) => printed.push(text));
  if (isBare(args)) {
    await io.stderr(program.helpInformation());
    return STATUS.couldNotRun;
  }
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) await io.stdout(printed.join(''));
    else session.status = await giveUp(error, session, (trouble) => complaintOf(trouble, program, args));
  }
  return session.status;
}

/** Nothing was asked for, so nothing was checked: the help is a complaint here. */
function isBare(args: readonly string[]): boolean {
  return args.filter((arg, at) => !arg.startsWith('--lang') && args[at - 1] !== '--lang').length === 0;
}

async function giveUp(
  error: unknown,
  session: Session,
  worded: (trouble: CommanderError) => Refusal['text'],
): Promise<Session['status']> {
  if (error instanceof Refusal || error instanceof FileTrouble) await complain(session, error.text);
  else if (error instanceof CommanderError) await complain(session, worded(error));
  else await complain(session, bug(error));
  return STATUS.couldNotRun;
}

function bug(error: unknown): Refusal['text'] {
  const what = visible(String(error));
  return {
    zh: `程序内部故障，核对未完成，请连同所用命令一并报告：${what}`,
    en: `a fault of the program, nothing was concluded; please report it with the command used: ${what}`,
  };
}
