/** The page in a real browser: clicks, filter, keyboard, languages, print, no request, no error. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check, type Result, rules } from '../../../src/index.js';
import { formats } from '../../../src/report/index.js';

const FIXTURES = ['fixtures/district-office/document.txt', 'fixtures/district-office-clean/document.txt'];
const found = spawnSync('sh', ['-c', 'command -v chromium || command -v chromium-browser']).stdout?.toString().trim();

describe.skipIf(!found)('in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-page-'));
  const troubles: string[] = [];
  let browser: Browser;

  const write = async (name: string, result: Result): Promise<string> => {
    const text = String(await formats.html?.render(result, { language: 'zh', columns: 80, colour: false, rules }));
    writeFileSync(join(folder, name), text);
    return pathToFileURL(join(folder, name)).href;
  };

  const open = async (url: string, width = 1280): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:') && !request.url().startsWith('data:')) troubles.push(request.url());
    });
    await page.goto(url);
    return page;
  };

  let one = '';
  let several = '';
  let both: Result;

  const pagesIn = async (result: Result): Promise<[string, string][]> => {
    const files: [string, string][] = [];
    const pages = formats.html?.folder?.(result, { language: 'zh', columns: 80, colour: false, rules }) ?? [];
    for await (const { name, content } of pages) files.push([name, content]);
    return files;
  };

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: found as string, args: ['--no-sandbox'] });
    const inputs = FIXTURES.map((name) => ({ name, bytes: readFileSync(name) }));
    one = await write('one.html', await check(inputs.slice(0, 1)));
    both = await check(inputs, { grouping: 'each' });
    several = await write('several.html', both);
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a click on a cause lights its figures up and shows the arithmetic', async () => {
    const page = await open(one);
    await page.locator('.item[data-id=c1] .head').click();
    expect(await page.locator('#d0-t3\\.301\\.total').getAttribute('class')).toContain('focus');
    expect(await page.locator('#d0-t3\\.301\\.personnel').getAttribute('class')).toContain('lit');
    const sum = page.locator('.item[data-id=c1] .sum');
    expect(await sum.textContent()).toContain('相差 0.01万元');
    await expect.poll(() => page.locator('#d0-t3\\.301\\.total').isVisible()).toBe(true);
    await page.close();
  });

  test('a click on a figure lists every equation that reads it; Escape closes', async () => {
    const page = await open(one);
    await page.locator('#d0-t7\\.20103\\.total').click();
    const panel = page.locator('.panel');
    expect(await panel.isVisible()).toBe(true);
    const shown = await panel.locator('.equation').count();
    const links = JSON.parse((await page.locator('script.links').textContent()) ?? '{}') as { equations: string[][][] };
    const reading = links.equations.filter(([, , , left = [], right = []]) =>
      [...left, ...right].includes('t7.20103.total'),
    );
    expect(shown).toBe(reading.length);
    expect(shown).toBeGreaterThan(2);
    await page.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(false);
    await page.close();
  });

  test('the filter narrows by text, severity and table, and says how many are left', async () => {
    const page = await open(one);
    const visible = (): Promise<number> => page.locator('aside > .items > .item:visible').count();
    const before = await visible();
    await page.locator('[name=text]').fill('301工资');
    expect(await visible()).toBe(1);
    await page.locator('[name=text]').fill('');
    await page.locator('[name=severity][value=error]').uncheck();
    expect(await visible()).toBe(before - 3);
    await page.locator('[name=severity][value=error]').check();
    await page.locator('[name=table]').selectOption('表三');
    expect(await visible()).toBe(1);
    expect(await page.locator('.found').textContent()).toMatch(/^显示 \d+ \/ \d+$/);
    await page.close();
  });

  test('keys: down to the next item, slash to the search, arrows between figures', async () => {
    const page = await open(one);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('j');
    expect(await page.locator('.item.chosen').getAttribute('data-id')).toBe('c2');
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.name')).toBe('text');
    await page.locator('#d0-t3\\.301\\.total').focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.id')).toBe('d0-t3.30101.total');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate('document.activeElement.id')).toBe('d0-t3.30101.personnel');
    await page.keyboard.press('Enter');
    expect(await page.locator('.panel').isVisible()).toBe(true);
    await page.close();
  });

  test('the language changes, and the arithmetic with it', async () => {
    const page = await open(one);
    await page.locator('.item[data-id=c1] .head').click();
    await page.locator('[data-do=language]').click();
    expect(await page.locator('.item[data-id=c1] .sum').textContent()).toContain('rounding explains at most');
    expect(await page.locator('.bar h1 .zh').isVisible()).toBe(false);
    await page.close();
  });

  test('prints to a PDF of several pages', async () => {
    const page = await open(one);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.close();
  });

  test('at 400 pixels nothing is wider than the screen', async () => {
    const page = await open(one, 400);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400);
    await page.close();
  });

  test('of a batch the overview is shown first, then the document that is chosen', async () => {
    const page = await open(several);
    expect(await page.locator('section.document:visible').count()).toBe(0);
    await page.locator('#overview a').first().click();
    await expect.poll(() => page.locator('section.document:visible').count()).toBe(1);
    expect(await page.locator('#overview').isVisible()).toBe(false);
    await page.locator('.bar a').click();
    await expect.poll(() => page.locator('#overview').isVisible()).toBe(true);
    await page.close();
  });

  test('of a folder of pages the overview leads to each document, and back', async () => {
    for (const [name, text] of await pagesIn(both)) writeFileSync(join(folder, name), text);
    const page = await open(pathToFileURL(join(folder, 'index.html')).href);
    const links = page.locator('#overview a');
    expect(await links.count()).toBe(2);
    await links.first().click();
    await expect.poll(() => page.locator('section.document:visible').count()).toBe(1);
    expect(await page.locator('.item[data-id=c1]').isVisible()).toBe(true);
    await page.locator('.bar a').click();
    await expect.poll(() => page.locator('#overview').isVisible()).toBe(true);
    await page.close();
  });

  test('without its script everything can be read', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(one);
    expect(await page.locator('.item[data-id=c1] .more').isVisible()).toBe(true);
    expect(await page.locator('section.table').first().isVisible()).toBe(true);
    await context.close();
  });

  test('nothing was fetched and nothing went wrong', () => {
    expect(troubles).toEqual([]);
  });
});
