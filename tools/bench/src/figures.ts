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
  P2: {
    title: 'availability through the public endpoint, processor time per answer',
    load: async () => new (await import('./p2-availability/availability-figure.js')).AvailabilityFigure(),
  },
  P3: {
    title: 'booking through the public endpoint of one API process',
    load: async () => new (await import('./p3-booking/booking-figure.js')).BookingFigure(),
  },
  P4: {
    title: 'median time of an answer with a hundred times the rows',
    load: async () => new (await import('./p4-growth/growth-figure.js')).GrowthFigure(),
  },
  P7: {
    title: 'reminders from due to the mail server, by one worker',
    load: async () => new (await import('./p7-reminders/reminders-figure.js')).RemindersFigure(),
  },
  P8: {
    title: 'lists of clients taken over by one worker',
    load: async () => new (await import('./p8-import/import-figure.js')).ImportFigure(),
  },
  P10: {
    title: 'free times on a slow phone',
    load: async () => new (await import('./p10-first-times/first-times-figure.js')).FirstTimesFigure(),
  },
  P12: {
    title: 'two API processes beside one',
    load: async () => new (await import('./p12-two-processes/two-processes-figure.js')).TwoProcessesFigure(),
  },
  P13: {
    title: 'what every request costs beside a bare framework',
    load: async () => new (await import('./p13-health/health-figure.js')).HealthFigure(),
  },
};
