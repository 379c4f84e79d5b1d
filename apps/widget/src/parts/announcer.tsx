/** Read out by screen readers when the text changes; never seen. */
export function Announcer({ text }: { text: string }) {
  return (
    <div role="status" aria-live="polite" className="unseen">
      {text}
    </div>
  );
}
