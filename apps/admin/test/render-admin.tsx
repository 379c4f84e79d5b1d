import './web-globals.js';
import { Notifications } from '@mantine/notifications';
import { loadAdminMessages } from '@stamgast/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { configure, render } from '@testing-library/react';
import axe from 'axe-core';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { initReactI18next } from 'react-i18next';
import { createAdminRouter } from '../src/routes/router.js';
import { createQueryClient } from '../src/shared/api/query-client.js';
import { showProblem } from '../src/shared/ui/show-problem.js';
import { ThemedApp } from '../src/shared/ui/themed-app.js';

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 30_000 });
jest.setTimeout(180_000);

async function startEnglish(): Promise<void> {
  if (i18next.isInitialized) return;
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: false,
    resources: { en: await loadAdminMessages('en') },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
  });
}

/** Shows a part of a screen with what every part may count on. */
export async function renderPart(part: ReactNode): Promise<void> {
  await startEnglish();
  const queryClient = createQueryClient(showProblem);
  render(
    <ThemedApp env="test">
      <QueryClientProvider client={queryClient}>
        <Notifications />
        {part}
      </QueryClientProvider>
    </ThemedApp>,
  );
}

/** Opens the app at an address below /admin; answers the router, to see where it has gone. */
export async function renderAdmin(address: string) {
  await startEnglish();
  const queryClient = createQueryClient(showProblem);
  const router = createAdminRouter(queryClient, createMemoryHistory({ initialEntries: [`/admin${address}`] }));
  render(
    <ThemedApp env="test">
      <QueryClientProvider client={queryClient}>
        <Notifications />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemedApp>,
  );
  return router;
}

/** The accessibility rules that the page breaks. Colours and sizes need a real browser and are checked there. */
export async function brokenRules(): Promise<string[]> {
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'color-contrast': { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
