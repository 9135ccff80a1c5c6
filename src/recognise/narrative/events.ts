/** What the grammar stops at in a sentence: figures, words that stand for a figure, words that open a list, the full stop. */
import { SAME } from './figures.js';

/** 万 and 亿 alone stand for money where a mark follows: an office forgot the 元. */
const FIGURE =
  /([-−]?\d[\d,，]*(?:\.\d+)?)(亿元|万元|元|[%％]|辆|[万亿](?=[，。；、,;）)]))(?!(?:[（(]含[^（）()]{0,4}[)）])?(?:及)?以[上下])/
    .source;
const NONE = '(?:无|未安排|没有)(?:使用)?([^，。；、\\d]{2,30}?(?:预算|支出))(?=[，。；])';
const LEAD =
  '其中[:：]?|(?<=元[（(])包括[:：]?|(?<=财政拨款(?:收入|支出)预算)中[,，]|主要是|主要原因(?:是|为)|主要用于';
export const EVENT = new RegExp(`${FIGURE}|(${SAME})|(${NONE})|(${LEAD})|(。)`, 'g');
