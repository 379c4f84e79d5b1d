import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { KNOWN_LIBS, MAY_CALL } from './may-call.mjs';

const TEST = '[.](spec|e2e-spec)[.]tsx?$|/test/|^e2e/';
const TESTING = '^libs/platform/src/testing/';
const BROWSER = '^(apps/(admin|widget)|libs/(ui|api-client))/';
const PACKAGE = '^((?:libs/(?:domain|modules)|libs|apps|tools)/[^/]+|e2e)/';
const TESTED_PACKAGE =
  '^((?:libs/(?:domain|modules)|libs|apps|tools)/[^/]+(?=/(?:test/|.*[.](?:e2e-)?spec[.]tsx?$))|e2e)/';
const DOORS = [
  '^libs/(kernel|contracts|platform|ui|api-client|domain/[^/]+|modules/[^/]+)/src/index[.]ts$',
  '^libs/platform/src/(database|http|queue|testing)/index[.]ts$',
  '^libs/modules/[^/]+/src/(persistence|http|jobs)/index[.]ts$',
  '^libs/ui/src/messages/index[.]ts$',
  '^tools/openapi/src/index[.]ts$',
  '^tools/stack/src/build/build-servers[.]mjs$',
];
/** Tests start the product as it is wired, both processes. */
const WIRING = ['^apps/(api|worker)/src/[^/]+[.]ts$', '^apps/api/test/harness/'];
const DELIVERY_PACKAGES =
  'node_modules/(fastify|@fastify/[^/]+|@nestjs/(swagger|platform-fastify|bullmq)|bullmq|class-validator)/';
const PURE_WORDS = '^libs/(kernel|contracts)/';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

function list(root, folder) {
  const directory = path.join(root, folder);
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

/** The modules found on disk; refuses one that the tables do not know, and a row without a module. */
export function discoverModules(root) {
  const modules = list(root, 'libs/modules');
  for (const name of modules)
    if (!(name in MAY_CALL)) throw new Error(`libs/modules/${name} has no row in MAY_CALL (tools/arch/may-call.mjs)`);
  for (const name of Object.keys(MAY_CALL))
    if (!modules.includes(name)) throw new Error(`MAY_CALL.${name} has no folder in libs/modules`);
  for (const name of list(root, 'libs'))
    if (!KNOWN_LIBS.includes(name)) throw new Error(`libs/${name} is not in KNOWN_LIBS: no import rule covers it`);
  return modules;
}

const everywhere = () => [
  forbid('no-cycle', 'Split the shared part out, or turn the back edge into an event.', {}, { circular: true }),
  forbid(
    'unresolvable',
    'Declare it in the package.json next to this code, or use one of the doors of the package.',
    { pathNot: '[.]css$' },
    { couldNotResolve: true },
  ),
  forbid(
    'declared-only',
    'Add it to the package.json next to this code; the root is not a dependency.',
    { path: '^(apps|libs)/', pathNot: `${TEST}|${TESTING}|/vite[.]config[.]ts$` },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] },
  ),
  forbid(
    'doors-only',
    'Another package is reached through its doors.',
    { path: PACKAGE, pathNot: TEST },
    { path: '^(libs|apps|tools|e2e)/', pathNot: ['^$1/', ...DOORS] },
  ),
  forbid(
    'tests-use-doors',
    'A test reaches another package through its doors, or starts the product through the harness of apps/api.',
    { path: TESTED_PACKAGE },
    { path: '^(libs|apps|tools|e2e)/', pathNot: ['^$1/', ...DOORS, ...WIRING] },
  ),
  forbid(
    'no-test-in-source',
    'Production code must not import a test.',
    { path: '^(apps|libs)/', pathNot: TEST },
    { path: TEST },
  ),
  forbid(
    'testing-is-for-tests',
    "Platform's testing part is for tests and tools.",
    { pathNot: `${TEST}|${TESTING}|^tools/` },
    { path: TESTING },
  ),
  forbid(
    'no-shell',
    'Nothing that serves requests starts processes or evaluates code.',
    { path: '^(apps|libs)/', pathNot: `${TEST}|${TESTING}` },
    { path: '^(node:)?(child_process|vm|cluster|repl|inspector)$' },
  ),
];

