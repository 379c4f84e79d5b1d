import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications.module.js';
import { AutomationsController } from './automations.controller.js';
import { CampaignsController } from './campaigns.controller.js';
import { ConversationsController } from './conversations.controller.js';
import { InboundSmsController } from './inbound-sms.controller.js';
import { SmsSettingsController } from './sms-settings.controller.js';
import { ByHandController } from './by-hand.controller.js';
import { MessagesController } from './messages.controller.js';
import { PreferencesController } from './preferences.controller.js';
import { RestraintController } from './restraint.controller.js';
import { TemplatesController } from './templates.controller.js';
import { UnsubscribeController } from './unsubscribe.controller.js';

@Module({
  imports: [NotificationsModule],
  controllers: [
    CampaignsController,
    ConversationsController,
    InboundSmsController,
    SmsSettingsController,
    MessagesController,
    TemplatesController,
    AutomationsController,
    ByHandController,
    RestraintController,
    UnsubscribeController,
    PreferencesController,
  ],
})
export class NotificationsHttpModule {}
