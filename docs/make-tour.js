/**
 * Makes the pictures of docs/tour.md from real reports, in Chromium: `node docs/make-tour.js`, after a build. Fonts differ from machine to machine, so the
 * pictures are looked at and not compared; what the tour says of the reports is held by tests/house/tour.test.ts.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const FILES = {
  office: 'fixtures/district-office/document.txt',
  accounts: 'fixtures/final-accounts/document.libreoffice.pdf',
};
const folder = mkdtempSync(join(tmpdir(), 'gouji-tour-'));
const found = spawnSync('sh', ['-c', 'command -v chromium || command -v chromium-browser']).stdout.toString().trim();

function pageOf(name, ...files) {
  const output = join(folder, `${name}.html`);
  spawnSync(process.execPath, [
    'bin/gouji.js',
    'check',
    ...files,
    '--set',
    'each',
    '--lang',
    'zh',
    '--quiet',
    '--format',
    `html=${output}`,
  ]);
  return pathToFileURL(output).href;
}

const browser = await chromium.launch({ executablePath: found, args: ['--no-sandbox'] });
const tab = await browser.newPage({ viewport: { width: 1200, height: 760 } });
const picture = (name) => tab.screenshot({ path: `docs/tour/${name}.jpg`, type: 'jpeg', quality: 72 });

await tab.goto(pageOf('office', FILES.office));
await picture('overview');
await tab.locator('.item[data-id=c3] .head').click();
await picture('cause');
await tab.locator('#d0-t7\\.total\\.total').click();
await picture('figure');
await tab.goto(pageOf('accounts', FILES.accounts));
await tab.locator('.item .head').first().click();
await picture('source');
await tab.goto(
  pageOf(
    'batch',
    'fixtures/district-office/document.txt',
    'fixtures/planned-misprints/document.txt',
    'fixtures/bureau-with-funds/document.txt',
  ),
);
await picture('batch');
await browser.close();
rmSync(folder, { recursive: true });
