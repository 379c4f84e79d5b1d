import { buildBrowserApps } from './build-browser-apps.mjs';
import { buildServersOrFail } from './build-servers.mjs';

/** Builds all that has changed. @returns {Promise<string>} what that was */
export async function buildAll() {
  const started = performance.now();
  const [servers, apps] = await Promise.all([buildServersOrFail(), buildBrowserApps()]);
  const what = [servers.compiled > 0 && `${servers.compiled} server files`, ...apps].filter(Boolean).join(', ');
  return `Built: ${what || 'nothing new'} (${((performance.now() - started) / 1000).toFixed(1)} s)`;
}
