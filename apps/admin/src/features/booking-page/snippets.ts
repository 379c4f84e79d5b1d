export const snippetKinds = ['element', 'popup', 'iframe', 'link'] as const;
export type SnippetKind = (typeof snippetKinds)[number];

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface Page {
  readonly url: string;
  readonly slug: string;
  /** On the link, and as the frame's title. */
  readonly label: string;
}

/** What to paste into a web site, ways from best to simplest. */
export function snippetOf(kind: SnippetKind, { url, slug, label }: Page): string {
  const { origin } = new URL(url);
  switch (kind) {
    case 'element':
      return `<script src="${origin}/embed.js" async></script>\n<stamgast-booking business="${escaped(slug)}"></stamgast-booking>`;
    case 'popup':
      return `<script src="${origin}/embed.js" async></script>\n<stamgast-booking business="${escaped(slug)}" popup="${escaped(label)}"></stamgast-booking>`;
    case 'iframe':
      return `<iframe src="${escaped(url)}" title="${escaped(label)}" style="width:100%;height:760px;border:0"></iframe>`;
    case 'link':
      return `<a href="${escaped(url)}">${escaped(label)}</a>`;
  }
}
