/** One run of the command line: what it talks to, in which language, and the status it ends with. */
import type { Place } from '../host/files/index.js';
import type { Language, Message } from '../index.js';
import { type RenderOptions, visible } from '../report/index.js';

export interface Io extends Place {
  readonly stdout: (text: string) => Promise<void>;
  readonly stderr: (text: string) => Promise<void>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether stdout is a terminal, and how wide. */
  readonly isTTY: boolean;
  /** Whether stderr is a terminal. */
  readonly isErrTTY?: boolean;
  readonly columns: number | undefined;
}

export const STATUS = { clean: 0, findings: 1, couldNotRun: 2, unread: 3 } as const;

export interface Session {
  readonly io: Io;
  readonly language: Language;
  status: (typeof STATUS)[keyof typeof STATUS];
}

/** The command cannot be run as it was given; says why and what to do. */
export class Refusal extends Error {
  constructor(readonly text: Message) {
    super(text.en);
  }
}

const PIPED_COLUMNS = 80;

export function columnsOf(io: Io): number {
  return (io.isTTY ? io.columns : undefined) ?? PIPED_COLUMNS;
}

/** How to print on stdout. The flag decides before the environment; FORCE_COLOR before NO_COLOR, as in Node itself. */
export function onStdout({ io, language }: Session, color: boolean): RenderOptions {
  return { language, columns: columnsOf(io), colour: color && wantsColour(io) };
}

/** How to print into a file, which has neither width nor colours. */
export function intoFile({ language }: Session): RenderOptions {
  return { language, columns: PIPED_COLUMNS, colour: false };
}

function wantsColour({ env, isTTY }: Io): boolean {
  const force = env.FORCE_COLOR;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (env.NO_COLOR) return false;
  return isTTY && env.TERM !== 'dumb';
}

/** Several lines that quote files: nothing in them may steer the terminal. */
export function quoting({ zh, en }: Message): Message {
  const shown = (text: string): string => text.split('\n').map(visible).join('\n');
  return { zh: shown(zh), en: shown(en) };
}

export async function complain(session: Session, text: Message): Promise<void> {
  await session.io.stderr(`gouji: ${text[session.language]}\n`);
}
