import { lazy, Suspense, useEffect, useState } from 'react';
import { onSignedOut } from '../api/api.js';

const SessionExpiredDialog = lazy(async () => ({
  default: (await import('./session-expired-dialog.js')).SessionExpiredDialog,
}));

/** Waits for the server to say that the session has ended, and fetches the dialog only then. */
export function SessionExpired() {
  const [expired, setExpired] = useState(false);
  useEffect(() => onSignedOut(() => setExpired(true)), []);
  if (!expired) return null;
  return (
    <Suspense fallback={null}>
      <SessionExpiredDialog onEnd={() => setExpired(false)} />
    </Suspense>
  );
}
