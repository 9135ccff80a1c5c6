/** A configuration that is a program. It is run by Node itself, where Node takes types away by itself; nothing is translated here. */
import { createRequire } from 'node:module';
import { ConfigFault } from './fault.js';

/** Whether this Node runs TypeScript as it stands. */
export function runsTypes(features: object = process.features): boolean {
  return 'typescript' in features && features.typescript !== false && features.typescript !== undefined;
}

/** The default export of the program at this path. The caller has made sure that the user wants it to run. */
export function programValue(name: string, path: string, able = runsTypes()): unknown {
  if (!able) {
    throw new ConfigFault({
      zh: `配置“${name}”是 TypeScript，本机 Node.js ${process.versions.node} 不能直接运行（须 22.18 以上）；请升级，或改用 gouji.config.yaml。`,
      en: `the configuration “${name}” is TypeScript, which Node.js ${process.versions.node} does not run by itself (22.18 and later do); upgrade, or write gouji.config.yaml.`,
    });
  }
  try {
    const exported: unknown = createRequire(path)(path);
    return defaultOf(exported);
  } catch (error) {
    const what = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    throw new ConfigFault({
      zh: `配置“${name}”未能运行：${what}`,
      en: `the configuration “${name}” could not be run: ${what}`,
    });
  }
}

function defaultOf(exported: unknown): unknown {
  return typeof exported === 'object' && exported !== null && 'default' in exported ? exported.default : exported;
}
