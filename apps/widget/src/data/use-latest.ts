import { useEffect, useRef, type RefObject } from 'react';

/** The newest value, for effects that use it and must not run again just because it is a new one. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
