import { Inject, Injectable } from '@nestjs/common';
import type { ConsentChannel } from '@stamgast/crm';
import { DomainError } from '@stamgast/kernel';
import {
  CONFIGURATION,
  CredentialDirectory,
  hashToken,
  newToken,
  platformProblems,
  type Configuration,
} from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { linkEnd } from '../../domain/booking/link-end.js';
import type { WrittenAnswer } from '../../domain/questions/answers.js';
import { requireAnswers } from '../questions/require-answers.js';
import { seatsLeft, type ClassSession } from '../../domain/classes/class-session.js';
import { WelcomeVisitor, type Visitor } from '../create-booking/welcome-visitor.js';
import type { PublicBookingCreated } from '../create-booking/create-public-booking.js';
import { LinkedBooking } from '../public-link/linked-booking.js';
import { BookClassSeat } from './book-class-seat.js';
import { ClassDoor } from './class-door.js';

export interface PublicSeatInput {
  readonly sessionId: string;
  readonly seats: number;
  readonly client: Visitor;
  readonly marketingConsent: Partial<Record<ConsentChannel, boolean>>;
  readonly answers: readonly WrittenAnswer[];
}

/** A visitor's seats in a session; price comes from the session, and the answer tells nothing about who else comes. */
@Injectable()
export class CreatePublicSeat {
  constructor(
    private readonly door: ClassDoor,
    private readonly visitors: WelcomeVisitor,
    private readonly book: BookClassSeat,
    private readonly linked: LinkedBooking,
    private readonly credentials: CredentialDirectory,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** 409 `class_full` with the nearest sessions that have seats. */
  async execute(tx: Tx, input: PublicSeatInput): Promise<PublicBookingCreated> {
    const { client, sessionId, seats } = input;
    this.visitors.refuseUnreachable(client);
    const { limit } = await this.door.openFor(tx);
    const session = await this.door.sessions.byId(tx, sessionId);
    if (!session?.online) throw new DomainError(platformProblems.not_found);
    const answers = requireAnswers(await this.door.questionsOf(tx, session.serviceId), input.answers, 'online');
    await this.refuseWhatLooksFull(tx, session, seats);
    const clientId = await this.visitors.execute(tx, { visitor: client, consent: input.marketingConsent, limit });
    const manageToken = newToken();
    const booking = await this.book.execute(tx, {
      sessionId,
      seats,
      clientId,
      bookedName: client.name.trim(),
      source: 'online',
      note: null,
      linkHash: hashToken(manageToken),
      answers,
      allowance: 'online',
      overrideReason: null,
    });
    await this.credentials.register(tx, 'manage-booking', booking.id, manageToken, linkEnd(booking));
    return {
      booking: await this.linked.present(tx, booking, manageToken),
      manageToken,
      manageUrl: `${this.configuration.widgetOrigin}/manage/${manageToken}`,
    };
  }

  /** Most of a crowd that wants one class is sent on before it makes a client or waits for a lock. */
  private async refuseWhatLooksFull(tx: Tx, session: ClassSession, seats: number): Promise<void> {
    if (session.status === 'scheduled' && seats <= session.maxSeatsPerBooking && seatsLeft(session, 'online') < seats)
      throw await this.door.near.refusal(tx, session, seats, 'online');
  }
}
