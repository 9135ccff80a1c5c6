/** Parallel lists: 公务接待费、公务用车运行费分别为2.80万元、24.00万元. Each figure has the name that stands at its place. */

const NAMES = '([^，。；：:\\d]{2,80}?)';
const COMPARED = '((?:比|较|与)[^，。；：:]{2,16}?)?';
const VERB = '(为|是|增加|增长|上升|减少|下降|降低|压减)?';
const AMOUNT = '-?\\d[\\d,，]*(?:\\.\\d+)?(?:亿元|万元|元|[%％])';
const LIST = new RegExp(`${NAMES}分别${COMPARED}${VERB}(${AMOUNT}(?:(?:、|，|,|和|及)${AMOUNT}){1,9})`, 'g');
const BETWEEN = /、|和|及/;

/** The words that each figure of a list would have before it if it stood by itself, by its place in the text. */
export function parallelWords(text: string): ReadonlyMap<number, string> {
  const words = new Map<number, string>();
  if (!text.includes('分别')) return words;
  for (const match of text.matchAll(LIST)) {
    const [whole, names = '', compared = '', verb = '', figures = ''] = match;
    const named = names.split(BETWEEN);
    const starts = [...figures.matchAll(new RegExp(AMOUNT, 'g'))].map(({ index }) => index);
    if (named.length !== starts.length) continue;
    const from = match.index + whole.length - figures.length;
    starts.forEach((start, at) => {
      words.set(from + start, `${named[at]}${compared}${verb}`);
    });
  }
  return words;
}
