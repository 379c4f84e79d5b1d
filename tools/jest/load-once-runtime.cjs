// A jest runtime that loads what every test file has in common once for each worker, where jest loads it anew for each
// file: dependencies are left to Node, and the product's own sources are kept from the file that first asked for them.
// What lies beside the tests, their harness above all, stays each file's own. Needs the environment of one realm.
const { createRequire } = require('node:module');
const path = require('node:path');
const vm = require('node:vm');
const Runtime = require('jest-runtime').default;

const DEPENDENCY = `${path.sep}node_modules${path.sep}`;
const SOURCE = /[/\\](?:libs|apps|tools)[/\\].*[/\\]src[/\\](?!.*\.spec\.tsx?$)/;

const requireNatively = createRequire(__filename);
const loaded = new Map();
let current;

module.exports = class LoadOnceRuntime extends Runtime {
  constructor(...parts) {
    super(...parts);
    current = this;
    this.executor.compile = (source, filename) =>
      vm.compileFunction(source, this.executor.injectedModuleParameters, {
        filename,
        importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
      });
  }

  /** A source that asks for another one late still knows the runtime of the file that loaded it, which may be over. */
  requireModuleOrMock(from, moduleName) {
    return this === current
      ? super.requireModuleOrMock(from, moduleName)
      : current.requireModuleOrMock(from, moduleName);
  }

  requireModule(from, moduleName, options, isRequireActual) {
    const load = () => super.requireModule(from, moduleName, options, isRequireActual);
    if (!moduleName || options?.isInternalModule || this._resolution.isCoreModule(moduleName)) return load();
    const file = this._resolution.resolveCjs(from, moduleName);
    if (file.includes(DEPENDENCY)) return requireNatively(file);
    if (!SOURCE.test(file)) return load();
    if (!loaded.has(file)) loaded.set(file, load());
    return loaded.get(file);
  }
};
