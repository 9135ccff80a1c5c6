/** A text in the two languages of the tool. Every text that a user reads is one of these. */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Message;
