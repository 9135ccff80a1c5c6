import { describe, expect, it } from 'vitest';
import { isHtml, loadHtml } from '../../../src/load/html/index.js';
import { limitsFrom } from '../../../src/load/limits.js';
import { decode } from '../../../src/load/text/decode.js';
import { shown } from '../shown.js';

const limits = limitsFrom({});

function linesOf(...parts: (string | readonly number[])[]): string[] | string {
  const bytes = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
  const input = { name: '页.html', bytes };
  const text = decode(input, limits);
  if (typeof text !== 'string') throw new Error(text.message.en);
  const loaded = loadHtml(input, text, limits);
  return 'kind' in loaded ? loaded.kind : shown(loaded.lines);
}

// 預算 in Big5, 预算 in GBK; both from the tables of these encodings.
const BIG5 = [0xb9, 0x77, 0xba, 0xe2];
const GBK = [0xd4, 0xa4, 0xcb, 0xe3];

describe('encodings of a page', () => {
  it('are what the bytes say, else what the page says', () => {
    expect(linesOf('<meta charset="gbk"><p>', GBK)).toEqual(['预算']);
    expect(linesOf('<meta charset="utf-8"><p>', GBK)).toEqual(['预算']);
    expect(linesOf('<meta charset=Big5><p>', BIG5)).toEqual(['預算']);
    expect(linesOf('<meta charset="big5"><p>预算')).toEqual(['预算']);
  });
});

describe('pages saved in one file', () => {
  const archive = (headers: string, body: string, before = ''): string =>
    [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\tboundary="--=_x"',
      '',
      ...(before ? ['----=_x', before] : []),
      '----=_x',
      headers,
      '',
      body,
      '----=_x',
      'Content-Type: image/png',
      '',
      'iVBO',
      '----=_x--',
    ].join('\r\n');
  const quoted = (bytes: readonly number[]): string =>
    bytes.map((byte) => `=${byte.toString(16).toUpperCase()}`).join('');

  it.each([
    ['charset="gb2312"', 'quoted-printable', `<p>${quoted(GBK)}1=\r\n2`],
    ['charset=utf-8', 'quoted-printable', `<p>${quoted([...Buffer.from('预算')])}12`],
    ['charset="big5"', 'quoted-printable', `<p>${quoted([0xb9, 0x77])}12`],
    ['charset="unicode"', 'base64', Buffer.from('\ufeff<p>预算12', 'utf16le').toString('base64')],
    ['charset=utf-8', '8bit', '<p>预算12'],
  ])('are decoded: %s, %s', (charset, encoding, body) => {
    const headers = `Content-Location: file:///a.html\r\nContent-Type: text/html;\r\n ${charset}\r\nContent-Transfer-Encoding: ${encoding}`;
    const lines = linesOf(archive(headers, body));
    expect(lines).toEqual([charset.includes('big5') ? '預12' : '预算12']);
  });

  it('are read where the page lies in a part of parts', () => {
    const inner =
      'Content-Type: multipart/alternative; boundary=y\r\n\r\n--y\r\nContent-Type: text/html\r\n\r\n<p>甲\r\n--y--';
    expect(linesOf(archive('Content-Type: text/plain', '无', inner))).toEqual(['甲']);
  });

  it('are refused without a page', () => {
    expect(linesOf(archive('Content-Type: text/plain', '甲'))).toBe('damaged');
  });
});

describe('isHtml', () => {
  it.each([
    ['\ufeff<!DOCTYPE html><p>', true],
    ['\n<HTML>', true],
    ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', true],
    ['<table><tr>', true],
    ['From: <saved>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n', true],
    ['<未填>', false],
    ['<?xml version="1.0"?><ofd/>', false],
    ['Date: 2024\n甲', false],
  ])('%j: %s', (text, is) => {
    expect(isHtml('a', text)).toBe(is);
  });
});
