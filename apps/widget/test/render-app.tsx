import type { ReactNode } from 'react';
import { configure, render } from '@testing-library/react';
import axe from 'axe-core';
import { ResourceCache } from '../src/data/resource-cache.js';
import { ResourceCacheContext } from '../src/data/use-resource.js';

// jsdom has no layout and draws nothing; axe asks for a canvas to look at icon fonts.
window.scrollTo = () => {};
HTMLCanvasElement.prototype.getContext = () => null;

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 30_000 });
jest.setTimeout(180_000);

/** Shows a page at an address, with nothing fetched yet. */
export function renderAt(address: string, app: ReactNode): void {
  history.replaceState(null, '', address);
  render(<ResourceCacheContext value={new ResourceCache()}>{app}</ResourceCacheContext>);
}

/** The ids of the accessibility rules that the page breaks. Colours need a real browser and are checked there. */
export async function brokenRules(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
