/**
 * What `npm start` says when all is ready.
 * @param {{ address: string, folder: string, seconds: number, env: NodeJS.ProcessEnv }} run
 */
export function greeting({ address, folder, seconds, env }) {
  const pages = env.WIDGET_ORIGIN?.replace(/\/$/, '') || address;
  const rows = [
    ['Admin', `${address}/admin`],
    ['Booking page', `${pages}/book/<name of the business>`],
    ['API', `${address}/docs`],
    ['Messages', env.SMTP_URL ? 'leave through SMTP_URL' : `${address}/admin/messages (kept here, nothing is sent)`],
    ['Database', env.DATABASE_URL || env.DATABASE_OWNER_URL ? 'the one of DATABASE_URL' : `${folder}/postgres`],
    ['Queues', env.REDIS_URL ? 'Redis' : 'in the database'],
  ];
  const lines = rows.map(([label, text]) => `  ${label.padEnd(14)}${text}`);
  return `\nStamgast is ready (${seconds.toFixed(1)} s).\n\n${lines.join('\n')}\n\n  Ctrl-C ends it.\n`;
}
