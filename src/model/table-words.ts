/** How a table is called in messages. */

interface Named {
  /** Its printed number, or its title again where it has none. */
  readonly number: string;
  readonly title: string;
}

/** 表七, or the title where tables have no number. */
export function tableWords({ number, title }: Named): string {
  return number === title ? `《${title}》` : number;
}

/** 表七《…》, with the title beside the number. */
export function titledTableWords({ number, title }: Named): string {
  return number === title ? `《${title}》` : `${number}《${title}》`;
}
