/** What the repository offers to other programs: the GitHub Action, run here as its steps say, the pre-commit hook, the file for Windows. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = process.cwd();
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-action-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly {
      readonly id?: string;
      readonly run: string;
      readonly env?: Readonly<Record<string, string>>;
    }[];
  };
}

const action = parse(readFileSync('action.yml', 'utf8')) as Action;

describe('the action', () => {
  const step = action.runs.steps.find(({ id }) => id === 'check');

  /** Runs the step with its inputs put in as GitHub does. */
  function runWith(given: Readonly<Record<string, string>>): {
    readonly status: number | null;
    readonly stdout: string;
    readonly stderr: string;
  } {
    const env = Object.fromEntries(
      Object.entries(step?.env ?? {}).map(([name, value]) => [
        name,
        value
          .replace(/\$\{\{ github\.action_path \}\}/, ROOT)
          .replace(
            /\$\{\{ inputs\.([a-z-]+) \}\}/,
            (_, input: string) => given[input] ?? action.inputs[input]?.default ?? '',
          ),
      ]),
    );
    const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
    return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? ''], {
      cwd: folder,
      env: { ...process.env, ...env, ...files, CI: 'true' },
      encoding: 'utf8',
    });
  }

  test('annotates, writes all reports, sums up, and fails by what is to be corrected', () => {
    cpSync('fixtures/district-office/document.txt', join(folder, 'a.txt'));
    const { status, stdout, stderr } = runWith({ paths: 'a.txt\n' });
    expect(stderr).toBe('');
    expect(status).toBe(1);
    expect(stdout.match(/^::error /gm)).toHaveLength(3);
    for (const name of ['result.json', 'result.sarif', 'junit.xml', 'report.html'])
      expect(existsSync(join(folder, 'gouji-report', name)), name).toBe(true);
    expect(readFileSync(join(folder, 'output'), 'utf8').split('\n')).toEqual([
      'status=1',
      'json=gouji-report/result.json',
      'sarif=gouji-report/result.sarif',
      'junit=gouji-report/junit.xml',
      'report=gouji-report/report.html',
      '',
    ]);
    expect(readFileSync(join(folder, 'summary'), 'utf8')).toContain('须更正');
  });

  test('passes on a clean file, and fails on one that is not there', () => {
    cpSync('fixtures/district-office-clean/document.txt', join(folder, 'a b.txt'));
    expect(runWith({ paths: 'a b.txt' }).status).toBe(0);
    rmSync(join(folder, 'gouji-report'), { recursive: true });
    const { status, stdout } = runWith({ paths: 'missing.txt' });
    expect(status).toBe(3);
    expect(stdout).toMatch(/^::error file=missing\.txt/m);
  });

  test('takes no line of the paths for an option, and none with a blank or a return at its end for another file', () => {
    cpSync('fixtures/district-office/document.txt', join(folder, 'a.txt'));
    expect(runWith({ paths: '  a.txt \r\n\r\n' }).status).toBe(1);
    rmSync(join(folder, 'gouji-report'), { recursive: true });
    const { status, stdout } = runWith({ paths: 'a.txt\n--fail-on=never\n' });
    expect(status).toBe(3);
    expect(stdout).toMatch(/^::error file=--fail-on=never/m);
  });

  test('shows nothing of another run where it cannot write', () => {
    cpSync('fixtures/district-office/document.txt', join(folder, 'a.txt'));
    expect(runWith({ paths: 'a.txt' }).status).toBe(1);
    for (const name of ['output', 'summary']) rmSync(join(folder, name));
    const { status, stderr } = runWith({ paths: 'a.txt' });
    expect(status).toBe(2);
    expect(stderr).toContain('gouji-report/result.json');
    expect(readFileSync(join(folder, 'output'), 'utf8')).toBe('status=2\n');
    expect(existsSync(join(folder, 'summary'))).toBe(false);
  });

  test('every output is set by the step', () => {
    for (const [name, { value }] of Object.entries(action.outputs)) {
      expect(value).toBe(`\${{ steps.check.outputs.${name} }}`);
      expect(step?.run).toMatch(new RegExp(`\\b${name}=`));
    }
  });

  test('every input reaches the step, and no input is written into the script', () => {
    const used = Object.values(step?.env ?? {}).join(' ');
    for (const name of Object.keys(action.inputs)) expect(used).toContain(`inputs.${name} `);
    expect(step?.run).not.toMatch(/\$\{\{/);
  });
});

describe('the hook', () => {
  const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly Readonly<Record<string, unknown>>[];

  test('takes the documents that are in a repository, whatever pre-commit calls their type, all in one call', () => {
    expect(hook).toMatchObject({ id: 'gouji', entry: 'gouji check', args: ['--'], require_serial: true });
    for (const filter of ['types', 'types_or', 'exclude_types']) expect(hook).not.toHaveProperty(filter);
    const files = new RegExp(String(hook?.files));
    for (const name of ['a.pdf', 'b/c.xlsx', '预算.docx', 'd.ods']) expect(files.test(name), name).toBe(true);
    for (const name of ['a.json', 'readme.md', 'requirements.txt', 'index.html'])
      expect(files.test(name), name).toBe(false);
  });

  // pre-commit installs what `npm pack` prints as the name of the package.
  test('is installed from a package whose name is all that npm says', () => {
    for (const name of ['package.json', '.npmrc', 'build.js', 'tsconfig.json', 'tsconfig.build.json', 'src', 'bin'])
      cpSync(name, join(folder, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const { stdout, status } = spawnSync('npm', ['pack'], { cwd: folder, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^gouji-[\d.]+\.tgz\n$/);
  });
});

test('the file for Windows has its line ends, sets the code page before any Chinese, and quotes what is dropped on it', () => {
  const text = readFileSync('gouji.cmd', 'utf8');
  expect(
    text
      .split('\n')
      .slice(0, -1)
      .every((line) => line.endsWith('\r')),
  ).toBe(true);
  expect(text.search(/[\u4e00-\u9fff]/)).toBeGreaterThan(text.indexOf('chcp 65001'));
  expect(text).toContain('check %* --format "html=%REPORT%"');
  // A bracket would close the block that the line stands in, and a bare & would end the command.
  const said = text.split('\r\n').filter((line) => /^\s*echo |set \/p/.test(line));
  expect(said.length).toBeGreaterThan(5);
  for (const line of said) expect(line.replaceAll('^&', '')).not.toMatch(/[()&|<>]/);
});
