import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { ClassSessionRepository } from '../../persistence/classes/class-session.repository.js';
import { PoliciesRepository } from '../../persistence/policies.repository.js';
import { RequireOpenPage } from '../setup/public-page/require-open-page.js';
import { NearSessions } from './near-sessions.js';

/** Where visitors come in to classes. */
@Injectable()
export class ClassDoor {
  constructor(
    readonly sessions: ClassSessionRepository,
    readonly near: NearSessions,
    private readonly requireOpenPage: RequireOpenPage,
    private readonly policies: PoliciesRepository,
  ) {}

  /** How many bookings one client may have ahead, and until when they book. 404 `booking_page_off` when the page is off. */
  async openFor(tx: Tx): Promise<{ limit: number | null; noticeMinutes: number }> {
    await this.requireOpenPage.execute(tx);
    const { activeBookingLimit, minNoticeMinutes } = await this.policies.load(tx);
    return { limit: activeBookingLimit, noticeMinutes: minNoticeMinutes };
  }
}
