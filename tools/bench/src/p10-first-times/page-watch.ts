/**
 * Runs in the page before its own scripts. `watch.shift` sums what browsers call layout shift, without what follows a tap
 * within half a second, which they do not count either; `watch.times` is the milliseconds from the next tap until a frame
 * after the first free time was drawn.
 */
export const pageWatch = `
  window.watch = { shift: 0, times: null };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.watch.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  window.clockNextTap = () =>
    addEventListener('pointerdown', ({ timeStamp }) => {
      window.watch.times = new Promise((resolve) => {
        const look = () => {
          if (!document.querySelector('.slot')) return requestAnimationFrame(look);
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)));
        };
        look();
      });
    }, { once: true, capture: true });
`;

/** What the watch has seen, once the times are on screen and nothing is left to move. */
export const seen = `window.watch.times.then((milliseconds) =>
  new Promise((resolve) => setTimeout(() => resolve({ milliseconds, shift: window.watch.shift }), 700)))`;
