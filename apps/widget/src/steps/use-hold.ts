import { useEffect, useRef, useState } from 'react';
import { asProblem, type Problem } from '../api/problem.js';
import { createHold, releaseHold } from '../api/public-api.js';
import type { Hold, WantedVisit } from '../api/types.js';
import { newIdempotencyKey } from '../data/idempotency-key.js';

export interface KeptTime {
  /** Null while it is asked for, and where it cannot be had: booking works without. */
  readonly hold: Hold | null;
  /** Somebody else has the time, which is better heard before a form is filled in. */
  readonly taken: Problem | null;
}

interface Keeping extends KeptTime {
  /** What the server said in the end: booking before it has said so would meet the visitor's own hold. */
  readonly settled: () => Promise<Hold | null>;
  /** The booking has taken the time: there is nothing left to give back. */
  readonly spend: () => void;
}

const nothing: KeptTime = { hold: null, taken: null };

/** Keeps the chosen time while the visitor writes who they are, and gives it back when they turn round. */
export function useHold(slug: string, visit: WantedVisit | null): Keeping {
  const [kept, setKept] = useState<KeptTime>(nothing);
  const held = useRef<string | null>(null);
  const asked = useRef<Promise<Hold | null>>(Promise.resolve(null));
  const wanted = visit && JSON.stringify(visit);
  useEffect(() => {
    if (wanted === null) return undefined;
    let left = false;
    const giveBack = (id: string) => void releaseHold(slug, id).catch(() => undefined);
    asked.current = createHold(slug, JSON.parse(wanted) as WantedVisit, newIdempotencyKey()).then(
      (hold) => {
        if (left) giveBack(hold.id);
        else {
          held.current = hold.id;
          setKept({ hold, taken: null });
        }
        return left ? null : hold;
      },
      (error: unknown) => {
        const problem = asProblem(error);
        if (!left && problem.code === 'slot_unavailable') setKept({ hold: null, taken: problem });
        return null;
      },
    );
    return () => {
      left = true;
      setKept(nothing);
      if (held.current !== null) giveBack(held.current);
      held.current = null;
    };
  }, [slug, wanted]);
  const spend = () => {
    held.current = null;
  };
  return { ...kept, settled: () => asked.current, spend };
}
