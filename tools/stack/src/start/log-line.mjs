const levels = { 40: 'warning', 50: 'error', 60: 'fatal' };
const told = new Set(['level', 'time', 'pid', 'hostname', 'name', 'msg', 'err']);

/**
 * One entry of a program's log for people: time, program, message, then what is left of its fields.
 * @param {string} program
 * @param {string} line a JSON object, or any other text
 */
export function logLine(program, line) {
  const entry = parse(line);
  if (!entry) return `${' '.repeat(8)}  ${program.padEnd(6)}  ${line}`;
  const time = new Date(entry.time).toISOString().slice(11, 19);
  const fields = Object.entries(entry).filter(([name]) => !told.has(name));
  const rest = fields.map(([name, value]) => `${name}=${typeof value === 'object' ? JSON.stringify(value) : value}`);
  const words = [levels[entry.level] && `${levels[entry.level]}:`, entry.msg, ...rest].filter(Boolean).join(' ');
  const fault = entry.err ? faultOf(entry) : '';
  return `${time}  ${program.padEnd(6)}  ${words}${fault}`;
}

/** A warning is about something that is tried again, so its message is enough; what failed for good shows where. */
function faultOf({ err, level }) {
  const message = err.message ?? JSON.stringify(err);
  return level < 50 ? ` (${message})` : `\n${err.stack ?? message}`;
}

function parse(line) {
  if (!line.startsWith('{')) return null;
  try {
    const entry = JSON.parse(line);
    return typeof entry.time === 'number' ? entry : null;
  } catch {
    return null;
  }
}
