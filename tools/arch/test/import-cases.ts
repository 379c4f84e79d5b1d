/** A rule, and files that break it; the first file is the one that must be blamed. `ok` files must not be blamed. */
export interface WallCase {
  readonly rule: string;
  readonly files: Readonly<Record<string, string>>;
}

const breaks = (rule: string, file: string, imported: string, more: Record<string, string> = {}): WallCase => ({
  rule,
  files: { [file]: `import '${imported}';\nexport const value = 1;\n`, ...more },
});

const everywhere: WallCase[] = [
  breaks('no-cycle', 'libs/kernel/src/cycle-a.ts', './cycle-b.js', {
    'libs/kernel/src/cycle-b.ts': "import './cycle-a.js';\nexport const value = 1;\n",
  }),
  {
    rule: 'no-cycle',
    files: {
      'libs/kernel/src/cycle-type-a.ts': "import type { B } from './cycle-type-b.js';\nexport type A = B[];\n",
      'libs/kernel/src/cycle-type-b.ts': "import type { A } from './cycle-type-a.js';\nexport type B = A | null;\n",
    },
  },
  breaks('unresolvable', 'libs/platform/src/unknown-package.ts', 'not-a-package'),
  breaks(
    'unresolvable',
    'libs/modules/booking/src/application/inner-path.ts',
    '@stamgast/crm/src/persistence/index.js',
  ),
  breaks('declared-only', 'libs/platform/src/dev-package.ts', 'supertest'),
  breaks('declared-only', 'libs/modules/crm/src/application/undeclared.ts', 'bullmq'),
  breaks('doors-only', 'libs/platform/src/inner-kernel.ts', '../../kernel/src/inner.js', {
    'libs/kernel/src/inner.ts': 'export const value = 1;\n',
  }),
  breaks('tests-use-doors', 'libs/modules/crm/test/inner.e2e-spec.ts', '../../identity/src/application/inner.js', {
    'libs/modules/identity/src/application/inner.ts': 'export const value = 1;\n',
  }),
  breaks('tests-use-doors', 'e2e/test/inner.e2e-spec.ts', '../../libs/platform/src/inner.js', {
    'libs/platform/src/inner.ts': 'export const value = 1;\n',
  }),
  breaks('no-test-in-source', 'apps/api/src/wants-test.ts', '../test/fixture.e2e-spec.js', {
    'apps/api/test/fixture.e2e-spec.ts': 'export const value = 1;\n',
  }),
  breaks('testing-is-for-tests', 'libs/modules/crm/src/application/wants-testing.ts', '@stamgast/platform/testing'),
  breaks('no-shell', 'libs/modules/integrations/src/application/shell.ts', 'node:child_process'),
  breaks('no-shell', 'libs/platform/src/sandboxed.ts', 'vm'),
];

const sharedParts: WallCase[] = [
  breaks('kernel-is-alone', 'libs/kernel/src/reads-files.ts', 'node:fs'),
  breaks('contracts-are-data', 'libs/contracts/src/random.ts', 'node:crypto'),
  breaks('contracts-are-data', 'libs/contracts/src/platform.ts', '@stamgast/platform'),
  breaks('engines-are-pure', 'libs/domain/availability/src/random.ts', 'node:crypto'),
  breaks('engines-are-pure', 'libs/domain/availability/src/neighbour.ts', '@stamgast/statistics'),
  breaks('platform-has-no-business', 'libs/platform/src/business.ts', '@stamgast/booking'),
  breaks('platform-has-no-business', 'libs/platform/src/engine.ts', '@stamgast/availability'),
];

