import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** A jest reporter that writes what was executed, by project, to the file of `STAMGAST_JEST_TOTALS`. */
export default class TotalsReporter {
  /** @type {Record<string, Counts>} */
  #projects = {};

  onTestResult({ context }, result) {
    const name = context.config.displayName?.name ?? 'tests';
    const counts = (this.#projects[name] ??= { passed: 0, failed: 0, skipped: 0 });
    counts.passed += result.numPassingTests;
    counts.failed += result.numFailingTests;
    counts.skipped += result.numPendingTests + result.numTodoTests;
    // A file that breaks before its first test has no failing test, and is not a success either.
    if (result.testExecError && result.numFailingTests === 0) counts.failed += 1;
  }

  onRunComplete() {
    const file = process.env.STAMGAST_JEST_TOTALS;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(this.#projects));
  }
}
