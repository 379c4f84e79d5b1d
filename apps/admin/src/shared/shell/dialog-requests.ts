import { useSyncExternalStore } from 'react';

/** Dialogs that any screen, the palette or a shortcut may ask for. */
export type DialogRequest =
  | { readonly kind: 'none' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'new-booking'; readonly clientId?: string; readonly serviceId?: string }
  | { readonly kind: 'new-client'; readonly name?: string };

const none: DialogRequest = { kind: 'none' };
let current: DialogRequest = none;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function askFor(request: DialogRequest): void {
  current = request;
  for (const listener of listeners) listener();
}

/** Whether a dialog is open or on its way. */
export function isDialogRequested(): boolean {
  return current !== none;
}

export function closeDialog(): void {
  askFor(none);
}

export function useDialogRequest(): DialogRequest {
  return useSyncExternalStore(subscribe, () => current);
}
