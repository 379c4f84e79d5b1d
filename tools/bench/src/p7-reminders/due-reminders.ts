import pg from 'pg';

/** Makes reminders fall due, each of a visit to come of another client. */
export class DueReminders {
  private constructor(private readonly client: pg.Client) {}

  static async open(superuserUrl: string): Promise<DueReminders> {
    const client = new pg.Client({ connectionString: superuserUrl });
    await client.connect();
    // Reminders wait for the morning of the client's clock: here it is noon for everybody.
    await client.query('UPDATE crm.client SET time_zone = $1', [zoneOfNoon(new Date())]);
    await client.query('DELETE FROM platform.work');
    return new DueReminders(client);
  }

  /** All at one instant, which is now. */
  async fallDue(reminders: number): Promise<void> {
    const { rows } = await this.client.query<{ made: number }>(
      `WITH chosen AS (
         SELECT DISTINCT ON (b.client_id) b.business_id, b.id, b.client_id, b.starts_at FROM booking.booking b
         WHERE b.status = 'confirmed' AND b.starts_at > now() + interval '2 days'
           AND NOT EXISTS (SELECT 1 FROM notifications.message m WHERE m.business_id = b.business_id AND m.client_id = b.client_id)
         ORDER BY b.client_id, b.starts_at LIMIT $1),
       message AS (
         INSERT INTO notifications.message (business_id, id, key, kind, channel, client_id, booking_id, planned_for, due_at)
         SELECT business_id, gen_random_uuid(), 'reminder:' || id, 'reminder', 'email', client_id, id, starts_at, now() FROM chosen
         RETURNING business_id, id),
       work AS (
         INSERT INTO platform.work (business_id, kind, ref, due_at, run_at)
         SELECT business_id, 'notifications.send', id, now(), now() FROM message RETURNING 1)
       SELECT count(*)::integer AS made FROM work`,
      [reminders],
    );
    if (rows[0]!.made !== reminders)
      throw new Error(`P7: only ${rows[0]!.made} of ${reminders} clients have a visit to come`);
    await this.client.query('NOTIFY stamgast_work');
  }

  /** How many of all reminders have been sent, as the product says. */
  async sent(): Promise<number> {
    const { rows } = await this.client.query<{ sent: number }>(
      `SELECT count(*)::integer AS sent FROM notifications.message WHERE state = 'sent'`,
    );
    return rows[0]!.sent;
  }

  close(): Promise<void> {
    return this.client.end();
  }
}

/** A zone whose clocks show noon. `Etc/GMT-3` is three hours ahead of UTC. */
function zoneOfNoon(now: Date): string {
  const ahead = 12 - now.getUTCHours();
  if (ahead === 0) return 'Etc/GMT';
  return ahead > 0 ? `Etc/GMT-${ahead}` : `Etc/GMT+${-ahead}`;
}
