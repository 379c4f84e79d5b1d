import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { systemActor, UnitOfWork, type LeasedWork } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { categoryOf } from '../domain/message.js';
import type { StoredMessage } from '../persistence/message.repository.js';
import type { HandOver } from './hand-over.js';
import { ReadAhead } from './read-ahead.js';
import { tooSlow } from './ready-letter.js';
import { SendMessage, type TakenMessage } from './send-message.js';
import { SendingStores } from './sending-stores.js';

type Ready = Omit<TakenMessage, 'providerId'>;

/** What is to be handed over now, and what goes by itself. */
interface Prepared {
  readonly ready: readonly Ready[];
  readonly apart: readonly LeasedWork[];
  /** The messages that somebody has begun to send before, and died: they may have arrived. */
  readonly begun: ReadonlySet<string>;
}

const nothing: Prepared = { ready: [], apart: [], begun: new Set() };

/** How many of one business's are with its provider, or taken and not kept yet, at a time. */
const atOnce = 8;
/** Milliseconds in which more may come that is kept with the first: whoever is killed then sends these again. */
const pause = 2;
/**
 * What was decided so long ago is decided anew: the visit may be cancelled by now. And what is begun in this time has ended
 * before the lease does, so that nobody else takes over a message that is about to arrive.
 */
const freshMilliseconds = 8_000;

/**
 * Sends several due messages of one business: prepared in one transaction, handed over a few at a time, and ended as they
 * are taken, those together that come together. Each is decided about as if it were alone; two for the same client follow
 * one another, and marketing goes one by one, because what may have arrived is never sent twice.
 */
@Injectable()
export class SendTogether {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stores: SendingStores,
    private readonly ahead: ReadAhead,
    private readonly sender: SendMessage,
  ) {}

  /** All of `items`, as far as there is time; `alone` sends one by itself. */
  async execute(items: readonly LeasedWork[], alone: (item: LeasedWork) => Promise<void>): Promise<void> {
    // Where one of them cannot be prepared, the others must not wait for it.
    const { ready, apart, begun } = await this.prepare(items).catch(() => ({ ...nothing, apart: items }));
    const end = performance.now() + freshMilliseconds;
    const inTime = () => performance.now() < end;
    const left = [...(await this.handOver(ready, inTime)), ...(await fewAtOnce(apart, alone, inTime))];
    if (left.length > 0) await this.putBack(left, begun);
  }

  private prepare(items: readonly LeasedWork[]): Promise<Prepared> {
    return this.inBusiness(items, async (tx) => {
      const { messages, work } = this.stores;
      const open = await messages.lockAllOpen(tx, refsOf(items));
      const byId = new Map(open.map((message) => [message.id, message]));
      const held = await work.heldOf(tx, items);
      const ours = items.filter((item) => held.has(item.ref));
      await work.finishAll(
        tx,
        ours.filter((item) => !byId.has(item.ref)),
      );
      const { first, apart } = chosen(
        ours.flatMap((item) => {
          const message = byId.get(item.ref);
          return message ? [{ item, message }] : [];
        }),
      );
      const clientIds = first.flatMap(({ message }) => message.clientId ?? []);
      await messages.lockDecisions(tx, clientIds);
      await this.ahead.execute(
        tx,
        first.map(({ message }) => message),
      );
      const ready: Ready[] = [];
      for (const { item, message } of first) {
        const handOver = await this.sender.decide(tx, item, message);
        if (handOver) ready.push({ item, handOver });
      }
      const begun = new Set(open.filter(({ state }) => state === 'sending').map(({ id }) => id));
      return { ready, apart, begun };
    });
  }

  /** Gives what was not handed over, because there was no time or the server lets nobody through. */
  private async handOver(ready: readonly Ready[], inTime: () => boolean): Promise<LeasedWork[]> {
    const record = new Recorder((taken) => this.record(taken));
    let halted = false;
    const send = async ({ item, handOver }: Ready) => {
      let providerId: string | null;
      try {
        providerId = await handOver.send();
      } catch (error) {
        halted ||= refusesUs(handOver, error);
        return this.sender.failed(item, handOver, error);
      }
      await record.add({ item, handOver, providerId });
    };
    const left = await fewAtOnce(ready, send, () => inTime() && !halted);
    return left.map(({ item }) => item);
  }

  /** What could not be handed over falls due again, and waits as long as the channel does. */
  private async putBack(items: readonly LeasedWork[], begun: ReadonlySet<string>): Promise<void> {
    await this.inBusiness(items, async (tx) => {
      await this.stores.messages.lockAllOpen(tx, refsOf(items));
      const held = await this.stores.work.heldOf(tx, items);
      await this.stores.messages.stopSending(
        tx,
        [...held].filter((id) => !begun.has(id)),
      );
      for (const item of items) if (held.has(item.ref)) await this.stores.work.postpone(tx, item, tx.now);
    });
  }

  private async record(taken: readonly TakenMessage[]): Promise<void> {
    await this.inBusiness(
      taken.map(({ item }) => item),
      (tx) => this.sender.taken(tx, taken),
    );
  }

  private inBusiness<Result>(items: readonly LeasedWork[], work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.unitOfWork.run({ businessId: items[0]!.businessId, actor: systemActor }, work);
  }
}

/** Keeps what was taken, all that came while it was keeping the last ones in one go. */
class Recorder {
  private fresh: TakenMessage[] = [];
  private keeping: Promise<void> = Promise.resolve();

  constructor(private readonly keep: (taken: readonly TakenMessage[]) => Promise<void>) {}

  /** Resolves when it is kept: whoever hands over the next one only then has few that a sudden end would send again. */
  add(taken: TakenMessage): Promise<void> {
    this.fresh.push(taken);
    if (this.fresh.length === 1)
      this.keeping = this.keeping
        .catch(() => undefined)
        .then(() => delay(pause))
        .then(() => this.keep(this.fresh.splice(0)));
    return this.keeping;
  }
}

interface Found {
  readonly item: LeasedWork;
  readonly message: StoredMessage;
}

/** The first of each client; the others see it sent when their turn comes. */
function chosen(found: readonly Found[]): { first: Found[]; apart: LeasedWork[] } {
  const met = new Set<string>();
  const [first, apart]: [Found[], LeasedWork[]] = [[], []];
  for (const one of found) {
    const { clientId, kind } = one.message;
    const waits = categoryOf(kind) === 'marketing' || (clientId !== null && met.has(clientId));
    if (waits) apart.push(one.item);
    else first.push(one);
    if (clientId) met.add(clientId);
  }
  return { first, apart };
}

/** It is no use to try the next where the server lets nobody in, or nobody get through. */
function refusesUs(handOver: HandOver, error: unknown): boolean {
  const { failure, code } = handOver.failureOf(error);
  return failure === 'channel_refused' || code === tooSlow;
}

/** Works on some items at a time for as long as it may go on; gives those that were not begun. */
async function fewAtOnce<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  mayGoOn: () => boolean,
): Promise<Item[]> {
  const left = [...items];
  const next = async (): Promise<void> => {
    while (left.length > 0 && mayGoOn()) await work(left.shift()!);
  };
  // Also when one fails: whoever is told that all is over may give back what is still on its way.
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, next));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
  return left;
}

function refsOf(items: readonly LeasedWork[]): string[] {
  return items.map((item) => item.ref);
}
