import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/cli/language.js';
import { columnsOf, type Io, onStdout, type Session } from '../../src/cli/session.js';
import { rules, VERSION } from '../../src/index.js';
import { nearest } from '../../src/names/nearest.js';
import { ran } from './terminal.js';

describe('languageOf', () => {
  it.each<[string[], Record<string, string>, string]>([
    [[], {}, 'zh'],
    [[], { LANG: 'C' }, 'zh'],
    [[], { LANG: 'POSIX' }, 'zh'],
    [[], { LANG: 'en_US.UTF-8' }, 'en'],
    [[], { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [[], { LANG: 'de_DE.UTF-8' }, 'zh'],
    [[], { LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'zh'],
    [[], { LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_GB' }, 'en'],
    [[], { LANG: 'en_US.UTF-8', LC_ALL: '' }, 'en'],
    [['--lang', 'en'], { LANG: 'zh_CN' }, 'en'],
    [['check', 'a', '--lang=zh'], { LANG: 'en_US' }, 'zh'],
    [['--lang', 'fr'], { LANG: 'en_US' }, 'en'],
  ])('of %j in %j is %s', (args, env, language) => {
    expect(languageOf(args, env)).toBe(language);
  });
});

describe('nearest', () => {
  it.each([
    ['--formt', ['--format', '--force'], '--format'],
    ['chekc', ['check', 'schema'], 'check'],
    ['footing/colums', ['footing/classes', 'footing/columns'], 'footing/columns'],
    ['xml', ['terminal', 'json'], undefined],
  ])('of %s is %s', (word, known, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });
});

describe('colours', () => {
  const colour = (io: Partial<Io>, flag = true): boolean => {
    const session = { io: { env: {}, isTTY: true, ...io }, language: 'zh', status: 0 } as unknown as Session;
    return onStdout(session, flag).colour;
  };

  it.each<[string, Partial<Io>, boolean, boolean]>([
    ['a terminal', {}, true, true],
    ['a pipe', { isTTY: false }, true, false],
    ['a dumb terminal', { env: { TERM: 'dumb' } }, true, false],
    ['NO_COLOR', { env: { NO_COLOR: '1' } }, true, false],
    ['an empty NO_COLOR', { env: { NO_COLOR: '' } }, true, true],
    ['FORCE_COLOR in a pipe', { env: { FORCE_COLOR: '1' }, isTTY: false }, true, true],
    ['FORCE_COLOR=0', { env: { FORCE_COLOR: '0' } }, true, false],
    ['FORCE_COLOR over NO_COLOR', { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, true, true],
    ['--no-color over FORCE_COLOR', { env: { FORCE_COLOR: '1' } }, false, false],
  ])('%s', (_, io, flag, expected) => {
    expect(colour(io, flag)).toBe(expected);
  });

  it('a pipe is 80 columns wide, whatever the terminal', () => {
    expect(columnsOf({ isTTY: false, columns: 140 } as Io)).toBe(80);
    expect(columnsOf({ isTTY: true, columns: 140 } as Io)).toBe(140);
    expect(columnsOf({ isTTY: true, columns: undefined } as Io)).toBe(80);
  });
});

describe('help', () => {
  it('is in the language of the user, with examples', async () => {
    const zh = await ran(['--help']);
    expect(zh).toMatchObject({ status: 0, stderr: '' });
    expect(zh.stdout).toContain('示例：\n  gouji check 2024年部门预算.pdf\n');
    expect(zh.stdout).not.toMatch(/Usage|Options|Commands/);
    const en = await ran(['--help'], { env: { LANG: 'en_US.UTF-8' } });
    expect(en.stdout).toContain('Examples:\n  gouji check budget-2024.pdf\n');
    expect(en.stdout).not.toMatch(/\p{Script=Han}/u);
  });

  it.each(['check', 'explain', 'rules', 'extract', 'render', 'schema'])(
    'of %s has no Chinese in English and no leftover in Chinese',
    async (command) => {
      const en = await ran([command, '--help', '--lang', 'en']);
      expect(en).toMatchObject({ status: 0, stderr: '' });
      expect(en.stdout).not.toMatch(/\p{Script=Han}/u);
      const zh = await ran(['help', command]);
      expect(zh.status).toBe(0);
      expect(zh.stdout).not.toMatch(/Usage|Arguments|Options|\[options\]/);
    },
  );

  it('of nothing at all is a complaint: nothing was checked', async () => {
    const bare = await ran([]);
    expect(bare).toMatchObject({ status: 2, stdout: '' });
    expect(bare.stderr).toContain('用法');
    expect((await ran(['--lang', 'en'])).stderr).toContain('Usage');
  });

  it('knows the version', async () => {
    expect(await ran(['--version'])).toEqual({ status: 0, stdout: `${VERSION}\n`, stderr: '' });
  });
});

describe('rules and schema', () => {
  it('a rule that is not known is refused with the one that was meant, or with where all are listed', async () => {
    const refused = async (id: string): Promise<string> =>
      (await ran(['check', 'a.txt', '--rule', `${id}=off`, '--lang', 'zh'])).stderr;
    expect(await refused('hierarchy/functionl')).toContain('是否为“hierarchy/functional”？');
    expect(await refused('foo/bar')).toBe('gouji: 规则“foo/bar”不在可选范围内。全部规则见 gouji rules。\n');
  });

  it('lists every rule, with what is not verified named as such', async () => {
    const { stdout, status } = await ran(['rules']);
    expect(status).toBe(0);
    for (const rule of rules) expect(stdout).toContain(` ${rule.id} `);
    const unverified = rules.filter((rule) => !rule.basis.verified).length;
    expect(stdout.match(/（未核实）/g)?.length ?? 0).toBe(unverified);
  });

  it('lists them as JSON without how they are worked out', async () => {
    const listed = JSON.parse((await ran(['rules', '--format', 'json'])).stdout) as Record<string, unknown>[];
    expect(listed.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    const known = new Set(['id', 'family', 'severity', 'title', 'formula', 'exceptions', 'example', 'basis']);
    expect(listed.flatMap((rule) => Object.keys(rule)).filter((key) => !known.has(key))).toEqual([]);
  });

  it('explains a rule', async () => {
    const { stdout, status } = await ran(['explain', 'balance/sources-uses', '--lang', 'en']);
    expect(status).toBe(0);
    expect(stdout).toContain('formula total sources = total uses\n');
  });

  it('prints the schema', async () => {
    const schema = JSON.parse((await ran(['schema', 'result'])).stdout) as { title: string };
    expect(schema.title).toBe('gouji-result/1');
  });
});

describe('a fault of the program', () => {
  it('is one line and status 2, not a stack', async () => {
    const stdin = (): never => {
      throw new TypeError('first\nsecond');
    };
    const { status, stderr } = await ran(['check', '-'], { stdin });
    expect(status).toBe(2);
    expect(stderr).toBe('gouji: 程序内部故障，核对未完成，请连同所用命令一并报告：TypeError: first second\n');
  });
});
