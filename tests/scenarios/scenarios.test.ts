/**
 * Runs every scenario of this folder in a folder of its own. A scenario is one text: sections that begin with `=== `.
 *
 *     === file NAME      a file that is there before; `=== folder NAME` an empty folder
 *     === fixture PATH   a file out of fixtures, under its own path
 *     === env            KEY=VALUE, one a line
 *     === stdin          what comes in
 *     === command        command lines without quoting; all are run, the last one is compared
 *     === stdout, === stderr, === status
 *     === written NAME   what a file holds afterwards
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Ran, ran } from '../cli/terminal.js';

interface Section {
  readonly kind: string;
  readonly name: string;
  readonly text: string;
}

function sectionsOf(scenario: string): Section[] {
  const blocks = scenario.split(/^=== /m).slice(1);
  return blocks.map((block) => {
    const at = block.indexOf('\n');
    const [kind = '', ...name] = block.slice(0, at).trim().split(' ');
    return { kind, name: name.join(' '), text: block.slice(at + 1) };
  });
}

function prepare(cwd: string, sections: readonly Section[]): void {
  for (const { kind, name, text } of sections) {
    const path = join(cwd, name);
    if (kind === 'folder') mkdirSync(path, { recursive: true });
    if (kind !== 'file' && kind !== 'fixture') continue;
    mkdirSync(dirname(path), { recursive: true });
    if (kind === 'file') writeFileSync(path, text);
    else copyFileSync(join(import.meta.dirname, '../../fixtures', name), path);
  }
}

async function play(cwd: string, sections: readonly Section[]): Promise<Ran | undefined> {
  const all = (kind: string): string => sections.find((section) => section.kind === kind)?.text ?? '';
  const env = Object.fromEntries(
    all('env')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('=') as [string, string]),
  );
  let last: Ran | undefined;
  for (const line of all('command').split('\n').filter(Boolean)) {
    const [program, ...args] = line.split(' ');
    expect(program).toBe('gouji');
    last = await ran(args, { cwd, env, input: all('stdin') });
  }
  return last;
}

const KINDS = ['file', 'folder', 'fixture', 'env', 'stdin', 'command', 'stdout', 'stderr', 'status', 'written'];

describe('scenario', () => {
  const scenarios = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt'));
  it.each(scenarios)('%s', async (name) => {
    const sections = sectionsOf(readFileSync(join(import.meta.dirname, name), 'utf8'));
    expect(sections.filter(({ kind }) => !KINDS.includes(kind))).toEqual([]);
    const cwd = mkdtempSync(join(tmpdir(), 'gouji-scenario-'));
    try {
      prepare(cwd, sections);
      const last = await play(cwd, sections);
      const wanted = (kind: string): string => sections.find((section) => section.kind === kind)?.text ?? '';
      expect({ ...last, status: `${last?.status}\n` }).toEqual({
        status: wanted('status'),
        stdout: wanted('stdout'),
        stderr: wanted('stderr'),
      });
      for (const written of sections.filter(({ kind }) => kind === 'written')) {
        expect(readFileSync(join(cwd, written.name), 'utf8')).toBe(written.text);
      }
    } finally {
      rmSync(cwd, { recursive: true });
    }
  });
});
