import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from './api.js';
import { affectedBy } from './query-keys.js';

const gatherMs = 150;
const retryMs = 5_000;
/** Until somebody has signed in again. */
const patientRetryMs = 30_000;

/** What the stream of a business tells, and how to end it. */
interface Listening {
  readonly onChange: (type: string) => void;
  /** The stream is back after a break, in which changes may have been missed. */
  readonly onReturn: () => void;
}

/**
 * Keeps a stream open. The browser comes back by itself after a break, but never after a refusal: then an ordinary call
 * tells whether the session has ended, which leads to the sign-in, or whether it is worth trying again.
 */
function listen({ onChange, onReturn }: Listening): () => void {
  let source: EventSource;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let lost = false;
  let ended = false;
  const open = () => {
    source = new EventSource('/v1/stream');
    source.addEventListener('change', (event) => onChange((JSON.parse(String(event.data)) as { type: string }).type));
    source.addEventListener('open', () => {
      if (lost) onReturn();
      lost = false;
    });
    source.addEventListener('error', () => {
      lost = true;
      if (source.readyState !== EventSource.CLOSED) return;
      const again = (delay: number) => {
        if (!ended) retry = setTimeout(open, delay);
      };
      api.GET('/v1/business').then(
        () => again(retryMs),
        () => again(patientRetryMs),
      );
    });
  };
  open();
  return () => {
    ended = true;
    clearTimeout(retry);
    source.close();
  };
}

/** Listens to the business's change stream and fetches again what a change touches, several changes at a time. */
export function useLiveUpdates(businessId: string | undefined): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!businessId || typeof EventSource === 'undefined') return undefined;
    const waiting = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      timer = undefined;
      for (const key of waiting) void queryClient.invalidateQueries({ queryKey: [key] });
      waiting.clear();
    };
    const stop = listen({
      onChange: (type) => {
        for (const key of affectedBy(type)) waiting.add(key);
        timer ??= setTimeout(flush, gatherMs);
      },
      onReturn: () => void queryClient.invalidateQueries(),
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [businessId, queryClient]);
}
