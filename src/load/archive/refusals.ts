/** What is said of packed files that are not read. */
import { counted, failure, type LoadFailure, sized } from '../failure.js';

export function refuseMembers(file: string, limit: number): LoadFailure {
  return failure(
    'tooLarge',
    { file },
    {
      zh: `“${file}”内含的文件超过 ${counted(limit)} 个的上限；请拆分成较小的文件后再核对。`,
      en: `“${file}” holds more than the limit of ${counted(limit)} members; split it into smaller files.`,
    },
  );
}

export function refuseUnpacked(file: string, limit: number): LoadFailure {
  const most = sized(limit);
  return failure(
    'tooLarge',
    { file },
    {
      zh: `“${file}”解压后超过 ${most.zh} 的上限；请核实文件来源，或拆分成较小的文件后再核对。`,
      en: `“${file}” unpacks to more than the limit of ${most.en}; see where the file comes from, or split it into smaller files.`,
    },
  );
}

export function refuseEncrypted(file: string, member: string): LoadFailure {
  return failure(
    'encrypted',
    { file },
    {
      zh: `“${file}”中的“${member}”设有密码，无法读取；请取消密码后另存再核对。`,
      en: `“${file}”: “${member}” is protected by a password and cannot be read; save the file without a password.`,
    },
  );
}

/** The directory of the file or one of its members cannot be read. */
export function refuseTorn(file: string, member?: string): LoadFailure {
  const [zh, en] = member === undefined ? ['', ''] : [`，其中“${member}”无法解压`, ` (“${member}” cannot be unpacked)`];
  return failure(
    'damaged',
    { file },
    {
      zh: `“${file}”已损坏或不完整${zh}；请重新下载，或用原程序打开并另存后再核对。`,
      en: `“${file}” is damaged or incomplete${en}; download it again, or open it in its program and save it again.`,
    },
  );
}
