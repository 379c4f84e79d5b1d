import type { Figure } from './figure.js';

interface FigureEntry {
  readonly title: string;
  /** Loaded only when it runs: most figures bring a database or a browser with them. */
  readonly load: () => Promise<Figure>;
}

/** Every figure that the bench knows, by the name to ask for it. */
export const figures: Readonly<Record<string, FigureEntry>> = {
  P1: {
    title: 'slot engine in process, beside a lean engine with the same answers',
    load: async () => new (await import('./p1-slot-engine.js')).SlotEngineFigure(),
  },
  P3: {
    title: 'booking through the public endpoint of one API process',
    load: async () => new (await import('./p3-booking/booking-figure.js')).BookingFigure(),
  },
};
