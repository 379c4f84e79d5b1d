import type { DataSize } from '../generate/data-size.js';
import { drive } from '../load/drive.js';
import type { ServerProcess } from '../load/server-process.js';
import type { ReferenceBooking } from './reference-controller.js';
import { wantedBooking } from './wanted-bookings.js';

/** So many that the compiler has seen the path often enough, however slow the machine is at the moment. */
const warmBookings = 2500;
const warmMilliseconds = 40_000;
const roundMilliseconds = 6000;

/** One server that is asked for bookings, none of them twice. */
export class BookingContestant {
  /** Microseconds of processor time per booking, by round; empty where the system does not tell. */
  readonly cpu: number[] = [];
  /** Answers other than 201, by round. */
  readonly refused: number[] = [];
  private readonly byStatus = new Map<number, number>();
  private asked = 0;

  constructor(
    private readonly server: ServerProcess,
    private readonly size: DataSize,
    private readonly connections: number,
    private readonly requestOf: (booking: ReferenceBooking) => string,
  ) {}

  async warmUp(): Promise<void> {
    await this.book(warmMilliseconds, warmBookings);
  }

  /** Bookings per second. */
  async round(): Promise<number> {
    const before = this.server.cpu();
    const { byStatus, milliseconds } = await this.book(roundMilliseconds);
    const after = this.server.cpu();
    const booked = byStatus.get(201) ?? 0;
    let refused = -booked;
    for (const [status, count] of byStatus) {
      refused += count;
      this.byStatus.set(status, (this.byStatus.get(status) ?? 0) + count);
    }
    this.refused.push(refused);
    if (before !== null && after !== null) this.cpu.push((after - before) / Math.max(1, booked));
    return (booked * 1000) / milliseconds;
  }

  /** For people: how many answers of each status there were in all rounds. */
  answers(): string {
    return [...this.byStatus].map(([status, count]) => `${status}: ${count}`).join(', ');
  }

  private book(milliseconds: number, enough?: number) {
    const next = () => this.requestOf(wantedBooking(this.size, this.asked++));
    return drive({ port: this.server.port, connections: this.connections, milliseconds, enough, next });
  }
}
