/** What should not be published (公开风险): numbers of people, and their names beside telephones or in the properties of a file. */
import type { Document } from '../../model/document.js';
import { contactsIn, isPerson, mask, maskName, type PrivateKind, privateNumbersIn } from '../../model/private.js';
import type { Basis, Observation, WordRule } from '../../model/rule.js';
import { observed, type Slip, together } from '../form/slips.js';

const PERSONAL_INFORMATION: Basis = {
  source: {
    zh: '《个人信息保护法》第二十五条、第二十八条；《政府信息公开条例》第十五条',
    en: 'Personal Information Protection Law, Articles 25 and 28; Regulations on Open Government Information, Article 15',
  },
  verified: false,
};

/** Words before a number without which it may be any long number. */
const ACCOUNT = /账号|帐号|卡号|账户|帐户|开户/;
const BEFORE = 24;

function numbersOf({ lines }: Document, kind: PrivateKind): Slip[] {
  return lines.flatMap(({ text, location }) =>
    privateNumbersIn(text)
      .filter((one) => one.kind === kind)
      .filter(({ at }) => kind !== 'bank' || ACCOUNT.test(text.slice(Math.max(0, at - BEFORE), at)))
      .map((one) => ({ printed: mask(one.text), location: { ...location, column: one.at + 1 } })),
  );
}

/** A rule on numbers of one kind: how it is called, and what is asked of whoever publishes it. */
function forbids(kind: PrivateKind, { word, ...texts }: Texts): WordRule {
  const heading = { rule: `disclosure/${kind}`, severity: 'warning' } as const;
  return {
    id: heading.rule,
    family: 'disclosure',
    severity: heading.severity,
    ...texts,
    basis: PERSONAL_INFORMATION,
    examine: (document): Observation => observed(together(heading, numbersOf(document, kind), word)),
  };
}

interface Texts extends Pick<WordRule, 'title' | 'formula' | 'exceptions'> {
  readonly word: Parameters<typeof together>[2];
}

export const identity = forbids('identity', {
  title: { zh: '身份证号码', en: 'Identity numbers' },
  formula: { zh: '公开文本中不出现居民身份证号码', en: 'no identity number of a person stands in what is published' },
  exceptions: {
    zh: '只认出生日期合理、校验码相符的18位号码；统一社会信用代码等不列。报告中一律打码。',
    en: 'Only numbers of 18 digits with a possible date of birth and the right check digit; codes of organisations are none. Masked in every report.',
  },
  word: ({ count, zh, en }) => ({
    zh: `有${count}处疑为身份证号码：${zh}，公开前请核实并删除。`,
    en: `${count} numbers look like identity numbers: ${en}. Please check and take them out before publication.`,
  }),
});

export const mobile = forbids('mobile', {
  title: { zh: '手机号码', en: 'Mobile numbers' },
  formula: { zh: '公开文本中不出现个人手机号码', en: 'no mobile number stands in what is published' },
  exceptions: {
    zh: '金额、编码不列；对外公布的办公手机可以豁免。报告中一律打码。',
    en: 'Amounts and codes are none; a number that the office itself makes public can be waived. Masked in every report.',
  },
  word: ({ count, zh, en }) => ({
    zh: `有${count}处疑为手机号码：${zh}，如系个人号码，公开前请删除。`,
    en: `${count} numbers look like mobile numbers: ${en}. If they are a person's, take them out before publication.`,
  }),
});

export const bank = forbids('bank', {
  title: { zh: '银行账号', en: 'Bank accounts' },
  formula: { zh: '公开文本中不出现银行账号、卡号', en: 'no bank account or card number stands in what is published' },
  exceptions: {
    zh: '只认“账号”“卡号”“开户”等字样之后、校验码相符的16至19位号码。报告中一律打码。',
    en: 'Only numbers of 16 to 19 digits with the right check digit after words such as “account”. Masked in every report.',
  },
  word: ({ count, zh, en }) => ({
    zh: `有${count}处疑为银行账号或卡号：${zh}，公开前请核实并删除。`,
    en: `${count} numbers look like bank accounts or cards: ${en}. Please check and take them out before publication.`,
  }),
});

export const contact: WordRule = {
  id: 'disclosure/contact',
  family: 'disclosure',
  severity: 'note',
  title: { zh: '姓名与电话', en: 'Names with telephones' },
  formula: {
    zh: '公开文本中不同时列出经办人员姓名和电话',
    en: 'what is published does not give the name and telephone of who handled it',
  },
  exceptions: {
    zh: '依规公开的联系电话只留单位名称即可；只列为提示。报告中一律打码。',
    en: 'A telephone for the public needs the office alone; only a note. Masked in every report.',
  },
  basis: PERSONAL_INFORMATION,
  examine: ({ lines }): Observation => {
    const slips = lines.flatMap(({ text, location }) =>
      contactsIn(text).map(
        ({ name, at }): Slip => ({ printed: maskName(name), location: { ...location, column: at + 1 } }),
      ),
    );
    return observed(
      together({ rule: 'disclosure/contact', severity: 'note' }, slips, ({ count, zh, en }) => ({
        zh: `有${count}处同时列出人员姓名和电话：${zh}，如非必须，建议只留单位联系电话。`,
        en: `In ${count} places a person's name stands with a telephone: ${en}. Unless it has to be, leave the telephone of the office alone.`,
      })),
    );
  },
};

export const author: WordRule = {
  id: 'disclosure/author',
  family: 'disclosure',
  severity: 'note',
  title: { zh: '文件属性中的姓名', en: 'Names in the properties of a file' },
  formula: {
    zh: '公开文件的属性（作者、最后保存者）不含个人姓名',
    en: 'the properties of a published file (author, last saved by) name no person',
  },
  exceptions: {
    zh: '单位、部门、程序名称和外文账号不列；只列为提示。报告中一律打码。',
    en: 'Names of offices and programs and accounts in Latin letters are left alone; only a note. Masked in every report.',
  },
  basis: PERSONAL_INFORMATION,
  examine: ({ authors = [] }): Observation => {
    const people = authors.filter(({ name }) => isPerson(name));
    const slips = people.map(({ file, name }): Slip => ({ printed: maskName(name), location: { file } }));
    return observed(
      together({ rule: 'disclosure/author', severity: 'note' }, slips, ({ zh, en }) => ({
        zh: `文件属性中的作者或最后保存者为个人姓名${zh}，公开前请在“文件—信息”中删除个人信息。`,
        en: `The properties of the file name a person: ${en}. Remove personal information from them before publication.`,
      })),
    );
  },
};
