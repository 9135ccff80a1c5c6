/** What the page does: filters, connects figures, moves by keys, changes language and colours. It writes text only, never markup. */
import type { Links } from '../linked.js';
import { arithmetic } from './arithmetic.js';

const root = document.documentElement;
const isChinese = (): boolean => root.dataset.lang === 'zh';
const all = <E extends Element = HTMLElement>(selector: string, within: ParentNode = document): E[] => [
  ...within.querySelectorAll<E>(selector),
];

class Section {
  readonly #element: HTMLElement;
  readonly #panel: HTMLElement;
  readonly #links: Links;
  readonly #items: readonly HTMLElement[];
  #current: HTMLElement | null = null;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#panel = element.querySelector('.panel') as HTMLElement;
    this.#links = JSON.parse(element.querySelector('.links')?.textContent ?? '{}') as Links;
    this.#items = all('.item', element);
    element.addEventListener('click', (event) => this.#click(event.target as HTMLElement));
    element.addEventListener('keydown', (event) => this.#cellKey(event));
    element.querySelector('.filters')?.addEventListener('input', () => this.filter());
    element.querySelector('.filters')?.addEventListener('submit', (event) => event.preventDefault());
    const first = element.querySelector<HTMLElement>('main .n');
    if (first) first.tabIndex = 0;
    this.filter();
  }

  #cell(id: string): HTMLElement | null {
    return document.getElementById(`${this.#element.id}-${id}`);
  }

