/** The oldest Node that every dependency runs on: from here on CommonJS may require ES modules. */
const oldest = [20, 19];

/** Ends the process with a clear message on a Node that is too old. Uses nothing that an old Node lacks. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  process.stderr.write(
    `Stamgast needs Node ${oldest.join('.')} or newer; this is ${process.versions.node} (${process.execPath}).\n` +
      'Install a current release from https://nodejs.org and try again.\n',
  );
  process.exit(1);
}
