/** Waits for files to be saved. */
import { type FSWatcher, watch } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file is saved in several steps; a change is over when nothing has moved for so many milliseconds. */
const SETTLED = 250;

/** Waits until one of these files is written again; false where none can be watched. Word processors replace a file, so its folder is watched. */
export async function nextChange(paths: ReadonlySet<string>): Promise<boolean> {
  const folders = new Set([...paths].map((path) => dirname(path)));
  const watchers: FSWatcher[] = [];
  const changed = new Promise<void>((settle) => {
    let timer: NodeJS.Timeout | undefined;
    for (const folder of folders) {
      const watcher = watch(folder, (_, file) => {
        if (file === null || !paths.has(join(folder, file))) return;
        clearTimeout(timer);
        timer = setTimeout(settle, SETTLED);
      });
      watcher.on('error', () => undefined);
      watchers.push(watcher);
    }
  });
  if (watchers.length === 0) return false;
  await changed;
  for (const watcher of watchers) watcher.close();
  return true;
}
