import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveUpdates } from '../api/use-live-updates.js';
import { useRouteAllowed } from '../session/use-route-allowed.js';
import { useSession } from '../session/use-session.js';
import { ForbiddenScreen } from '../ui/forbidden-screen.js';
import { RowsSkeleton } from '../ui/rows-skeleton.js';
import classes from './app-frame.module.css';
import { BottomTabs } from './bottom-tabs.js';
import { GlobalShortcuts } from './global-shortcuts.js';
import { Notices } from './notices.js';
import { type AreaDialogs, RequestedDialog } from './requested-dialog.js';
import { SessionExpired } from './session-expired.js';
import { SideMenu } from './side-menu.js';
import { TopBar } from './top-bar.js';

/** Menu, notices and the screen; live updates and shortcuts for everything inside. */
export function AppFrame({ dialogs }: { readonly dialogs: AreaDialogs }) {
  const { t } = useTranslation('shell');
  const { business } = useSession();
  const allowed = useRouteAllowed();
  useLiveUpdates(business?.id);
  return (
    <div className={classes.frame}>
      <a href="#content" className={classes.skip}>
        {t('skip')}
      </a>
      <SideMenu />
      <TopBar />
      <main id="content" className={classes.content} tabIndex={-1}>
        <Notices />
        <Suspense
          fallback={
            <div className={classes.loading}>
              <RowsSkeleton />
            </div>
          }
        >
          {allowed ? <Outlet /> : <ForbiddenScreen />}
        </Suspense>
      </main>
      <BottomTabs />
      <GlobalShortcuts />
      <RequestedDialog dialogs={dialogs} />
      <SessionExpired />
    </div>
  );
}
