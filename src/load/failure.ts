/** A file that gave nothing: what kind of trouble it is, and a message that says what to do. */
import type { Message } from '../model/message.js';
import type { Location } from '../model/source.js';

export type FailureKind =
  | 'empty'
  | 'binary'
  | 'encoding'
  | 'tooLarge'
  | 'invalidJson'
  /** A report of ours, which prints the figures of a budget and is none. */
  | 'ownReport'
  /** A password is needed. */
  | 'encrypted'
  /** The file breaks off or is not what it claims to be. */
  | 'damaged'
  /** Pictures of pages, without text. */
  | 'image'
  /** Another program must convert it first, and none was found. */
  | 'needsConverter';

export interface LoadFailure {
  readonly kind: FailureKind;
  readonly message: Message;
  readonly location: Location;
}

export function failure(kind: FailureKind, location: Location, message: Message): LoadFailure {
  return { kind, message, location };
}

const GROUPS = /\B(?=(?:\d{3})+$)/g;

/** A whole number as messages print it: 1,000,000. */
export function counted(value: number): string {
  return String(value).replace(GROUPS, ',');
}

/** A size as messages print it: 64 MiB, with one decimal where it is not whole; small sizes in bytes. */
export function sized(bytes: number): Message {
  const mebibytes = bytes / (1024 * 1024);
  if (mebibytes < 1) return { zh: `${counted(bytes)} 字节`, en: `${counted(bytes)} bytes` };
  const text = `${Number.isInteger(mebibytes) ? mebibytes : mebibytes.toFixed(1)} MiB`;
  return { zh: text, en: text };
}
