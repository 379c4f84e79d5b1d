import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications.module.js';
import { AutomationsController } from './automations.controller.js';
import { MessagesController } from './messages.controller.js';
import { TemplatesController } from './templates.controller.js';
import { UnsubscribeController } from './unsubscribe.controller.js';

@Module({
  imports: [NotificationsModule],
  controllers: [MessagesController, TemplatesController, AutomationsController, UnsubscribeController],
})
export class NotificationsHttpModule {}
