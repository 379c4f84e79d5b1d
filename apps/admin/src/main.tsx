import { localStorageColorSchemeManager } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAdminRouter } from './routes/router.js';
import { createQueryClient } from './shared/api/query-client.js';
import { startLanguage } from './shared/i18n/language.js';
import { showProblem } from './shared/ui/show-problem.js';
import { ThemedApp } from './shared/ui/themed-app.js';

const queryClient = createQueryClient(showProblem);
const router = createAdminRouter(queryClient);
// The key is also read by public/assets/color-scheme-1.js.
const colorSchemeManager = localStorageColorSchemeManager({ key: 'stamgast-color-scheme' });

// After a new release the chunks of the old one are gone: the page starts afresh.
window.addEventListener('vite:preloadError', () => window.location.reload());

async function start(root: HTMLElement): Promise<void> {
  await startLanguage();
  createRoot(root).render(
    <StrictMode>
      <ThemedApp colorSchemeManager={colorSchemeManager}>
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-center" limit={3} zIndex={600} />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ThemedApp>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);
