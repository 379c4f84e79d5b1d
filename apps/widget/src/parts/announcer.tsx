/** Read out by screen readers when the text changes; never seen. */
export function Announcer({ text }: { text: string }) {
  return <output className="unseen">{text}</output>;
}
