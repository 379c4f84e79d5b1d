/**
 * Takes the listed breaches out. The list only shrinks: an entry without a reason, or one that excuses nothing any
 * more, is a breach itself.
 */
export function applyExceptions(breaches, exceptions) {
  const unused = new Set(exceptions);
  const left = breaches.filter((breach) => {
    const entry = exceptions.find(({ rule, file }) => rule === breach.rule && file === breach.file);
    if (!entry) return true;
    unused.delete(entry);
    return false;
  });
  const complaints = exceptions.flatMap((entry) => {
    const breach = (message) => ({ rule: 'exceptions-shrink', file: 'tools/arch/exceptions.json', message });
    if (unused.has(entry)) return [breach(`${entry.rule} no longer fires in ${entry.file}: take the entry out`)];
    return entry.reason ? [] : [breach(`${entry.rule} in ${entry.file} has no reason`)];
  });
  return [...left, ...complaints];
}
