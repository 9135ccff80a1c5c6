/** The language to speak: what `--lang` says, else the locale, else Chinese. */
import type { Language } from '../index.js';

/** Read before the arguments are parsed, since the complaints about them are in that language too. */
export function languageOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  return asked(args) ?? fromLocale(env.LC_ALL || env.LC_MESSAGES || env.LANG || '');
}

function asked(args: readonly string[]): Language | undefined {
  const values = args.flatMap((arg, at) => {
    if (arg.startsWith('--lang=')) return [arg.slice('--lang='.length)];
    return arg === '--lang' ? [args[at + 1]] : [];
  });
  return values.filter((value) => value === 'zh' || value === 'en').at(-1);
}

function fromLocale(locale: string): Language {
  return /^en(?![a-z])/i.test(locale) ? 'en' : 'zh';
}
