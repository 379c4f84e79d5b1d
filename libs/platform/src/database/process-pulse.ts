import { Injectable } from '@nestjs/common';
import { UnitOfWork } from './unit-of-work.js';

/** By which versions of the time-zone data the processes compute. */
export interface TimeZoneData {
  readonly api: string;
  /** Each version once; empty while no worker runs. */
  readonly workers: readonly string[];
  readonly same: boolean;
}

const version = process.versions.tz ?? 'unknown';

/** Which workers run: those that said so within the last three minutes. In real time, as it is about processes. */
@Injectable()
export class ProcessPulse {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async beat(id: string, tz: string = version): Promise<void> {
    await this.unitOfWork.runGlobal(async (tx) => {
      await tx.query(
        `INSERT INTO platform.process_pulse (id, tz, seen_at) VALUES ($1, $2, now())
         ON CONFLICT (id) DO UPDATE SET tz = excluded.tz, seen_at = excluded.seen_at`,
        [id, tz],
      );
      await tx.query(`DELETE FROM platform.process_pulse WHERE seen_at < now() - interval '3 minutes'`);
    });
  }

  async end(id: string): Promise<void> {
    await this.unitOfWork.runGlobal((tx) => tx.query(`DELETE FROM platform.process_pulse WHERE id = $1`, [id]));
  }

  async timeZoneData(): Promise<TimeZoneData> {
    const rows = await this.unitOfWork.runGlobal((tx) =>
      tx.query<{ tz: string }>(
        `SELECT DISTINCT tz FROM platform.process_pulse WHERE seen_at > now() - interval '3 minutes' ORDER BY tz`,
      ),
    );
    const workers = rows.map((row) => row.tz);
    return { api: version, workers, same: workers.every((one) => one === version) };
  }
}
