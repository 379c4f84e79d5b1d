/** Version of the time-zone database that every conversion of this process uses, e.g. `2025c`; `unknown` in a browser (D16). */
export function tzVersion(): string {
  return globalThis.process?.versions?.['tz'] ?? 'unknown';
}
