import { Alert, Tabs } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { messageTabs } from '../../routes/messages-search.js';
import { messagesApi } from '../../shared/api/messages-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { Page } from '../../shared/ui/page.js';
import { ConversationsPanel } from '../conversations/conversations-panel.js';
import { AutomationsPanel } from './automations/automations-panel.js';
import { CampaignsPanel } from './campaigns/campaigns-panel.js';
import { MessageDrawer } from './message-drawer.js';
import { MessageLog } from './message-log.js';
import { SmsPanel } from './sms/sms-panel.js';
import { TemplatesPanel } from './templates-panel.js';

const route = getRouteApi('/guarded/app/messages');

/** What is written to clients: the log, the texts, and what goes out by itself. */
export function MessagesScreen() {
  const { t } = useTranslation('messages');
  const { tab = 'log', message } = route.useSearch();
  const navigate = route.useNavigate();
  const delivery = useQuery({ queryKey: keys.delivery, queryFn: messagesApi.delivery });
  return (
    <Page title={t('title')}>
      {delivery.data?.email === 'outbox' && (
        <Alert mb="md" variant="default" icon={<IconInbox size={18} />}>
          {t('outbox')}
        </Alert>
      )}
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) =>
          void navigate({ search: { tab: messageTabs.find((one) => one === next && one !== 'log') } })
        }
      >
        <Tabs.List mb="md">
          {messageTabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="log">
          <MessageLog />
        </Tabs.Panel>
        <Tabs.Panel value="conversations">
          <ConversationsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="texts">
          <TemplatesPanel />
        </Tabs.Panel>
        <Tabs.Panel value="automations">
          <AutomationsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="campaigns">
          <CampaignsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="sms">
          <SmsPanel />
        </Tabs.Panel>
      </Tabs>
      {message && (
        <MessageDrawer
          key={message}
          id={message}
          onClose={() => void navigate({ search: (before) => ({ ...before, message: undefined }) })}
        />
      )}
    </Page>
  );
}
