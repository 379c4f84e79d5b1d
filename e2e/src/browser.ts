import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const quiet = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium without any talk to the outside. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium', args: quiet });
}

/** A desktop at a salon's desk. */
export function desktop(browser: Browser, options: { dark?: boolean } = {}): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    colorScheme: options.dark ? 'dark' : 'light',
  });
}

/** A client's phone. */
export function phone(browser: Browser, options: { dark?: boolean; locale?: string } = {}): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: options.locale ?? 'en-GB',
    timezoneId: 'Europe/Oslo',
    hasTouch: true,
    isMobile: true,
    colorScheme: options.dark ? 'dark' : 'light',
  });
}

/** Opens a page that collects what the console complains about; the list must stay empty. */
export async function watchedPage(context: BrowserContext): Promise<{ page: Page; complaints: string[] }> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

/** What axe finds wrong by WCAG 2.2 AA, in words. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(STAND_STILL);
  // Only what is wrong is described, and in this page alone: three times as fast, with the same findings.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
    .analyze();
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** Waits until nothing on the page comes or goes any more: what is half faded in has no contrast yet. */
const STAND_STILL = `(async () => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const moving = () => document.getAnimations().filter((one) =>
    one.playState === 'running' && one.effect?.getComputedTiming().iterations !== Infinity);
  for (let still = 0; still < 3; ) {
    await frame();
    const running = moving();
    still = running.length > 0 ? 0 : still + 1;
    await Promise.allSettled(running.map((one) => one.finished));
  }
})()`;
