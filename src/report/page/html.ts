/** HTML as a value: what is put into a template is escaped, unless it is HTML already. Nothing of a document becomes markup. */
import type { Message } from '../../model/message.js';
import { visible } from '../visible.js';

export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | null | readonly Part[];

export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const [first = '', ...rest] = strings;
  return new Html(rest.reduce((text, after, at) => text + written(parts[at] ?? null) + after, first));
}

function written(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(written).join('');
  return escaped(visible(String(part)));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A text in both languages, of which the page shows one. */
export function both({ zh, en }: Message): Html {
  return zh === en
    ? html`${zh}`
    : html`<span class="zh" lang="zh-CN">${zh}</span><span class="en" lang="en">${en}</span>`;
}

/** Data for the script of the page. `<` is escaped, so that no text can end the element that holds it. */
export function data(value: unknown): Html {
  const text = JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return new Html(text);
}
