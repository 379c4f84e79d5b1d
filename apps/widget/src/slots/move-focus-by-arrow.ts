import type { KeyboardEvent } from 'react';

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 };

/** On a button: arrow keys walk through the buttons of its fieldset, Home and End go to its ends; Tab still reaches each of them. */
export function moveFocusByArrow(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...(event.currentTarget.closest('fieldset')?.querySelectorAll<HTMLElement>('button:enabled') ?? [])];
  const here = buttons.findIndex((button) => button === event.currentTarget);
  const step = steps[event.key];
  let next: HTMLElement | undefined;
  if (step !== undefined && here >= 0) next = buttons[here + step];
  if (event.key === 'Home') next = buttons[0];
  if (event.key === 'End') next = buttons.at(-1);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
