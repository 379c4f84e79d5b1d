/** Octets of a content line, without its end (RFC 5545, 3.1). */
const longestLine = 75;

// Built from numbers, so that no control character stands in a source file.
const controls = new RegExp(`[${String.fromCharCode(0)}-${String.fromCharCode(31)}${String.fromCharCode(127)}]`, 'g');

/** A content line with a text as its value: escaped, in one piece. */
export function textLine(name: string, text: string): string {
  const escaped = text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|[\n\r\u2028\u2029]/g, '\\n')
    // Other control characters have no place in a calendar.
    .replace(controls, '');
  return `${name}:${escaped}`;
}

/** A content line with an instant in UTC. */
export function timeLine(name: string, at: Date): string {
  return `${name}:${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** Lines as a file: folded so that none is longer than 75 octets and no letter is cut in two. */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function fold(line: string): string {
  // No letter takes more than three octets of UTF-8 per UTF-16 unit.
  if (line.length * 3 <= longestLine || Buffer.byteLength(line) <= longestLine) return line;
  let folded = '';
  let left = longestLine;
  for (const letter of line) {
    const octets = Buffer.byteLength(letter);
    if (octets > left) {
      folded += '\r\n ';
      left = longestLine - 1;
    }
    folded += letter;
    left -= octets;
  }
  return folded;
}