const insideModules: WallCase[] = [
  breaks('domain-is-pure', 'libs/modules/booking/src/domain/framework.ts', 'typeorm'),
  breaks('domain-is-pure', 'libs/modules/booking/src/domain/platform.ts', '@stamgast/platform'),
  breaks('domain-is-pure', 'libs/modules/booking/src/domain/neighbour.ts', '@stamgast/crm'),
  breaks('domain-is-pure', 'libs/modules/booking/src/domain/upwards.ts', '../application/use-case.js', {
    'libs/modules/booking/src/application/use-case.ts': 'export const value = 1;\n',
  }),
  breaks('application-knows-no-delivery', 'libs/modules/booking/src/application/controller.ts', '../http/index.js'),
  breaks('application-knows-no-delivery', 'libs/modules/booking/src/application/swagger.ts', '@nestjs/swagger'),
  breaks('application-knows-no-delivery', 'libs/modules/booking/src/application/queue.ts', '@stamgast/platform/queue'),
  breaks('application-has-no-sql', 'libs/modules/booking/src/application/entity-manager.ts', 'typeorm'),
  breaks('persistence-only-stores', 'libs/modules/booking/src/persistence/upwards.ts', '../application/use-case.js'),
  breaks('persistence-only-stores', 'libs/modules/booking/src/persistence/neighbour.ts', '@stamgast/crm'),
  breaks('persistence-only-stores', 'libs/modules/booking/src/persistence/http.ts', '@stamgast/platform/http'),
  breaks('persistence-only-stores', 'libs/modules/booking/src/persistence/engine.ts', '@stamgast/availability'),
  breaks('delivery-is-thin', 'libs/modules/booking/src/http/repository.ts', '../persistence/index.js'),
  breaks('delivery-is-thin', 'libs/modules/booking/src/jobs/sql.ts', 'typeorm'),
  breaks('delivery-is-thin', 'libs/modules/booking/src/http/neighbour.ts', '@stamgast/crm'),
  breaks('http-knows-no-jobs', 'libs/modules/notifications/src/http/processor.ts', '../jobs/index.js'),
  breaks('http-knows-no-jobs', 'libs/modules/booking/src/http/queue.ts', '@stamgast/platform/queue'),
  breaks('jobs-know-no-http', 'libs/modules/booking/src/jobs/controller.ts', '../http/index.js'),
  breaks('front-door-knows-no-delivery', 'libs/modules/booking/src/booking.types.ts', './http/index.js'),
];

const betweenModules: WallCase[] = [
  breaks('front-door-only', 'libs/modules/booking/src/application/other-store.ts', '@stamgast/crm/persistence'),
  breaks('front-door-only', 'libs/modules/loyalty/src/application/other-inner.ts', '../../../crm/src/domain/inner.js', {
    'libs/modules/crm/src/domain/inner.ts': 'export const value = 1;\n',
  }),
  ...(
    [
      ['identity', 'crm'],
      ['crm', 'booking'],
      ['analytics', 'booking'],
      ['loyalty', 'payments'],
      ['payments', 'booking'],
      ['booking', 'notifications'],
      ['notifications', 'payments'],
      ['integrations', 'analytics'],
    ] as const
  ).map(([from, to]) =>
    breaks(`calls-of-${from}`, `libs/modules/${from}/src/application/call-${to}.ts`, `@stamgast/${to}`),
  ),
];

const apps: WallCase[] = [
  breaks('http-door-is-for-api', 'apps/worker/src/mounts-controllers.ts', '@stamgast/booking/http'),
  breaks('jobs-door-is-for-worker', 'apps/api/src/mounts-processors.ts', '@stamgast/notifications/jobs'),
  breaks('apps-do-not-share', 'apps/worker/src/shares.ts', '../../api/src/main.js', {
    'apps/api/src/main.ts': 'export const value = 1;\n',
  }),
  breaks('apps-only-wire', 'apps/api/src/engine.ts', '@stamgast/availability'),
  breaks('tools-stay-outside', 'apps/api/src/tool.ts', '../../../tools/stack/start.mjs', {
    'tools/stack/start.mjs': 'export const value = 1;\n',
  }),
];