const sharedParts = () => [
  forbid(
    'kernel-is-alone',
    'The kernel imports nothing.',
    { path: '^libs/kernel/', pathNot: TEST },
    { pathNot: '^libs/kernel/' },
  ),
  forbid(
    'contracts-are-data',
    'Contracts may use the kernel only.',
    { path: '^libs/contracts/', pathNot: TEST },
    { pathNot: PURE_WORDS },
  ),
  forbid(
    'engines-are-pure',
    'An engine takes the kernel and the time-zone library; everything else comes as an argument.',
    { path: '^libs/domain/([^/]+)/', pathNot: TEST },
    { pathNot: ['^libs/kernel/', '^libs/domain/$1/', 'node_modules/temporal-polyfill/'] },
  ),
  forbid(
    'platform-has-no-business',
    'Platform may use the kernel and contracts.',
    { path: '^libs/platform/', pathNot: TEST },
    {
      path: '^(libs|apps|tools|e2e)/',
      pathNot: [PURE_WORDS, '^libs/platform/'],
    },
  ),
];

const insideModules = () => [
  forbid(
    'domain-is-pure',
    'No I/O, framework, clock or randomness in domain code: take them as arguments.',
    { path: '^libs/modules/([^/]+)/src/domain/', pathNot: TEST },
    { pathNot: [PURE_WORDS, '^libs/domain/', '^libs/modules/$1/src/domain/'] },
  ),
  forbid(
    'application-knows-no-delivery',
    'Use cases do not know HTTP or queues.',
    { path: '^libs/modules/([^/]+)/src/application/', pathNot: TEST },
    { path: `^libs/modules/$1/src/(http|jobs)/|^libs/platform/src/(http|queue)/|${DELIVERY_PACKAGES}` },
  ),
  forbid(
    'application-has-no-sql',
    'Repositories and read models in persistence/ talk to the database.',
    { path: '^libs/modules/([^/]+)/src/application/', pathNot: TEST },
    { path: 'node_modules/(typeorm|pg)/' },
  ),
  forbid(
    'persistence-only-stores',
    "Persistence may use the kernel, contracts, its module's domain/ and platform's database part.",
    { path: '^libs/modules/([^/]+)/src/persistence/', pathNot: TEST },
    {
      path: `^(libs|apps|tools|e2e)/|${DELIVERY_PACKAGES}`,
      pathNot: [PURE_WORDS, '^libs/modules/$1/src/(domain|persistence)/', '^libs/platform/src/database/'],
    },
  ),
  forbid(
    'front-door-knows-no-delivery',
    'The door "." gives the module class, its facade and its types; http and jobs have their own doors.',
    { path: '^libs/modules/([^/]+)/src/[^/]+[.]ts$', pathNot: TEST },
    { path: '^libs/modules/$1/src/(http|jobs)/' },
  ),
];

const deliveryInsideModules = () => [
  forbid(
    'delivery-is-thin',
    'Controllers and processors call use cases of their own module, never repositories or other modules.',
    { path: '^libs/modules/([^/]+)/src/(http|jobs)/', pathNot: TEST },
    {
      path: '^(libs|apps|tools|e2e)/|node_modules/(typeorm|pg)/',
      pathNot: [
        PURE_WORDS,
        '^libs/modules/$1/src/(domain|application|http|jobs)/',
        '^libs/modules/$1/src/[^/]+[.]ts$',
        '^libs/platform/src/(index[.]ts|http/|queue/)',
      ],
    },
  ),
  forbid(
    'http-knows-no-jobs',
    'Shared logic belongs in application/.',
    { path: '^libs/modules/([^/]+)/src/http/', pathNot: TEST },
    {
      path: '^libs/modules/$1/src/jobs/|^libs/platform/src/queue/|node_modules/bullmq/',
    },
  ),
  forbid(
    'jobs-know-no-http',
    'Shared logic belongs in application/.',
    { path: '^libs/modules/([^/]+)/src/jobs/', pathNot: TEST },
    {
      path: '^libs/modules/$1/src/http/|^libs/platform/src/http/|node_modules/(fastify|@nestjs/swagger)/',
    },
  ),
];

