import { type ComponentType, lazy, Suspense } from 'react';
import { closeDialog, useDialogRequest } from './dialog-requests.js';

const CommandPalette = lazy(async () => ({ default: (await import('./command-palette.js')).CommandPalette }));
const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet.js')).ShortcutSheet }));

export interface AreaDialogs {
  readonly NewBooking: ComponentType<{ clientId?: string; serviceId?: string; onClose: () => void }>;
  readonly NewClient: ComponentType<{ name?: string; onClose: () => void }>;
}

/** Opens the dialog that was asked for; each is fetched when it is first needed. Those of the areas come from the route. */
export function RequestedDialog({ dialogs: { NewBooking, NewClient } }: { readonly dialogs: AreaDialogs }) {
  const request = useDialogRequest();
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