  #click(target: HTMLElement): void {
    const head = target.closest<HTMLElement>('.item .head');
    const one = target.closest<HTMLElement>('[data-finding]');
    const figure = target.closest<HTMLElement>('main .n[data-cell], .panel [data-cell]');
    const go = target.closest<HTMLElement>('[data-go]');
    if (target.closest('.close')) this.clear();
    else if (one && target.closest('button')) this.#showFinding(one.dataset.finding ?? '');
    else if (head) this.choose(head.closest<HTMLElement>('.item') as HTMLElement);
    else if (figure) this.#showFigure(figure.dataset.cell ?? '');
    else if (go) this.#showFigure(go.dataset.go ?? '');
  }

  /** One item: its figures light up, its arithmetic is shown, the first of its figures comes into view. */
  choose(item: HTMLElement): void {
    this.clear();
    this.#current = item;
    item.classList.add('chosen');
    item.querySelector('.head')?.setAttribute('aria-expanded', 'true');
    const focus = (item.dataset.focus ?? '').split(' ').filter(Boolean);
    this.#light((item.dataset.cells ?? '').split(' ').filter(Boolean), focus);
    const numbers = (item.dataset.findings ?? '').split(' ').flatMap((id) => this.#links.findings[id] ?? []);
    const sum = item.querySelector<HTMLElement>('.sum');
    if (sum) sum.replaceChildren(...numbers.slice(0, 1).map((at) => arithmetic(this.#links, at, isChinese(), focus)));
    const room = item.closest('.pane')?.clientHeight ?? innerHeight;
    item.scrollIntoView({ block: item.offsetHeight > room / 2 ? 'start' : 'nearest' });
    const id = item.dataset.id;
    if (id) history.replaceState(null, '', `#${this.#element.id}-${id}`);
  }

  #showFinding(id: string): void {
    const at = this.#links.findings[id];
    if (at === undefined) return;
    const [, , , left, right] = this.#links.equations[at] as Links['equations'][number];
    this.#unlight();
    this.#light([...left, ...right], []);
    this.#open(id, [at]);
  }

  /** A figure: every equation that reads it. */
  #showFigure(id: string): void {
    if (id === '') return;
    const numbers = this.#links.equations.flatMap(([, , , left, right], at) =>
      left.includes(id) || right.includes(id) ? [at] : [],
    );
    this.#unlight();
    const others = numbers.flatMap((at) => {
      const [, , , left, right] = this.#links.equations[at] as Links['equations'][number];
      return [...left, ...right];
    });
    this.#light([...new Set([id, ...others])], [id]);
    const [printed = '', zh = '', en = ''] = this.#links.cells[id] ?? [];
    this.#open(`${isChinese() ? zh : en} ${printed}`, numbers, id);
  }

  #open(title: string, numbers: readonly number[], focus = ''): void {
    const head = document.createElement('h3');
    const words = isChinese() ? `用到它的等式 ${numbers.length} 个` : `equations that read it: ${numbers.length}`;
    head.textContent = focus === '' ? title : `${title} — ${words}`;
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'close';
    close.textContent = '×';
    close.setAttribute('aria-label', isChinese() ? '关闭' : 'close');
    const order = ['discrepant', 'scope', 'rounding', 'undecided', 'exact'];
    const rank = (at: number): number => order.indexOf(this.#links.equations[at]?.[1] ?? '');
    const sorted = [...numbers].sort((a, b) => rank(a) - rank(b) || a - b);
    const sums = sorted.slice(0, 40).map((at) => arithmetic(this.#links, at, isChinese(), [focus]));
    this.#panel.replaceChildren(close, head, ...sums);
    this.#panel.hidden = false;
    this.#panel.scrollTop = 0;
  }

  #light(ids: readonly string[], focus: readonly string[]): void {
    for (const id of ids) this.#cell(id)?.classList.add('lit');
    for (const id of focus) this.#cell(id)?.classList.add('focus');
    const first = this.#cell(focus[0] ?? '') ?? this.#cell(ids[0] ?? '');
    first?.scrollIntoView({ block: 'center', inline: 'center' });
  }

  #unlight(): void {
    for (const one of all('.lit, .focus', this.#element)) one.classList.remove('lit', 'focus');
  }

  clear(): void {
    this.#unlight();
    this.#panel.hidden = true;
    this.#current?.classList.remove('chosen');
    this.#current?.querySelector('.head')?.setAttribute('aria-expanded', 'false');
    this.#current?.querySelector('.sum')?.replaceChildren();
    this.#current = null;
  }

  filter(): void {
    const form = this.#element.querySelector<HTMLFormElement>('.filters');
    if (!form) return;
    const given = new FormData(form);
    const severities = given.getAll('severity');
    const [text, table, rule] = ['text', 'table', 'rule'].map((name) => String(given.get(name) ?? ''));
    let shown = 0;
    for (const item of this.#items) {
      const { severity = '', tables = '', rules = '' } = item.dataset;
      const isLevel = !['error', 'warning', 'note'].includes(severity) || severities.includes(severity);
      const isTable = !table || tables.split('|').includes(table);
      const isRule = !rule || rules.split(' ').includes(rule);
      const isText = !text || (item.textContent ?? '').toLowerCase().includes(text.toLowerCase());
      item.hidden = !(isLevel && isTable && isRule && isText);
      if (!item.hidden) shown += 1;
    }
    const found = form.querySelector('.found');
    if (found) found.textContent = `${isChinese() ? '显示' : 'shown'} ${shown} / ${this.#items.length}`;
  }

  /** The next item that is shown, or the one before. */
  step(by: 1 | -1): void {
    const shown = this.#items.filter((item) => item.offsetParent !== null && item.querySelector('.head'));
    const at = this.#current ? shown.indexOf(this.#current) : by === 1 ? -1 : shown.length;
    const next = shown[Math.min(Math.max(at + by, 0), shown.length - 1)];
    if (!next) return;
    this.choose(next);
    next.querySelector<HTMLElement>('.head')?.focus({ preventScroll: true });
  }

  /** Arrow keys move from figure to figure of a table, Enter and blank show its equations. */
  #cellKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (!target.matches('main .n[data-cell]')) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#showFigure(target.dataset.cell ?? '');
      return;
    }
    const next = neighbour(target, event.key);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    target.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }

  again(): void {
    const current = this.#current;
    if (current) this.choose(current);
    else this.clear();
  }

  focusSearch(): void {
    this.#element.querySelector<HTMLElement>('.filters [name=text]')?.focus();
  }
}

