const longest = 100;

/** Names for the columns of a header: none blank, none twice. */
export function columnNames(header: readonly string[]): string[] {
  const names: string[] = [];
  for (const [index, cell] of header.entries()) {
    const name = cell.trim().normalize('NFC').slice(0, longest) || `Column ${index + 1}`;
    let own = name;
    for (let count = 2; names.includes(own); count += 1) own = `${name} (${count})`;
    names.push(own);
  }
  return names;
}
