/** A bar on stderr while a run takes longer than a moment; it is wiped away when the run is over. */
import type { Progress } from '../index.js';
import { visible, widthOf } from '../report/index.js';
import { columnsOf, type Session } from './session.js';

/** Milliseconds before anything is shown, and between two drawings. */
const PATIENCE = 1_000;
const PAUSE = 100;
const BAR = 20;
const WIPE = '\r\u001b[K';

export interface ProgressBar {
  readonly show: (progress: Progress) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Only where stderr is a terminal. `now` is the time in milliseconds. */
export function progressBar({ io, language }: Session, now: () => number = Date.now): ProgressBar {
  const begun = now();
  let [drawn, at] = [false, 0];
  return {
    show: async (progress) => {
      const time = now();
      if (!io.isErrTTY || time - begun < PATIENCE || time - at < PAUSE) return;
      [drawn, at] = [true, time];
      await io.stderr(`${WIPE}${lineOf(progress, language === 'zh', columnsOf(io))}`);
    },
    end: async () => {
      if (drawn) await io.stderr(WIPE);
    },
  };
}

function lineOf({ stage, done, all, name }: Progress, isChinese: boolean, columns: number): string {
  const filled = all === 0 ? 0 : Math.floor((BAR * done) / all);
  const bar = `[${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}]`;
  const words = { read: isChinese ? '读取' : 'reading', check: isChinese ? '核对' : 'checking' }[stage];
  const head = `${bar} ${done}/${all} ${words} `;
  let room = columns - widthOf(head) - 1;
  let shown = '';
  for (const character of visible(name)) {
    room -= widthOf(character);
    if (room < 0) break;
    shown += character;
  }
  return head + shown;
}
