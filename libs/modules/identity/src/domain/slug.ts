const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', ä: 'a', ö: 'o', ð: 'd', þ: 'th', ß: 'ss' };

/** Words that are pages of the product or would mislead. */
const reserved = new Set([
  'admin',
  'api',
  'book',
  'manage',
  'docs',
  'health',
  'metrics',
  'embed',
  'public',
  'www',
  'stamgast',
]);

/** A public address made from a business's name: "Frisør Ødegård" becomes "frisor-odegard". */
export function slugOf(name: string): string {
  const slug = [...name.toLowerCase()]
    .map((letter) => letters[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return slug.length < 2 || reserved.has(slug) ? `${slug || 'business'}-1` : slug;
}

export function isReservedSlug(slug: string): boolean {
  return reserved.has(slug);
}
