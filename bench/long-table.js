/** A document with one long table of expenditure by function, every subtotal correct. Amounts are counted in hundredths of 万元. */

const ITEMS_PER_SECTION = 40;
const SECTIONS_PER_CLASS = 50;
const FIRST_CLASS = 201;

const HEADING = [
  '重庆市云岫区人民政府办公室',
  '2024年部门预算情况说明',
  '',
  '表八',
  '重庆市云岫区人民政府办公室支出总表',
  '单位：万元',
  '科目编码 科目名称 总计 基本支出 项目支出',
];

function twoDigits(index) {
  return String(index + 1).padStart(2, '0');
}

function item(section, index) {
  const seed = Number(section) * 100 + index;
  return {
    code: section + twoDigits(index),
    name: '项级科目',
    basic: 1 + (seed % 9973),
    project: 1 + (seed % 4999),
    rows: [],
  };
}

function withSubtotal(code, name, children) {
  const sum = (key) => children.reduce((total, child) => total + child[key], 0);
  const rows = children.flatMap((child) => [child, ...child.rows]);
  return { code, name, basic: sum('basic'), project: sum('project'), rows };
}

function section(code, items) {
  return withSubtotal(
    code,
    '款级科目',
    Array.from({ length: items }, (_, index) => item(code, index)),
  );
}

function classWithin(code, rows) {
  const sections = [];
  let left = rows - 1;
  while (left >= 2 && sections.length < SECTIONS_PER_CLASS) {
    const items = Math.min(ITEMS_PER_SECTION, left - 1);
    sections.push(section(code + twoDigits(sections.length), items));
    left -= items + 1;
  }
  return withSubtotal(code, '类级科目', sections);
}

function print(hundredths) {
  const whole = String(Math.trunc(hundredths / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${whole}.${String(hundredths % 100).padStart(2, '0')}`;
}

function line({ code, name, basic, project }) {
  return [code, name, print(basic + project), print(basic), print(project)].filter((text) => text !== '').join(' ');
}

/** The text of a document whose table has so many rows with a code. */
export function longTable(rows) {
  const classes = [];
  let left = rows;
  while (left >= 3) {
    const next = classWithin(String(FIRST_CLASS + classes.length), left);
    classes.push(next);
    left -= next.rows.length + 1;
  }
  const total = withSubtotal('', '合计', classes);
  return [...HEADING, line(total), ...total.rows.map(line), ''].join('\n');
}
