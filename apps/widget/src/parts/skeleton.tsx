/** Grey shapes of what is coming; they appear only when it takes noticeably long. */
export function Skeleton({ rows, kind }: { rows: number; kind: 'card' | 'slot' | 'line' }) {
  return (
    <div className={`skeleton skeleton-${kind}s`} aria-hidden="true">
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} className={`bone bone-${kind}`} />
      ))}
    </div>
  );
}

/** A whole page while not even its language is known. */
export function PageSkeleton() {
  return (
    <div className="page" aria-busy="true">
      <Skeleton kind="line" rows={2} />
      <Skeleton kind="card" rows={4} />
    </div>
  );
}