function neighbour(cell: HTMLElement, key: string): HTMLElement | null {
  const row = cell.closest('tr');
  if (!row) {
    const spans = all('.narrative .n', cell.closest('main') ?? document);
    const by = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 0;
    return by === 0 ? null : (spans[spans.indexOf(cell) + by] ?? null);
  }
  const inRow = all('.n[data-cell]', row);
  if (key === 'ArrowRight') return inRow[inRow.indexOf(cell) + 1] ?? null;
  if (key === 'ArrowLeft') return inRow[inRow.indexOf(cell) - 1] ?? null;
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null;
  const rows = all<HTMLTableRowElement>('tr', row.closest('table') ?? document);
  const place = [...row.children].indexOf(cell);
  for (let at = rows.indexOf(row) + (key === 'ArrowDown' ? 1 : -1); rows[at]; at += key === 'ArrowDown' ? 1 : -1) {
    const other = rows[at]?.children[place];
    if (other instanceof HTMLElement && other.matches('.n[data-cell]')) return other;
  }
  return null;
}

const sections = all('section.document').map((element) => new Section(element));
const elements = all('section.document');
let shown = 0;

/** Of several documents one is looked at. */
function show(index: number): void {
  shown = index;
  if (elements.length < 2) return;
  for (const [at, element] of elements.entries()) element.hidden = at !== index;
  const overview = document.getElementById('overview');
  if (overview) overview.hidden = index >= 0;
}

/** What the address names: a document, and perhaps an item or a table of it. */
function follow(): void {
  const [, number, rest] = /^#d(\d+)(?:-(.+))?$/.exec(decodeURIComponent(location.hash)) ?? [];
  if (number === undefined) {
    if (elements.length > 1) show(-1);
    return;
  }
  const index = [...elements].findIndex((element) => element.dataset.index === number);
  show(index);
  const target = document.getElementById(`d${number}-${rest ?? ''}`);
  if (target?.classList.contains('item')) sections[index]?.choose(target);
  else target?.scrollIntoView();
}

const STORE = 'gouji';

/** A page from a file may have no storage. */
function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`${STORE}.${key}`, value);
  } catch {
    root.dataset.unstored = key;
  }
}

function recall(key: string): string | null {
  try {
    return localStorage.getItem(`${STORE}.${key}`);
  } catch {
    return null;
  }
}

const ACTIONS: Readonly<Record<string, (button: HTMLElement) => void>> = {
  language: () => {
    const language = isChinese() ? 'en' : 'zh';
    root.dataset.lang = language;
    root.lang = language === 'zh' ? 'zh-CN' : 'en';
    for (const section of sections) section.again();
  },
  theme: () => {
    const isDark = root.dataset.theme
      ? root.dataset.theme === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = isDark ? 'light' : 'dark';
    remember('theme', root.dataset.theme);
  },
  print: () => window.print(),
  help: (button) => {
    const help = document.querySelector<HTMLElement>('.help');
    if (!help) return;
    help.hidden = !help.hidden;
    button.setAttribute('aria-expanded', String(!help.hidden));
  },
};

document.addEventListener('click', (event) => {
  const button = (event.target as HTMLElement).closest<HTMLElement>('[data-do]');
  if (button) ACTIONS[button.dataset.do ?? '']?.(button);
});

const KEYS: Readonly<Record<string, (section: Section) => void>> = {
  ArrowDown: (section) => section.step(1),
  j: (section) => section.step(1),
  ArrowUp: (section) => section.step(-1),
  k: (section) => section.step(-1),
  '/': (section) => section.focusSearch(),
};

document.addEventListener('keydown', (event) => {
  const section = sections[shown];
  const target = event.target as HTMLElement;
  if (event.defaultPrevented || !section || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') {
    section.clear();
    target.blur();
    return;
  }
  if (target.matches('input, select, textarea, main')) return;
  const action = KEYS[event.key];
  if (!action) return;
  event.preventDefault();
  action(section);
});

/** What is folded is printed all the same. */
let folded: readonly HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  folded = all<HTMLDetailsElement>('details:not([open])');
  for (const one of folded) one.open = true;
});
addEventListener('afterprint', () => {
  for (const one of folded) one.open = false;
});

const theme = recall('theme');
if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
root.classList.add('live');
addEventListener('hashchange', follow);
follow();
