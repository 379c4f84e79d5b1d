/** The booking page as it is sent under a business's own name: knows whose it is, and says which address is the true one. */
export function ownPage(page: Buffer, slug: string, host: string): Buffer {
  const canonical = `<link rel="canonical" href="https://${host}/" />`;
  return Buffer.from(
    page.toString().replace('<html ', `<html data-slug="${slug}" `).replace('</head>', `${canonical}</head>`),
  );
}
