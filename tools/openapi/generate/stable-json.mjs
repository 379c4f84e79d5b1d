const FIRST = ['openapi', 'info', 'servers', 'paths', 'components'];

function rank(key) {
  const place = FIRST.indexOf(key);
  return place === -1 ? FIRST.length : place;
}

/** Orders names by code units, so that no machine's locale shows in the file. */
function compare(one, other) {
  return rank(one) - rank(other) || (one < other ? -1 : one > other ? 1 : 0);
}

function ordered(value, depth) {
  if (Array.isArray(value)) return value.map((item) => ordered(item, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value);
  keys.sort(depth === 0 ? compare : (one, other) => (one < other ? -1 : 1));
  return Object.fromEntries(keys.map((key) => [key, ordered(value[key], depth + 1)]));
}

/** JSON whose text depends on the content alone, so that a change of the API is what a diff shows. */
export function stableJson(document) {
  return `${JSON.stringify(ordered(document, 0), null, 2)}\n`;
}
