import { eventually } from '@stamgast/platform/testing';
import { DueReminders } from '../harness/due-reminders.js';
import { ScriptedMailServer } from '../harness/scripted-mail-server.js';
import { Stamgast } from '../harness/stamgast.js';

const reminders = 40;

describe('reminders that fall due together', () => {
  let stamgast: Stamgast;
  let server: ScriptedMailServer;
  let due: DueReminders;
  beforeEach(async () => {
    server = await ScriptedMailServer.start();
    stamgast = await Stamgast.start({ worker: true, env: { SMTP_URL: server.url } });
    due = await DueReminders.open(stamgast);
    // The letter about the visit that the others are like is out of the way, and so is its reminder.
    await eventually(async () => (await due.count(`kind = 'confirmation' AND state = 'sent'`)) === 1);
    await due.run(`DELETE FROM notifications.message WHERE kind = 'reminder'`);
    server.taken.length = 0;
  });
  afterEach(async () => {
    await due.close();
    await stamgast.stop();
    await server.stop();
  });
  const letters = () => server.taken.map(({ to }) => to);
  const ended = (count: number, condition: string) =>
    eventually(async () => (await due.count(`kind = 'reminder' AND ${condition}`)) === count);

  it('go out once each, with what each was decided by, and stand on the timeline', async () => {
    await due.fallDue(reminders);
    await ended(reminders, `state = 'sent' AND checks IS NOT NULL AND text IS NOT NULL AND attempts = 1`);
    expect(letters().filter((to) => !/^c\d+@/.test(to))).toEqual([]);
    expect(new Set(letters()).size).toBe(reminders);
    expect(letters()).toHaveLength(reminders);
    const lines = () => due.client.query(`SELECT 1 FROM crm.timeline_entry WHERE detail->>'kind' = 'reminder'`);
    await eventually(async () => (await lines()).rowCount === reminders);
  });

  it('wait for none that cannot be written', async () => {
    await due.fallDue(reminders);
    await due.run(
      `UPDATE booking.booking SET time_zone = 'Nowhere/At_All' WHERE client_id = (SELECT id FROM crm.client WHERE email = 'c7@example.test')`,
    );
    await ended(reminders - 1, `state = 'sent'`);
    expect(letters()).not.toContain('c7@example.test');
    expect(letters()).toHaveLength(reminders - 1);
  });

  it('are taken back as if nobody had tried where the server lets nobody in', async () => {
    server.conduct = () => ({ does: 'refuse', at: 'RCPT', code: 535 });
    await due.fallDue(reminders);
    await ended(reminders, `state = 'pending' AND due_at > now() + interval '5 minutes'`);
    expect(await due.count(`kind = 'reminder' AND attempts = 0`)).toBeGreaterThan(0);
    server.conduct = () => ({ does: 'take' });
    await due.run('DELETE FROM notifications.channel_pause');
    await due.run(`UPDATE notifications.message SET due_at = now() WHERE state = 'pending'`);
    await due.run(`UPDATE platform.work SET due_at = now(), run_at = now() WHERE kind = 'notifications.send'`);
    await ended(reminders, `state = 'sent'`);
    expect(letters().sort()).toEqual([...new Set(letters())].sort());
  });

  it('remind a client once of two visits on one day (D79)', async () => {
    await due.fallDue(reminders);
    await due.run(
      `UPDATE notifications.message SET client_id = (SELECT id FROM crm.client WHERE email = 'c1@example.test') WHERE kind = 'reminder'`,
    );
    await due.run(`UPDATE booking.booking SET client_id = (SELECT id FROM crm.client WHERE email = 'c1@example.test')`);
    await ended(0, `state IN ('pending', 'sending')`);
    expect(letters()).toEqual(['c1@example.test']);
    expect(await due.count(`kind = 'reminder' AND state = 'suppressed'`)).toBe(reminders - 1);
  });
});
