import { Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { settingsTabs } from '../../routes/settings-tabs.js';
import { useBusiness, useSession } from '../../shared/session/use-session.js';
import { Page } from '../../shared/ui/page.js';
import { LocationFeedsPanel } from '../calendars/location-feeds-panel.js';
import { FieldsPanel } from '../client-fields/fields-panel.js';
import { QuestionsPanel } from '../questions/questions-panel.js';
import { AuditPanel } from './audit-panel.js';
import { BusinessPanel } from './business-panel.js';
import { ClockPanel } from './clock-panel.js';
import { ClosuresPanel } from './closures-panel.js';
import { LocationsPanel } from './locations-panel.js';
import { PoliciesPanel } from './policies-panel.js';
import { ResourcesPanel } from './resources-panel.js';

const route = getRouteApi('/guarded/app/settings');

const panels = {
  business: { Panel: BusinessPanel, permission: 'business:read' },
  policies: { Panel: PoliciesPanel, permission: 'setup:read' },
  locations: { Panel: LocationsPanel, permission: 'setup:read' },
  resources: { Panel: ResourcesPanel, permission: 'setup:read' },
  closures: { Panel: ClosuresPanel, permission: 'setup:read' },
  questions: { Panel: QuestionsPanel, permission: 'setup:read' },
  fields: { Panel: FieldsPanel, permission: 'setup:read' },
  integrations: { Panel: LocationFeedsPanel, permission: 'setup:write' },
  clock: { Panel: ClockPanel, permission: 'test-clock:write' },
  audit: { Panel: AuditPanel, permission: 'audit:read' },
} as const;

/** What is set once: the business, its rules, places and closed days. */
export function SettingsScreen() {
  const { t } = useTranslation('settings');
  const { tab = 'business' } = route.useSearch();
  const navigate = route.useNavigate();
  const { permissions } = useSession();
  const { testMode } = useBusiness();
  const shown = settingsTabs.filter(
    (one) => permissions.includes(panels[one].permission) && (one !== 'clock' || testMode),
  );
  return (
    <Page title={t('title')} width="narrow">
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) => void navigate({ search: { tab: settingsTabs.find((one) => one === next) } })}
      >
        <Tabs.List mb="md">
          {shown.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {shown.map((one) => {
          const { Panel } = panels[one];
          return (
            <Tabs.Panel key={one} value={one}>
              <Panel />
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </Page>
  );
}
