import { lazy, Suspense } from 'react';
import { closeDialog, useDialogRequest } from './dialog-requests.js';

const CommandPalette = lazy(async () => ({ default: (await import('./command-palette.js')).CommandPalette }));
const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet.js')).ShortcutSheet }));

/** Opens the dialog that was asked for; each is fetched when it is first needed. */
export function RequestedDialog() {
  const request = useDialogRequest();
  if (request.kind === 'none') return null;
  return (
    <Suspense fallback={null}>
      {request.kind === 'palette' && <CommandPalette onClose={closeDialog} />}
      {request.kind === 'shortcuts' && <ShortcutSheet onClose={closeDialog} />}
    </Suspense>
  );
}
