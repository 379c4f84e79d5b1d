import { cloneDatabase } from '@stamgast/platform/testing';
import type { Browser, Page } from 'playwright-core';
import type { Figure, FigureRun, Outcome } from '../figure.js';
import { smallSize } from '../generate/data-size.js';
import { seedDatabase } from '../generate/seed-database.js';
import { seededSlug } from '../generate/seed-setup.js';
import { ServerProcess } from '../load/server-process.js';
import { sampleOf } from '../sample.js';
import { pageWatch, seen } from './page-watch.js';
import { launchChromium, onSlowPhone } from './slow-phone.js';

const rounds = 7;

interface Visit {
  /** From the tap that settles who does what until the first free time is painted. */
  readonly milliseconds: number;
  /** Cumulative layout shift from the first paint on, as browsers count it. */
  readonly shift: number;
}

/** P10: how long a stranger on a slow phone waits for free times, and whether anything moves under their thumb. */
export class FirstTimesFigure implements Figure {
  async measure(run: FigureRun): Promise<Outcome> {
    const browser = await launchChromium();
    if (!browser) return { skipped: 'no Chromium here' };
    const database = await cloneDatabase();
    try {
      const size = { ...smallSize(new Date().toISOString().slice(0, 10)), daysAhead: 14 };
      await seedDatabase(database.databaseUrl, database.ownerUrl, size);
      const api = await ServerProcess.start('apps/api/dist/main.js', {
        DATABASE_URL: database.databaseUrl,
        ABUSE_LIMITS: 'off',
      });
      try {
        const address = `http://127.0.0.1:${api.port}/book/${seededSlug(0)}`;
        return await measureVisits(browser, address, run);
      } finally {
        await api.stop();
      }
    } finally {
      await database.drop();
      await browser.close();
    }
  }
}

async function measureVisits(browser: Browser, address: string, run: FigureRun): Promise<Outcome> {
  const visits: Visit[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    run.progress(round === 0 ? 'warming up' : `visit ${round} of ${rounds}`);
    visits.push(await onSlowPhone(browser, (page) => lookForTimes(page, address)));
  }
  const counted = visits.slice(1);
  return {
    rows: [
      {
        name: 'free times on screen',
        unit: 'ms',
        better: 'lower',
        ours: sampleOf(counted.map(({ milliseconds }) => milliseconds)),
        must: 1000,
        goal: 400,
      },
      {
        name: 'layout shift',
        unit: '',
        better: 'lower',
        ours: sampleOf(counted.map(({ shift }) => shift)),
        must: 0,
        goal: 0,
      },
    ],
  };
}

async function lookForTimes(page: Page, address: string): Promise<Visit> {
  await page.addInitScript(pageWatch);
  await page.goto(address);
  await page.locator('button.service').first().tap();
  await page.getByRole('button', { name: 'Continue' }).tap();
  const anyone = page.getByRole('button', { name: /^Anyone/ });
  await anyone.waitFor();
  await page.evaluate('window.clockNextTap()');
  await anyone.tap();
  return page.evaluate<Visit>(seen);
}
