import { useEffect, useState } from 'react';
import { Skeleton } from '../parts/skeleton.js';
import type { MonthGrid, MonthGridProps } from './month-grid.js';

/** The month's code comes when somebody opens it; most people find their time in the week. */
export function MonthOnDemand(props: MonthGridProps) {
  const [Month, setMonth] = useState<{ Grid: typeof MonthGrid } | null>(null);
  useEffect(() => {
    void import('./month-grid.js').then(
      ({ MonthGrid: Grid }) => setMonth({ Grid }),
      // A broken line: closing and opening it asks again, and the week is still there.
      () => {},
    );
  }, []);
  return Month ? <Month.Grid {...props} /> : <Skeleton kind="card" rows={4} />;
}
