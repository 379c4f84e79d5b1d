import { readFileSync } from 'node:fs';
import path from 'node:path';

const swcrc = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));
const root = import.meta.dirname;

/** A CommonJS jest: see docs/adr/0003. Sources are TypeScript; dependencies that are ES modules are turned into CommonJS. */
const server = {
  rootDir: root,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['stamgast-source', 'node', 'node-addons'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': ['@swc/jest', { ...swcrc, sourceMaps: 'inline', module: { type: 'commonjs' }, swcrc: false }],
    'node_modules/.+\\.m?js$': path.join(root, 'tools/jest/esm-dependencies.cjs'),
  },
  transformIgnorePatterns: [],
  setupFiles: ['reflect-metadata'],
  modulePathIgnorePatterns: ['/dist/', '/.stamgast/'],
};

const web = {
  ...server,
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { customExportConditions: ['stamgast-source', 'require', 'default'] },
  moduleNameMapper: {
    ...server.moduleNameMapper,
    '\\.(css|svg|woff2)$': path.join(root, 'tools/jest/asset-stub.cjs'),
  },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        sourceMaps: 'inline',
        module: { type: 'commonjs' },
        swcrc: false,
      },
    ],
    'node_modules/.+\\.m?js$': path.join(root, 'tools/jest/esm-dependencies.cjs'),
  },
  setupFiles: [path.join(root, 'tools/jest/browser-environment.cjs')],
};

/** Dependencies and sources are loaded once for each worker: see docs/adr/0003. */
const loadedOnce = {
  testEnvironment: path.join(root, 'tools/jest/one-realm-environment.cjs'),
  runtime: path.join(root, 'tools/jest/load-once-runtime.cjs'),
};

const database = {
  globalSetup: path.join(root, 'tools/stack/test/global-setup.mjs'),
  globalTeardown: path.join(root, 'tools/stack/test/global-teardown.mjs'),
};

/** @type {import('jest').Config} */
export default {
  testSequencer: path.join(root, 'tools/jest/longest-first-sequencer.cjs'),
  // A busy two-core machine takes its time; tests wait for what they need, never for a fixed while.
  testTimeout: 300_000,
  projects: [
    { ...server, displayName: 'pure', testMatch: ['<rootDir>/libs/**/src/**/*.spec.ts'] },
    {
      ...server,
      ...loadedOnce,
      ...database,
      displayName: 'module',
      testMatch: [
        '<rootDir>/libs/{platform,modules/*}/test/**/*.e2e-spec.ts',
        '<rootDir>/apps/{api,worker}/test/**/*.e2e-spec.ts',
      ],
    },
    {
      ...server,
      ...loadedOnce,
      ...database,
      displayName: 'contract',
      testMatch: ['<rootDir>/tools/{arch,bench,openapi,stack}/test/**/*.spec.ts'],
    },
    { ...web, displayName: 'component', testMatch: ['<rootDir>/{apps/{admin,widget},libs/ui}/**/*.spec.tsx'] },
    {
      ...server,
      ...loadedOnce,
      ...database,
      displayName: 'browser',
      testMatch: ['<rootDir>/e2e/test/**/*.e2e-spec.ts'],
    },
  ],
};
