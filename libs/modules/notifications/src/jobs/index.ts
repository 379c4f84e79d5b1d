import { Injectable, Module } from '@nestjs/common';
import { WorkHandlers, type LeasedWork, type TogetherHandler, type WorkHandler } from '@stamgast/platform';
import { CampaignRun } from '../application/campaigns/campaign-run.js';
import { PlanDay } from '../application/plan-day.js';
import { SendReply } from '../application/conversation/send-reply.js';
import { SendMessage } from '../application/send-message.js';
import { SendTogether } from '../application/send-together.js';
import { NotificationsModule } from '../notifications.module.js';

/** Sends what is due. */
@Injectable()
class SendDueMessage implements TogetherHandler {
  readonly kind = 'notifications.send' as const;
  readonly concurrency = 4;
  readonly together = 50;

  constructor(
    private readonly send: SendMessage,
    private readonly several: SendTogether,
  ) {}

  run(item: LeasedWork): Promise<void> {
    return this.send.execute(item);
  }

  runAll(items: readonly LeasedWork[], alone: (item: LeasedWork) => Promise<void>): Promise<void> {
    return this.several.execute(items, alone);
  }
}

/** Plans once a day what the calendar asks for. */
@Injectable()
class PlanDueDay implements WorkHandler {
  readonly kind = 'notifications.plan-day' as const;
  readonly concurrency = 2;

  constructor(private readonly days: PlanDay) {}

  run(item: LeasedWork): Promise<void> {
    return this.days.execute(item);
  }
}

/** Carries campaigns out. */
@Injectable()
class RunDueCampaign implements WorkHandler {
  readonly kind = 'notifications.campaign' as const;
  readonly concurrency = 2;

  constructor(private readonly campaigns: CampaignRun) {}

  run(item: LeasedWork): Promise<void> {
    return this.campaigns.execute(item);
  }
}

/** Sends what somebody of the team has written. */
@Injectable()
class SendDueReply implements WorkHandler {
  readonly kind = 'notifications.reply' as const;
  readonly concurrency = 4;

  constructor(private readonly send: SendReply) {}

  run(item: LeasedWork): Promise<void> {
    return this.send.execute(item);
  }
}

@Module({ imports: [NotificationsModule], providers: [SendDueMessage, SendDueReply, PlanDueDay, RunDueCampaign] })
export class NotificationsJobsModule {
  constructor(
    handlers: WorkHandlers,
    send: SendDueMessage,
    reply: SendDueReply,
    day: PlanDueDay,
    campaign: RunDueCampaign,
  ) {
    handlers.add(send, reply, day, campaign);
  }
}
