// A jest environment without a realm of its own: tests run among the same built-ins as Node itself, so that what
// native modules return are the test's own arrays, dates and errors. What a file leaves behind is put back at its end.
const { TestEnvironment } = require('jest-environment-node');

module.exports = class OneRealmEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global = globalThis;
    this.moduleMocker = new this.moduleMocker.constructor(globalThis);
    this.fakeTimers = null;
    this.fakeTimersModern = new this.fakeTimersModern.constructor({ config: config.projectConfig, global: globalThis });
    this.before = {
      globals: new Map(
        Reflect.ownKeys(globalThis).map((key) => [key, Object.getOwnPropertyDescriptor(globalThis, key)]),
      ),
      variables: { ...process.env },
      listeners: new Map(process.eventNames().map((name) => [name, process.rawListeners(name)])),
    };
  }

  async teardown() {
    await super.teardown();
    this.restoreGlobals();
    for (const name of Object.keys(process.env)) if (!(name in this.before.variables)) delete process.env[name];
    Object.assign(process.env, this.before.variables);
    for (const name of process.eventNames())
      for (const listener of process.rawListeners(name))
        if (!this.before.listeners.get(name)?.includes(listener)) process.removeListener(name, listener);
  }

  /** Named globals that came since belong to dependencies, which stay; symbols are jest's own state for one file. */
  restoreGlobals() {
    for (const key of Reflect.ownKeys(globalThis))
      if (typeof key === 'symbol' && !this.before.globals.has(key)) Reflect.deleteProperty(globalThis, key);
    for (const [key, descriptor] of this.before.globals)
      if (descriptor.configurable) Object.defineProperty(globalThis, key, descriptor);
  }
};
