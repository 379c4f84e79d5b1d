import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { closeDialog, useDialogRequest } from './dialog-requests.js';

const fetchPalette = () => import('./command-palette.js');
const CommandPalette = lazy(async () => ({ default: (await fetchPalette()).CommandPalette }));
const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet.js')).ShortcutSheet }));

export interface AreaDialogs {
  /** Fetches what is asked for most, ahead of time. */
  readonly fetchAhead: () => Promise<unknown>;
  readonly NewBooking: ComponentType<{ clientId?: string; serviceId?: string; onClose: () => void }>;
  readonly NewClient: ComponentType<{ name?: string; onClose: () => void }>;
}

/** Opens the dialog that was asked for; each is fetched when it is first needed. Those of the areas come from the route. */
export function RequestedDialog({ dialogs }: { readonly dialogs: AreaDialogs }) {
  const { NewBooking, NewClient, fetchAhead } = dialogs;
  const request = useDialogRequest();
  useEffect(() => {
    // Fetched ahead, so that the first letters typed after a shortcut are not lost.
    const timer = setTimeout(() => void Promise.all([fetchPalette(), fetchAhead()]), 1500);
    return () => clearTimeout(timer);
  }, [fetchAhead]);
  return (
    <Suspense fallback={null}>
      {request.kind === 'palette' && <CommandPalette onClose={closeDialog} />}
      {request.kind === 'shortcuts' && <ShortcutSheet onClose={closeDialog} />}
      {request.kind === 'new-booking' && (
        <NewBooking clientId={request.clientId} serviceId={request.serviceId} onClose={closeDialog} />
      )}
      {request.kind === 'new-client' && <NewClient name={request.name} onClose={closeDialog} />}
    </Suspense>
  );
}
