/**
 * Reads what is known of published documents: the folder's truth.tsv and bench/corpus/verified.tsv.
 *
 * truth.tsv, one document a line below a header: file, form, organisation, year, level, stage (empty: no budget paper), keys, words, remark.
 * The keys are the document's true findings, separated by `;`. Each is one or more `FIGURE@RULE-PREFIX`, any of which recognises it.
 *
 * verified.tsv, one finding a line below a header: sha256 of the document, rule, figures (separated by blanks), verdict (`true` or `false`), why.
 */

/** A print without what figures are grouped and marked with. */
export const bare = (text) => String(text ?? '').replace(/[,，%％\s]/g, '');

const linesOf = (text) =>
  text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t').map((field) => field.trim()));

const keyOf = (word) => {
  const [figure = '', rule = ''] = word.split('@');
  return { figure: bare(figure), rule };
};

export function truthsOf(text) {
  return linesOf(text).map(([file, form, organisation, , , stage = '', keys = '']) => ({
    file,
    form,
    organisation,
    isPaper: stage !== '',
    keys: keys
      .split(';')
      .map((group) => group.trim())
      .filter((group) => group !== '')
      .map((group) => ({ text: group, any: group.split(/\s+/).map(keyOf) })),
  }));
}

const VERDICTS = new Set(['true', 'false']);

export function verifiedOf(text) {
  return linesOf(text).map(([sha256, rule, figures = '', verdict, why = '']) => {
    if (!VERDICTS.has(verdict))
      throw new Error(`verified.tsv: the verdict of ${rule} ${figures} is neither true nor false`);
    return { sha256, rule, figures: figures.split(/\s+/).map(bare), isTrue: verdict === 'true', why };
  });
}