const browser: WallCase[] = [
  breaks('browser-code-has-no-server', 'apps/admin/src/contracts.ts', '@stamgast/contracts'),
  breaks('browser-code-has-no-server', 'libs/ui/src/orm.ts', 'typeorm'),
  breaks('browser-code-has-no-node', 'apps/widget/src/files.ts', 'node:fs'),
  breaks('ui-knows-no-app', 'libs/ui/src/app.ts', '../../../apps/admin/src/screen.js', {
    'apps/admin/src/screen.ts': 'export const value = 1;\n',
  }),
  breaks('client-is-lowest', 'libs/api-client/src/screen.ts', '@stamgast/ui'),
  breaks('widget-stays-small', 'apps/widget/src/screens.ts', '@stamgast/ui'),
  breaks('widget-stays-small', 'apps/widget/src/kit.ts', '@mantine/core'),
  breaks('messages-have-no-react', 'libs/ui/src/messages/react.ts', 'react'),
];

/** At least one breach of every import rule. */
export const importCases: readonly WallCase[] = [
  ...everywhere,
  ...sharedParts,
  ...insideModules,
  ...betweenModules,
  ...apps,
  ...browser,
];

/** What the table of imports allows; none of these may be blamed. */
export const allowedFiles: Readonly<Record<string, string>> = {
  'libs/contracts/src/allowed.ts': "import '@stamgast/kernel';\n",
  'libs/domain/availability/src/allowed.ts': "import '@stamgast/kernel';\nimport 'temporal-polyfill';\n",
  'libs/platform/src/allowed.ts': "import '@stamgast/kernel';\nimport '@stamgast/contracts';\nimport 'fastify';\n",
  'libs/modules/booking/src/domain/allowed.ts':
    "import '@stamgast/kernel';\nimport '@stamgast/contracts';\nimport '@stamgast/availability';\n",
  'libs/modules/booking/src/application/allowed.ts': [
    '@stamgast/kernel',
    '@stamgast/availability',
    '@stamgast/platform',
    '@stamgast/crm',
    '@stamgast/payments',
    '../persistence/index.js',
    '../domain/allowed.js',
  ]
    .map((name) => `import '${name}';\n`)
    .join(''),
  'libs/modules/booking/src/application/allowed-type.ts':
    "import type { door } from '@stamgast/loyalty';\nexport type Door = typeof door;\n",
  'libs/modules/booking/src/persistence/allowed.ts':
    "import 'typeorm';\nimport '@stamgast/platform/database';\nimport '../domain/allowed.js';\n",
  'libs/modules/booking/src/http/allowed.ts':
    "import '@stamgast/platform/http';\nimport '@nestjs/swagger';\nimport '../application/allowed.js';\n",
  'libs/modules/booking/src/jobs/allowed.ts':
    "import '@stamgast/platform/queue';\nimport '../application/allowed.js';\n",
  'libs/modules/booking/test/allowed.e2e-spec.ts': "import '@stamgast/platform/testing';\nimport 'supertest';\n",
  'apps/api/test/harness/start.ts': "import '../../../worker/src/worker.module.js';\nimport '../../src/allowed.js';\n",
  'apps/worker/src/worker.module.ts': "import '@stamgast/notifications/jobs';\n",
  'libs/modules/crm/test/harness.e2e-spec.ts': "import '../../../../apps/api/test/harness/start.js';\n",
  'apps/api/src/allowed.ts':
    "import '@stamgast/booking';\nimport '@stamgast/booking/http';\nimport '@stamgast/booking/persistence';\n",
  'apps/worker/src/allowed.ts': "import '@stamgast/notifications/jobs';\nimport '@stamgast/booking/persistence';\n",
  'apps/admin/src/allowed.tsx': "import '@stamgast/ui';\nimport '@stamgast/api-client';\nimport '@mantine/core';\n",
  'apps/widget/src/allowed.tsx': "import '@stamgast/ui/messages';\nimport '@stamgast/api-client';\n",
};
