/** What a document is known by from one run to the next. */

/**
 * Its id without the number that tells copies of a document apart within one run: fingerprints and waivers must not depend on what else
 * is checked with it, or in which order. Documents without the name of an organisation are not known to be copies, so they keep it.
 */
export function identityOf({
  id,
  organisation,
}: {
  readonly id: string;
  readonly organisation: string | null;
}): string {
  return organisation === null ? id : id.replace(/~\d+$/, '');
}
