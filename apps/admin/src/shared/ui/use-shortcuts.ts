import { useEffect, useRef } from 'react';
import { isDialogRequested } from '../shell/dialog-requests.js';

/** Keys as people name them: "c", "?", "ArrowLeft", "mod+k", or two in a row: "g c". */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const storageKey = 'stamgast-single-keys';
const sequenceMs = 900;

/** Single keys can be switched off for those whose tools type letters (WCAG 2.1.4). */
export function singleKeysAllowed(): boolean {
  return localStorage.getItem(storageKey) !== 'off';
}

export function allowSingleKeys(allowed: boolean): void {
  localStorage.setItem(storageKey, allowed ? 'on' : 'off');
}

const pressed = ['radio', 'checkbox', 'button', 'submit'];

/** A radio button or a checkbox takes arrows and the space bar, but no letters. */
function isPressed(target: EventTarget | null, key: string): boolean {
  return target instanceof HTMLInputElement && pressed.includes(target.type) && /^[a-z?/]$/.test(key);
}

function isTyping(target: EventTarget | null, key: string): boolean {
  return (
    !isPressed(target, key) &&
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) || target.role === 'combobox')
  );
}

function nameOf(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : '';
  return mod + (event.key.length === 1 ? event.key.toLowerCase() : event.key);
}

/** Runs a screen's shortcuts while it is mounted; off while typing, and below an open dialog. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    let before: { key: string; at: number } | null = null;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const name = nameOf(event);
      const single = !name.startsWith('mod+');
      // A dialog that is still being fetched already owns the keys: what is typed is meant for it.
      const dialog = isDialogRequested() || document.querySelector('[role="dialog"][aria-modal="true"]');
      if (single && (isTyping(event.target, name) || !singleKeysAllowed() || dialog)) return;
      const sequence = before && Date.now() - before.at < sequenceMs ? `${before.key} ${name}` : null;
      before = single ? { key: name, at: Date.now() } : null;
      const run = (sequence && current.current[sequence]) || current.current[name];
      if (!run || (name === 'mod+z' && isTyping(event.target, name))) return;
      event.preventDefault();
      run(event);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
