import { Drawer, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Automation } from '../../../shared/api/types/messages.js';
import { AutomationDryRun } from './automation-dry-run.js';
import { AutomationForm } from './automation-form.js';
import { AutomationPreview } from './automation-preview.js';
import { useAutomationName } from './use-automation-name.js';

interface DrawerProps {
  readonly automation: Automation;
  readonly onClose: () => void;
}

const tabs = ['setup', 'preview', 'dryRun'] as const;

/** One automation: when and to whom, what a client would read, and who would get it next. */
export function AutomationDrawer({ automation, onClose }: DrawerProps) {
  const { t } = useTranslation('automations');
  const nameOf = useAutomationName();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={nameOf(automation)}
      styles={{ header: { padding: '12px 16px' }, title: { fontWeight: 600 } }}
    >
      <Tabs defaultValue="setup" keepMounted={false} p="md">
        <Tabs.List mb="md">
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`tabs.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="setup">
          <AutomationForm automation={automation} onDone={onClose} />
        </Tabs.Panel>
        <Tabs.Panel value="preview">
          <AutomationPreview automation={automation} />
        </Tabs.Panel>
        <Tabs.Panel value="dryRun">
          <AutomationDryRun automation={automation} />
        </Tabs.Panel>
      </Tabs>
    </Drawer>
  );
}
