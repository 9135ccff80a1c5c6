/** One case with figures for every rule: what `gouji explain` shows to whoever asks what a rule means. */
import type { Message } from '../model/message.js';

const one = (zh: string, en: string): Message => ({ zh, en });

export const EXAMPLES: Readonly<Record<string, Message>> = {
  'balance/fund-rows': one(
    '某项年初结转10.00＋本年收入60.00－本年支出66.50＝年末结转3.50；表内写4.50，多1.00。',
    'Opening 10.00 + revenue 60.00 − expenditure 66.50 = closing 3.50; 4.50 is printed, 1.00 too much.',
  ),
  'balance/funds': one(
    '一般公共预算本年收入1,429.14＋上年结转0.61＝支出1,429.75；支出写1,429.14则少0.61。',
    'Revenue of the general public budget 1,429.14 + carryover 0.61 = uses 1,429.75; 1,429.14 would lack 0.61.',
  ),
  'balance/sources': one(
    '本年收入1,429.14＋上年结转0.61＝收入合计1,429.75。',
    'Revenue for the year 1,429.14 + carryover 0.61 = total sources 1,429.75.',
  ),
  'balance/sources-uses': one(
    '收入总计560.00，支出总计550.00：相差10.00。',
    'Total sources 560.00, total uses 550.00: 10.00 apart.',
  ),
  'balance/uses': one(
    '本年支出550.00＋结转下年10.00＝支出总计560.00。',
    'Expenditure for the year 550.00 + carryover to the next 10.00 = total uses 560.00.',
  ),
  'disclosure/author': one(
    '文件属性的作者为“张三”：报告中写作“张*”。',
    'The author of the file is a person of two characters: the report shows the first alone.',
  ),
  'disclosure/bank': one(
    '“开户账号：”之后有16至19位、校验码相符的号码：报告中只留前六后四。',
    'A number of 16 to 19 digits with the right check digit after the word for account: the first six and the last four are shown.',
  ),
  'disclosure/contact': one(
    '“联系人：张三 联系电话：63660000”：提示一处，姓名打码。',
    'A name with a telephone of eight digits in one line: one note, the name masked.',
  ),
  'disclosure/identity': one(
    '18位号码，第7至14位为合理的出生日期，第18位校验码相符：列为请核实。',
    'A number of 18 digits whose 7th to 14th are a possible date of birth and whose last is the right check digit.',
  ),
  'disclosure/mobile': one(
    '“电话：138****1234”所示的11位号码；13,800,001,234.00元是金额，不列。',
    'A number of eleven digits that begins with 138; 13,800,001,234.00 yuan is an amount and is none.',
  ),
  'footing/amounts': one('一行只有66.07一个金额：不论在哪栏，都不平。', 'A row of 66.07 alone foots in no column.'),
  'footing/classes': one(
    '支出合计560.00，而所列各类400.00＋100.00＋50.00＝550.00：少列10.00。',
    'Total 560.00, but the classes 400.00 + 100.00 + 50.00 = 550.00: 10.00 are missing.',
  ),
  'footing/columns': one(
    '总计926.81，而人员经费926.80＋公用经费0：只有一个加数，不存在尾差，须更正。',
    'Total 926.81 with personnel 926.80 and nothing else: with one addend there is no rounding.',
  ),
  'footing/lists': one(
    '本年收入合计468.25，而各来源460.00＋8.20＝468.20：少0.05。',
    'Revenue for the year 468.25, but its sources 460.00 + 8.20 = 468.20: 0.05 apart.',
  ),
  'footing/procurement': one(
    '采购合计47.80＝货物13.60＋服务34.20＋工程0。',
    'Procurement 47.80 = goods 13.60 + services 34.20 + works 0.',
  ),
  'footing/memo': one(
    '一般公共预算拨款100.00，其中：经费拨款80.00，非税收入30.00：合计110.00，多于拨款。',
    'An appropriation of 100.00, of which 80.00 and 30.00: together 110.00, more than it.',
  ),
  'form/code-name': one(
    '2080505印作“机关事业单位职业年金缴费支出”，这是2080506的名称。',
    'Code 2080505 is printed with the name of 2080506.',
  ),
  'form/code-items': one('21011之下未列项级科目，其他各款均列至项。', '21011 lists no item; the others do.'),
  'form/code-order': one('2010303之后才是2010302。', '2010302 stands after 2010303.'),
  'form/code-parent': one(
    '20806之下列有2080505，表内未见20805。',
    '2080505 stands under 20806, and the table has no 20805.',
  ),
  'form/code-twice': one('同一张表内2010302列了两行。', '2010302 has two rows of one table.'),
  'form/copied-text': one(
    '“住房公积金（项）…主要用于事业单位医疗支出”：用途写成了上一科目的。',
    'The item of the housing fund is said to be used for medical care: the use of the item above.',
  ),
  'form/doubled-words': one(
    '“完成道路养护工程完成道路养护工程验收”。',
    'A phrase of eight characters that is followed by itself.',
  ),
  'form/empty-note': one(
    '表内有合计47.80，表下却注“故此表无数据”。',
    'A table with a total of 47.80 above a remark that it holds no data.',
  ),
  'form/empty-table': one(
    '政府性基金预算支出表没有数据，表下和说明中都未写明原因。',
    'The table of government funds is empty, and nothing says why.',
  ),
  'form/half-unit': one('“870.00万”应写作“870.00万元”。', 'An amount in ten thousands without the word for yuan.'),
  'form/indicators': one('“年度测评位次 定性 11”：定性指标不应为数值。', 'A qualitative indicator with the value 11.'),
  'form/level-words': one(
    '部门预算通篇写“本部门”，其中一处写“本单位”。',
    'A department that calls itself a unit in one place.',
  ),
  'form/missing-reason': one(
    '各项增减都说明了原因，只有第2项“增加1.00万元”未说明。',
    'Every item explains its change but the second, which grows by 1.00.',
  ),
  'form/missing-unit': one(
    '“收入预算1,200.50，其中…”金额之后没有单位；“增长13.95。”没有百分号。',
    '“1,200.50” without a unit; growth of “13.95” without a percent sign.',
  ),
  'form/narrative-name': one(
    '说明写“卫生健康支出（款）计划生育事务（项）20.00万元”，表内20.00所在科目为“计划生育事务（款）计划生育服务（项）”。',
    'The text names an item under a section that no table has; its 20.00 stands in the table under another.',
  ),
  'form/old-name': one(
    '2025年预算仍写“医疗卫生与计划生育支出”，2019年起为“卫生健康支出”。',
    'A budget of 2025 with the name of class 210 that was given up in 2019.',
  ),
  'form/organisation': one(
    '八张表写“东河区民政局”，一张写“东河区司法局”。',
    'Eight tables name one office and one names another.',
  ),
  'form/other-note': one(
    '政府性基金表下注“无国有资本经营预算…故本表为空表”。',
    'The remark of the state capital budget under the table of government funds.',
  ),
  'form/placeholder': one(
    '“增加（减少）XX万元”“主要原因是。”未按实填写。',
    'A choice that was not made, an amount of XX, a reason left blank.',
  ),
  'form/punctuation': one('“安排支出20.00万元。。”', 'Two full stops in a row.'),
  'form/reason-direction': one(
    '“比上年减少2.98%，主要原因是经费增加”。',
    'A fall of 2.98% that is explained by an increase.',
  ),
  'form/scope-note': one(
    '表下注“反映当年支出”，合计1,429.75却比本年拨款1,429.14多上年结转0.61。',
    'A table said to show this year only, whose total 1,429.75 exceeds this year’s 1,429.14 by the carryover of 0.61.',
  ),
  'form/scope-statements': one(
    '“因公出国（境）费由区外办统一安排”：列出这句话，以及它涉及的核对。',
    'Money said to be arranged by another office: the sentence, and the checks that it touches.',
  ),
  'form/sections': one(
    '说明有“三公”、采购、资产、名词解释，未见预算绩效。',
    'Everything is explained but performance.',
  ),
  'form/stored-value': one(
    '单元格存926.8049、显示926.80：显示值之和与显示的合计可能不等。',
    'A cell that holds 926.8049 and shows 926.80: what is shown may not add up.',
  ),
  'form/tables': one(
    '八张表齐全，未见国有资本经营预算支出表。',
    'Eight tables are there, and the one of the state capital budget is not.',
  ),
  'form/timeliness': one(
    '2025-02-20批复，最迟2025-03-12公开；2025-03-13公开即超过20日。',
    'Approved on 2025-02-20, to be published by 2025-03-12; the day after is late.',
  ),
  'form/unit': one(
    '表头注“单位：万元”，数字却是说明所述的一万倍：单位应为元。',
    'A table said to be in ten thousands whose figures are ten thousand times those of the text.',
  ),
  'form/unit-count': one(
    '“本部以及下属5家”应为1＋5＝6家，而“行政1家、参公1家、事业3家”合计5家。',
    'Itself and 5 units are 6, but 1 agency, 1 managed unit and 3 institutions are 5.',
  ),
  'form/years': one(
    '2025年预算中有一个标题写“2024年政府采购预算说明”。',
    'One heading of a budget of 2025 speaks of the procurement budget of 2024.',
  ),
  'form/zero-change': one('“比上年增加0万元”应写“与上年持平”。', 'An increase of 0 is no change.'),
  'hierarchy/economic': one(
    '301工资福利支出627.52＝30101至30199各款之和。',
    'Class 301, 627.52, is the sum of its sections 30101 to 30199.',
  ),
  'hierarchy/functional': one(
    '20103为1,088.19，而所属各项合计1,088.80：少0.61。',
    'Section 20103 is 1,088.19, but its items make 1,088.80: 0.61 are missing.',
  ),
  'narrative/agency-equals-operating': one(
    '纯行政单位公用经费258.19，机关运行经费写200.00。',
    'An agency with operating costs of 258.19 states operating expenses of 200.00.',
  ),
  'narrative/agency-operating': one(
    '机关运行经费300.00大于公用经费258.19：机关运行经费是公用经费的一部分。',
    'Operating expenses of 300.00 exceed the operating costs of 258.19 that they are part of.',
  ),
  'narrative/amounts': one('说明写收入预算1,429.57，表内1,429.75。', 'The text says 1,429.57, the table 1,429.75.'),
  'narrative/base-year': one(
    '2025年预算写“比2023年增加”：上年应为2024年。',
    'A budget of 2025 compares with 2023; the year before is 2024.',
  ),
  'narrative/change': one(
    '本年1,429.14－上年1,397.57＝31.57；写“增加31.75”，相差0.18。',
    'This year 1,429.14 − last year 1,397.57 = 31.57; 31.75 is stated, 0.18 apart.',
  ),
  'narrative/change-restated': one(
    '收入总数较上年增加36.35，支出总数较上年增加36.53：应相同。',
    'Revenue grows by 36.35 and expenditure by 36.53: they should be the same.',
  ),
  'narrative/changes-of-parts': one(
    '总数减少1.10＝接待费减少0.10＋运行费减少1.00。',
    'A fall of 1.10 = hospitality 0.10 + running costs 1.00.',
  ),
  'narrative/completion': one(
    '支出决算470.05÷年初预算500.00＝94.01%；写95.89%则不符。',
    '470.05 ÷ the budget of 500.00 = 94.01%; 95.89% does not fit.',
  ),
  'narrative/fund-revenue': one(
    '说明写一般公共预算拨款收入1,429.75，表内本年1,429.14，多出上年结转0.61：应写“含上年结转”。',
    'The text says 1,429.75 where the table has 1,429.14 for the year and a carryover of 0.61.',
  ),
  'narrative/mixed-bases': one(
    '收入比2024年预算执行数增加，支出比2024年预算增加：两个基数不同。',
    'Revenue is compared with last year’s execution and expenditure with its budget.',
  ),
  'narrative/parts': one(
    '“三公”经费26.80，其中0＋2.80＋24.00＋0＝26.80。',
    'The three public expenses of 26.80 are 0 + 2.80 + 24.00 + 0.',
  ),
  'narrative/percent': one(
    '(352.67－348.52)÷348.52＝1.19%；写0.53%则不符。',
    '(352.67 − 348.52) ÷ 348.52 = 1.19%; 0.53% does not fit.',
  ),
  'narrative/performance-money': one(
    '绩效目标涉及金额161.69不大于项目支出161.69。',
    'Money under performance targets, 161.69, does not exceed project expenditure.',
  ),
  'narrative/procurement': one(
    '授予中小企业21.07＋其他项目授予21.07＝42.14，大于采购支出21.07。',
    'Awards of 21.07 and 21.07 are more than all procurement, 21.07.',
  ),
  'narrative/share': one('基本支出267.10÷470.05＝56.82%。', 'Basic expenditure 267.10 ÷ 470.05 = 56.82%.'),
  'performance/project-money': one(
    '三个项目56.40＋31.65＋27.30＝115.35，不大于项目支出115.35。',
    'Three projects 56.40 + 31.65 + 27.30 = 115.35, within project expenditure of 115.35.',
  ),
  'performance/weights': one(
    '各指标权重合计90，另有预算执行率10：共100。',
    'Weights of 90 with 10 for execution make 100.',
  ),
  'plausibility/annuity': one(
    '职业年金41.00÷养老85.34＝48.04%，按同一基数应为50%。',
    'An annuity of 41.00 ÷ a pension of 85.34 = 48.04%, where one base gives 50%.',
  ),
  'plausibility/function-economic': one(
    '208基本支出211.80，而85.34＋42.67＋83.07＝211.08：两数相近而不等。',
    'Class 208 is 211.80, and 85.34 + 42.67 + 83.07 = 211.08: close, and not the same.',
  ),
  'plausibility/housing-fund': one(
    '住房公积金90.00÷工资600.00＝15.00%，通常不超过12%。',
    'A housing fund of 90.00 ÷ wages of 600.00 = 15.00%, where 12% is usual.',
  ),
  'plausibility/local-rates': one(
    '工会经费23.48÷工资400.00＝5.87%，档案所定2%。',
    'Union dues of 23.48 ÷ wages of 400.00 = 5.87%, where the profile says 2%.',
  ),
  'plausibility/no-procurement': one(
    '基本支出有办公设备购置7.80，采购表没有数据。',
    'Equipment of 7.80 and an empty table of procurement.',
  ),
  'plausibility/same-base': one(
    '养老由83.76到85.34（+1.9%），医疗由24.76到37.66（+52.1%）。',
    'The pension grows from 83.76 to 85.34 (+1.9%), medical care from 24.76 to 37.66 (+52.1%).',
  ),
  'plausibility/small-firms': one(
    '预留20.00÷采购100.00＝20%，低于30%。',
    '20.00 of 100.00 are reserved: 20%, below 30%.',
  ),
  'plausibility/three-public-trend': one(
    '“三公”经费由22.91到47.91，说明中没有原因。',
    'The three public expenses rise from 22.91 to 47.91 without a reason.',
  ),
  'plausibility/two-years': one('六个项目两年预算数一分不差。', 'Six items with the same figure in both years.'),
  'plausibility/vehicles': one('公务用车运行费24.00，说明写车辆0辆。', 'Running costs of 24.00 and no car.'),
  'plausibility/welfare': one(
    '福利费425,000元÷每人4,320元＝98.38人，不是整数。',
    'Welfare of 425,000 ÷ 4,320 a head = 98.38 people.',
  ),
  'restatement/basic': one(
    '一般公共预算基本支出1,268.06（按功能）＝1,268.06（按经济分类）。',
    'Basic expenditure of 1,268.06 by function = 1,268.06 by economic class.',
  ),
  'restatement/by-function': one(
    '208在各表均为211.08，一张表写201.08。',
    'Class 208 is 211.08 in every table but one, which prints 201.08.',
  ),
  'restatement/contributions': one(
    '30108为85.34＝2080505基本支出85.34。',
    'Section 30108, 85.34, = item 2080505, 85.34.',
  ),
  'restatement/own-revenue': one(
    '支出合计12,121,164＝财政拨款9,501,164＋事业收入2,620,000。',
    'All expenditure 12,121,164 = appropriations 9,501,164 + service revenue 2,620,000.',
  ),
  'restatement/procurement': one(
    '采购表一般公共预算栏47.80不大于收支总表一般公共预算1,410.66。',
    'Procurement from the general public budget, 47.80, is within that budget, 1,410.66.',
  ),
  'restatement/project': one(
    '项目支出表合计379.80＝支出表项目支出379.80。',
    'The table of projects, 379.80, = project expenditure by function, 379.80.',
  ),
  'restatement/sources': one(
    '收支总表事业收入2,620,000＝收入总表该栏合计2,620,000。',
    'Service revenue of 2,620,000 in the summary = the total of its column in the revenue table.',
  ),
  'restatement/three-public': one(
    '“三公”公务接待费2.80不小于基本支出30217的1.30，另1.50在项目中。',
    'Hospitality of 2.80 holds the 1.30 of section 30217; 1.50 are in projects.',
  ),
  'restatement/totals': one(
    '表七合计1,429.76，其他各表均为1,429.75：相差0.01，不是尾差。',
    'Table 7 totals 1,429.76 where every other table has 1,429.75: one quantity has no rounding.',
  ),
};
