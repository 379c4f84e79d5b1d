import { Skeleton, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';

/** Grey rows in the shape of a list, shown only when loading takes longer than 150 ms. */
export function RowsSkeleton({ rows = 6, height = 44 }: { readonly rows?: number; readonly height?: number }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Stack gap="xs" aria-busy style={{ minHeight: rows * (height + 8) }}>
      {late && Array.from({ length: rows }, (_, row) => <Skeleton key={row} height={height} radius="md" />)}
    </Stack>
  );
}