const betweenModules = (modules) => [
  forbid(
    'front-door-only',
    'Other modules are reached through their door ".".',
    { path: '^libs/modules/([^/]+)/', pathNot: TEST },
    { path: '^libs/modules/', pathNot: ['^libs/modules/$1/', '^libs/modules/[^/]+/src/index[.]ts$'] },
  ),
  ...modules.flatMap((name) => {
    const others = modules.filter((other) => other !== name && !MAY_CALL[name].includes(other));
    if (others.length === 0) return [];
    return forbid(
      `calls-of-${name}`,
      `Not in MAY_CALL.${name}; publish or consume an event instead.`,
      { path: `^libs/modules/${name}/`, pathNot: TEST },
      { path: `^libs/modules/(${others.join('|')})/` },
    );
  }),
];

const apps = () => [
  forbid(
    'http-door-is-for-api',
    'Only apps/api mounts controllers.',
    { pathNot: `^apps/api/|^libs/modules/[^/]+/|^tools/|${TEST}` },
    {
      path: '^libs/modules/[^/]+/src/http/',
    },
  ),
  forbid(
    'jobs-door-is-for-worker',
    'Only apps/worker mounts processors.',
    { pathNot: `^apps/worker/|^libs/modules/[^/]+/|^tools/|${TEST}` },
    {
      path: '^libs/modules/[^/]+/src/jobs/',
    },
  ),
  forbid(
    'apps-do-not-share',
    'Share through a lib.',
    { path: '^apps/([^/]+)/', pathNot: TEST },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  forbid(
    'apps-only-wire',
    'A process mounts modules; engines belong behind a facade.',
    { path: '^apps/(api|worker)/src/' },
    {
      path: '^libs/(domain|ui|api-client)/',
    },
  ),
  forbid(
    'tools-stay-outside',
    'Nothing in the product depends on the tools.',
    { path: '^(apps|libs|e2e)/', pathNot: TEST },
    { path: '^tools/' },
  ),
];

const browser = () => [
  forbid(
    'browser-code-has-no-server',
    'Browser code talks to the server through libs/api-client.',
    { path: BROWSER, pathNot: TEST },
    {
      path: '^libs/(kernel|contracts|modules|platform|domain)/|node_modules/(@nestjs/[^/]+|typeorm|pg|bullmq|fastify)/',
    },
  ),
  forbid(
    'browser-code-has-no-node',
    'A browser has none of the built-in modules of Node.',
    { path: '^(apps/(admin|widget)|libs/(ui|api-client))/src/', pathNot: TEST },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'ui-knows-no-app',
    'ui is below the apps, api-client below ui.',
    { path: '^libs/(ui|api-client)/' },
    { path: '^apps/' },
  ),
  forbid(
    'client-is-lowest',
    'ui may use api-client, not the other way round.',
    { path: '^libs/api-client/' },
    { path: '^libs/ui/' },
  ),
  forbid(
    'widget-stays-small',
    'The widget takes the messages of ui and none of its screens or their libraries.',
    { path: '^apps/widget/' },
    {
      path: '^libs/ui/|node_modules/(@mantine/[^/]+|i18next|react-i18next|recharts|temporal-polyfill)/',
      pathNot: '^libs/ui/src/messages/',
    },
  ),
  forbid(
    'messages-have-no-react',
    'The widget loads the messages: nothing else may hang on them.',
    { path: '^libs/ui/src/messages/', pathNot: TEST },
    {
      pathNot: '^libs/ui/src/messages/',
    },
  ),
];

/** Every import rule of the repository, for the modules found under `root`. */
export function buildRules(root) {
  const modules = discoverModules(root);
  const inside = [...insideModules(), ...deliveryInsideModules()];
  return [...everywhere(), ...sharedParts(), ...inside, ...betweenModules(modules), ...apps(), ...browser()];
}
