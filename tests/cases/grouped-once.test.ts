/**
 * One comma before the last three digits only. 102,026,002 + 283,586 + 23,051,310 = 125,360,898 and 125,360,898 + 1,851,801 =
 * 127,212,699 = 24,903,111 + 102,309,588; the total prints 127,212,799.
 */
import { expect, test } from 'vitest';
import { accusing, cellsOf, checkedPage, findingsOf, pageOf, paragraphs, tableOf, untied } from './paper.js';

const paper = (total: string): string =>
  pageOf(
    '上海市云浦测评院2026年单位预算',
    paragraphs('预算单位：上海市云浦测评院'),
    tableOf(
      ['2026年预算单位支出预算总表', '编制单位：上海市云浦测评院 单位：元'],
      [
        '项目>4|支出预算>3',
        '功能分类科目编码>3|功能分类科目名称^2|合计^2|基本支出^2|项目支出^2',
        '类|款|项',
        '208|||社会保障和就业支出|125360,898|23051,310|102309,588',
        '208|01||人力资源和社会保障管理事务|125360,898|23051,310|102309,588',
        '208|01|04|综合业务管理|102026,002||102026,002',
        '208|01|08|信息化建设|283,586||283,586',
        '208|01|50|事业运行|23051,310|23051,310|',
        '210|||卫生健康支出|1851,801|1851,801|',
        '210|11||行政事业单位医疗|1851,801|1851,801|',
        '210|11|02|事业单位医疗|1851,801|1851,801|',
        `|||合计|${total}|24903,111|102309,588`,
      ],
    ),
  );

test('they are numbers, and the note says how they are printed', async () => {
  const document = await checkedPage(paper('127212,699'));
  expect(accusing(document)).toEqual([]);
  expect(untied(document)).toEqual([]);
  expect(cellsOf(document).find(({ printed }) => printed === '125360,898')?.value).toBe('125360898');
  const notes = findingsOf(document, 'note').filter(({ rule }) => rule === 'form/digit-groups');
  expect(notes).toHaveLength(1);
});

test('a total that is 100 too much is told, with the right figure in its own print', async () => {
  const document = await checkedPage(paper('127212,799'));
  expect(document.causes.map(({ cells }) => cells)).toHaveLength(1);
  expect(accusing(document).every((one) => one.includes('127212,799'))).toBe(true);
  expect(document.causes[0]?.suggested?.value).toBe('127212699');
});
