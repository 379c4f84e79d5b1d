/** True on a page that a business's own site shows inside a frame. */
export function isEmbedded(): boolean {
  return new URLSearchParams(location.search).get('embed') === '1';
}
