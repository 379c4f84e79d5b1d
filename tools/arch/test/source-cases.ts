import type { WallCase } from './import-cases.js';

const lines = (count: number, line = 'export {};') => `${Array.from({ length: count }, () => line).join('\n')}\n`;
const breaks = (rule: string, file: string, text: string): WallCase => ({ rule, files: { [file]: text } });

/** At least one breach of every rule that reads the text of a file. */
export const sourceCases: readonly WallCase[] = [
  breaks('file-length', 'libs/kernel/src/long-file.ts', lines(351)),
  breaks(
    'function-length',
    'libs/platform/src/long-function.ts',
    `export function long() {\n${lines(60, '  void 0;')}}\n`,
  ),
  breaks(
    'function-length',
    'apps/admin/src/long-screen.tsx',
    `export function Long() {\n${lines(150, '  void 0;')}}\n`,
  ),
  breaks(
    'constructor-parameters',
    'libs/platform/src/greedy.ts',
    'export class Greedy {\n  constructor(a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1) {\n    void [a, b, c, d, e, f, g];\n  }\n}\n',
  ),
  breaks('pure-domain', 'libs/domain/availability/src/now-of-date.ts', 'export const now = () => Date.now();\n'),
  breaks('pure-domain', 'libs/modules/crm/src/domain/new-date.ts', 'export const now = () => new Date();\n'),
  breaks('pure-domain', 'libs/modules/crm/src/domain/dice.ts', 'export const dice = () => Math.random();\n'),
  breaks(
    'pure-domain',
    'libs/modules/crm/src/domain/temporal-now.ts',
    'export const now = () => Temporal.Now.instant();\n',
  ),
  breaks(
    'pure-domain',
    'libs/modules/crm/src/domain/waits.ts',
    'export async function waits(it: Promise<1>) {\n  return await it;\n}\n',
  ),
  breaks('pure-domain', 'libs/modules/crm/src/domain/environment.ts', "export const zone = () => process.env['TZ'];\n"),
  breaks('injected-clock', 'libs/modules/crm/src/application/own-clock.ts', 'export const now = () => new Date();\n'),
  breaks('no-console', 'libs/modules/crm/src/application/prints.ts', "export const say = () => console.log('x');\n"),
  breaks('no-any', 'libs/platform/src/anything.ts', 'export const thing = (it: any) => it;\n'),
  breaks(
    'no-any',
    'libs/platform/src/cast.ts',
    'export const thing = (it: string) => it as unknown as Record<string, any>;\n',
  ),
  breaks('no-code-from-text', 'libs/platform/src/evaluates.ts', "export const run = () => new Function('return 1');\n"),
  breaks(
    'no-code-from-text',
    'apps/admin/src/raw-html.tsx',
    'export const Raw = ({ html }: { html: string }) => <p dangerouslySetInnerHTML={{ __html: html }} />;\n',
  ),
  breaks(
    'sql-takes-parameters',
    'libs/modules/crm/src/persistence/injects.ts',
    "export const find = (db: Db, name: string) => db.query(`SELECT * FROM crm.client WHERE name = '${name}'`);\n",
  ),
  breaks(
    'sql-takes-parameters',
    'libs/modules/crm/src/persistence/glues.ts',
    "export const find = (db: Db, name: string) => db.query('SELECT * FROM crm.client WHERE name = ' + name);\n",
  ),
  breaks('no-suppression', 'libs/platform/src/silenced.ts', `// @ts-${'ignore'}\nexport const value = 1;\n`),
  breaks(
    'no-suppression',
    'libs/platform/src/expected.ts',
    `// @ts-expect-${'error'}\nexport const value: string = 1;\n`,
  ),
  breaks('no-suppression', 'libs/platform/src/open-end.ts', `// ${'TODO'}: later\nexport const value = 1;\n`),
  breaks('no-skipped-test', 'libs/kernel/src/skipped.spec.ts', `it.${'skip'}('waits', () => {});\n`),
  breaks('module-layers', 'libs/modules/crm/src/services/stray.ts', 'export const value = 1;\n'),
  breaks('file-names', 'libs/platform/src/utils/parse-date.ts', 'export const value = 1;\n'),
  breaks('file-names', 'libs/platform/src/CamelCase.ts', 'export const value = 1;\n'),
  breaks(
    'classes-in-order',
    'libs/platform/src/early.ts',
    '@Injectable()\nexport class First {\n  constructor(readonly second: Second) {}\n}\nexport class Second {}\n',
  ),
  breaks(
    'nested-has-shape',
    'libs/platform/src/nested.ts',
    'export class Outer {\n  @ValidateNested() inner!: Inner;\n}\n',
  ),
  breaks(
    'nested-has-shape',
    'libs/platform/src/nested-list.ts',
    'export class Outer {\n  @IsObject() @ValidateNested({ each: true }) inner!: Inner[];\n}\n',
  ),
  breaks('no-barrel', 'libs/platform/src/everything.ts', "export * from './index.js';\n"),
  breaks('named-exports', 'libs/platform/src/nameless.ts', 'export default class {}\n'),
  breaks('named-exports', 'libs/platform/src/nameless-value.ts', 'const value = 1;\nexport default value;\n'),
];

/** What the source rules must leave alone. */
export const innocentFiles: Readonly<Record<string, string>> = {
  'libs/kernel/src/exactly-enough.ts': lines(350),
  'libs/modules/crm/src/domain/pure.ts':
    'export const after = (now: Date) => new Date(now.getTime() + 1);\nexport const window = { process: 1 }.process;\n',
  'libs/modules/crm/src/persistence/parameters.ts':
    'const COLUMNS = `id, name`;\nexport const find = (db: Db, name: string) => db.query(`SELECT ${COLUMNS} FROM crm.client WHERE name = $1`, [name]);\n',
  'libs/platform/src/words-only.ts':
    "/** Never eval, any, console.log or Date.now(). */\nexport const text = 'any console.log';\n",
  'libs/platform/src/types.spec.ts': `// @ts-expect-${'error'} a number is no text\nexport const value: string = 1;\n`,
  'libs/platform/src/shaped.ts':
    'export class Outer {\n  @IsObject() @ValidateNested() one!: Inner;\n  @IsArray() @ValidateNested({ each: true }) many!: Inner[];\n}\n',
  'libs/platform/src/in-order.ts':
    '@Injectable()\nexport class One {\n  constructor(readonly two: number) {}\n  later(): Two | null {\n    return null;\n  }\n}\nexport class Two {}\n',
  'tools/stack/prints.mjs': "console.log('tools may speak');\n",
};
