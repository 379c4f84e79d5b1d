import { type TouchEvent, useRef } from 'react';

const leastPx = 70;

/** A sideways swipe with a finger: +1 to the left for the next, −1 to the right for the previous. */
export function useSwipe(onSwipe: (direction: 1 | -1) => void) {
  const start = useRef<{ x: number; y: number } | null>(null);
  return {
    onTouchStart: (event: TouchEvent) => {
      const touch = event.touches.length === 1 ? event.touches[0] : undefined;
      start.current = touch ? { x: touch.clientX, y: touch.clientY } : null;
    },
    onTouchEnd: (event: TouchEvent<HTMLElement>) => {
      const touch = event.changedTouches[0];
      const from = start.current;
      start.current = null;
      if (!touch || !from || event.currentTarget.querySelector('[data-dragging]')) return;
      const across = touch.clientX - from.x;
      if (Math.abs(across) > leastPx && Math.abs(across) > 2 * Math.abs(touch.clientY - from.y))
        onSwipe(across < 0 ? 1 : -1);
    },
  };
}
