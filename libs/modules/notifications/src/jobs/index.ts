import { Injectable, Module } from '@nestjs/common';
import { WorkHandlers, type LeasedWork, type WorkHandler } from '@stamgast/platform';
import { SendMessage } from '../application/send-message.js';
import { NotificationsModule } from '../notifications.module.js';

/** Sends what is due. */
@Injectable()
class SendDueMessage implements WorkHandler {
  readonly kind = 'notifications.send' as const;
  readonly concurrency = 10;

  constructor(private readonly send: SendMessage) {}

  run(item: LeasedWork): Promise<void> {
    return this.send.execute(item);
  }
}

@Module({ imports: [NotificationsModule], providers: [SendDueMessage] })
export class NotificationsJobsModule {
  constructor(handlers: WorkHandlers, send: SendDueMessage) {
    handlers.add(send);
  }
}
