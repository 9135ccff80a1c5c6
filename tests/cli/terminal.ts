/** A terminal for tests: what is printed is kept, and everything else is given. */
import { run } from '../../src/cli/run.js';
import type { Io } from '../../src/cli/session.js';

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function ran(
  args: readonly string[],
  given: Partial<Io> & { readonly input?: string } = {},
): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  const io: Io = {
    stdout: async (text) => void out.push(text),
    stderr: async (text) => void err.push(text),
    env: {},
    isTTY: false,
    columns: undefined,
    stdin: async () => new TextEncoder().encode(given.input ?? ''),
    cwd: import.meta.dirname,
    ...given,
  };
  const status = await run(args, io);
  return { status, stdout: out.join(''), stderr: err.join('') };
}
