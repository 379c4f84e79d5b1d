import { stamgastTheme, stamgastVariables } from '@stamgast/ui';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createAdminRouter } from './routes/router.js';
import { createQueryClient } from './shared/api/query-client.js';
import { startLanguage } from './shared/i18n/language.js';
import { showProblem } from './shared/ui/show-problem.js';

const queryClient = createQueryClient(showProblem);
const router = createAdminRouter(queryClient);
// The key is also read by public/color-scheme.js.
const colorSchemeManager = localStorageColorSchemeManager({ key: 'stamgast-color-scheme' });

async function start(root: HTMLElement): Promise<void> {
  await startLanguage();
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={stamgastTheme}
        cssVariablesResolver={stamgastVariables}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
      >
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-center" limit={3} zIndex={600} />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);
