import { useRef, useState } from 'react';
import { asProblem, type Problem } from '../api/problem.js';
import { newIdempotencyKey } from './idempotency-key.js';

export interface Action<Input, Output> {
  run: (input: Input) => Promise<Output | null>;
  busy: boolean;
  problem: Problem | null;
  clear: () => void;
}

/**
 * A POST behind a button: a second press while it runs does nothing, and a repetition of the same input after a
 * failure carries the same idempotency key. Answers null when refused; the reason is in `problem`.
 */
export function useAction<Input, Output>(
  act: (input: Input, idempotencyKey: string) => Promise<Output>,
): Action<Input, Output> {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const attempt = useRef({ input: '', key: '' });

  const run = async (input: Input): Promise<Output | null> => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setProblem(null);
    const written = JSON.stringify(input);
    if (attempt.current.input !== written) attempt.current = { input: written, key: newIdempotencyKey() };
    try {
      const output = await act(input, attempt.current.key);
      attempt.current = { input: '', key: '' };
      return output;
    } catch (error) {
      setProblem(asProblem(error));
      return null;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { run, busy, problem, clear: () => setProblem(null) };
}
