/** The command line as a process: its streams, its environment, its status. */
import { FileTrouble } from '../host/files/index.js';
import { run } from './run.js';

export function main(args: readonly string[]): Promise<number> {
  return run(args, {
    stdout: (text) => send(process.stdout, text),
    stderr: (text) => send(process.stderr, text),
    env: process.env,
    isTTY: process.stdout.isTTY === true,
    isErrTTY: process.stderr.isTTY === true,
    columns: process.stdout.columns,
    stdin: readStdin,
    cwd: process.cwd(),
  });
}

/** A reader that has seen enough and closed the pipe (`| head`) is no trouble of ours. */
function send(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('error', () => undefined);
    stream.write(text, (error) => {
      if (!error || ('code' in error && error.code === 'EPIPE')) resolve();
      else reject(unwritten(error));
    });
  });
}

/** A full disk behind a redirection, most often. */
function unwritten(error: Error): Error {
  const code = 'code' in error ? String(error.code) : error.message;
  return new FileTrouble({
    zh: `输出未能写完（${code}），请核对磁盘空间和输出位置。`,
    en: `the output could not be written in full (${code}); check the space and the place that it goes to.`,
  });
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
