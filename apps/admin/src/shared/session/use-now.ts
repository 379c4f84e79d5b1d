import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { sessionQuery } from './session-query.js';

/** Milliseconds that the business's clock is ahead of this device's: it differs in a test business. */
export function useClockOffset(): number {
  const { data, dataUpdatedAt } = useQuery({ ...sessionQuery, enabled: false });
  return data?.business ? Date.parse(data.business.now) - dataUpdatedAt : 0;
}

/** The business's now in epoch milliseconds, renewed every half minute. */
export function useNow(everyMs = 30_000): number {
  const offset = useClockOffset();
  const [real, setReal] = useState(() => Date.now());
  useEffect(() => {
    setReal(Date.now());
    const timer = setInterval(() => setReal(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, offset]);
  return real + offset;
}
