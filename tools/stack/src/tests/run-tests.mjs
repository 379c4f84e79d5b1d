import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildAll } from '../build/build-all.mjs';
import { inProject } from '../project.mjs';
import { passGate, passGates, scriptGates } from './gates.mjs';
import { runJest } from './run-jest.mjs';
import { provideProgram, systemPrograms } from './system-programs.mjs';

/** `.ci/run` prints it last. */
const totalsFile = inProject('node_modules/.cache/stamgast/test-totals.txt');
const allProjects = ['pure', 'module', 'contract', 'component', 'browser'];

/**
 * Runs every check and every test, or with arguments only jest with them. Prints the real totals and writes them down.
 * @param {string[]} args for jest
 * @returns {Promise<boolean>} whether something was executed and nothing failed
 */
export async function runTests(args) {
  rmSync(totalsFile, { force: true });
  const env = { ...process.env };
  const gates = [buildGate(), ...programGates(env)];
  console.log('\nChecks');
  const held = [];
  for (const gate of gates) held.push(await passGate(gate));
  if (args.length === 0) held.push(...(await passGates(scriptGates())));
  console.log('\nTests');
  const { code, projects } = await runJest(args, env);
  const counts = Object.values(projects);
  const sum = (kind) => counts.reduce((total, one) => total + one[kind], 0);
  console.log('\nAfter the tests');
  held.push(...(await passGates(afterGates({ code, projects, failed: sum('failed'), whole: args.length === 0 }))));
  const passed = held.filter(Boolean).length + sum('passed');
  const failed = held.filter((one) => !one).length + sum('failed');
  report(projects, `tests: ${passed} passed, ${failed} failed`);
  return failed === 0;
}

function buildGate() {
  return {
    name: 'build',
    check: async () => {
      await buildAll();
      return null;
    },
  };
}

function programGates(env) {
  return Object.entries(systemPrograms).map(([name, program]) => ({
    name: `${name} is here`,
    check: async () => {
      const provided = await provideProgram(program);
      if ('advice' in provided) return provided.advice;
      env[program.variable] = provided.file;
      return null;
    },
  }));
}

/** What makes a green jest mean something. */
function afterGates({ code, projects, failed, whole }) {
  const executed = (name) => (projects[name]?.passed ?? 0) + (projects[name]?.failed ?? 0) > 0;
  const names = whole ? allProjects : Object.keys(projects);
  const idle = names.filter((name) => !executed(name));
  const everyKind = {
    name: whole ? 'every kind of test was executed' : 'a test was executed',
    check: async () =>
      names.length > 0 && idle.length === 0 ? null : `Not executed: ${idle.join(', ') || 'anything'}`,
  };
  const sameEnd = {
    name: 'jest ended as its tests did',
    check: async () =>
      (code === 0) === (failed === 0) ? null : `jest ended with ${code}, with ${failed} failed tests.`,
  };
  const skipped = Object.values(projects).reduce((total, one) => total + one.skipped, 0);
  const noneSkipped = {
    name: 'no test was skipped',
    check: async () => (skipped === 0 ? null : `${skipped} tests were skipped.`),
  };
  // Arguments such as -t leave tests out on purpose.
  return whole ? [everyKind, noneSkipped, sameEnd] : [everyKind, sameEnd];
}

function report(projects, line) {
  for (const [name, { passed, failed }] of Object.entries(projects))
    console.log(`  ${name.padEnd(10)} ${passed} passed, ${failed} failed`);
  mkdirSync(path.dirname(totalsFile), { recursive: true });
  writeFileSync(totalsFile, `${line}\n`);
  console.log(`\n${line}`);
}
