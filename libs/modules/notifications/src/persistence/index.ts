import type { DatabasePart } from '@stamgast/platform/database';
import * as channelEntities from './channel.entities.js';
import * as entities from './notifications.entities.js';
import { CampaignEntity } from './campaign.entity.js';
import { AddCampaigns1760000057200 } from './migrations/1760000057200-add-campaigns.js';
import { AddChannels1760000054000 } from './migrations/1760000054000-add-channels.js';
import { CreateNotifications1760000007000 } from './migrations/1760000007000-create-notifications.js';
import { GeneraliseAutomations1760000053000 } from './migrations/1760000053000-generalise-automations.js';
import { AimAutomations1760000053100 } from './migrations/1760000053100-aim-automations.js';
import { NameExperiments1760000057100 } from './migrations/1760000057100-name-experiments.js';
import { AddSmsTexts1760000058400 } from './migrations/1760000058400-add-sms-texts.js';
import { NameWhoWasReached1760000058100 } from './migrations/1760000058100-name-who-was-reached.js';

export const notificationsDatabase: DatabasePart = {
  entities: [...Object.values(entities), ...Object.values(channelEntities), CampaignEntity],
  migrations: [
    CreateNotifications1760000007000,
    GeneraliseAutomations1760000053000,
    AimAutomations1760000053100,
    AddChannels1760000054000,
    NameExperiments1760000057100,
    AddCampaigns1760000057200,
    NameWhoWasReached1760000058100,
    AddSmsTexts1760000058400,
  ],
  archive: {
    withheld: { 'notifications.sms_setting.sealed': 'sealed with a key of this installation' },
    leftOut: { 'notifications.channel_pause': 'how the mail server of this installation is doing' },
  },
};
