import { readMasterKey } from '../secrets/master-key.js';
import { readInnerNetworks, type InnerNetworks } from '../outbound/vet-address.js';

/** Everything that the environment decides, read once at start. See docs/operating.md for the variables. */
export interface Configuration {
  /** The app role's connection; row-level security applies to it. */
  readonly databaseUrl: string;
  /** With it, queues run on Redis; without, on BullMQ's PostgreSQL backend. */
  readonly redisUrl: string | null;
  readonly host: string;
  readonly port: number;
  /** Where browsers reach the product, without a trailing slash; links in messages begin with it. */
  readonly publicUrl: string;
  /** Origin of the booking pages when they live apart from the admin. */
  readonly widgetOrigin: string;
  readonly metricsToken: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly logLevel: string;
  /** Connections of one process to PostgreSQL. */
  readonly poolSize: number;
  /** How long a request waits for a free connection before it is answered 503. */
  readonly acquireMilliseconds: number;
  /** How often a stream of changes shows that it lives, and asks whether its session does. */
  readonly streamHeartbeatMilliseconds: number;
  /** False only in races and benches, which say so; the product has no other switch for it. */
  readonly abuseLimits: boolean;
  /** How many proxies in front may name the caller's address; what stands before theirs was written by the caller. */
  readonly trustedProxies: number;
  /** Networks behind the operator's own walls that calendars and the like may be fetched from; none unless said. */
  readonly innerNetworks: InnerNetworks;
  /** Thirty-two bytes under which businesses' secrets are sealed; null: there can be none. */
  readonly masterKey: Buffer | null;
  /** Where the providers of text messages are asked; theirs unless said. */
  readonly smsOrigins: { readonly elks: string; readonly twilio: string };
}

export const CONFIGURATION = Symbol('Configuration');

/** Reads the configuration; throws with the variable's name when one is missing or makes no sense. */
export function readConfiguration(env: NodeJS.ProcessEnv): Configuration {
  const port = wholeNumber(env, 'PORT', 3000);
  const host = env.HOST || '127.0.0.1';
  const publicUrl = (env.PUBLIC_URL || `http://localhost:${port}`).replace(/\/$/, '');
  return {
    databaseUrl: required(env, 'DATABASE_URL'),
    redisUrl: env.REDIS_URL || null,
    host,
    port,
    publicUrl,
    widgetOrigin: (env.WIDGET_ORIGIN || publicUrl).replace(/\/$/, ''),
    metricsToken: env.METRICS_TOKEN || null,
    smtpUrl: env.SMTP_URL || null,
    mailFrom: env.MAIL_FROM || 'stamgast@localhost',
    logLevel: env.LOG_LEVEL || 'info',
    poolSize: wholeNumber(env, 'DATABASE_POOL', 10),
    acquireMilliseconds: wholeNumber(env, 'DATABASE_ACQUIRE_TIMEOUT', 3000),
    streamHeartbeatMilliseconds: wholeNumber(env, 'STREAM_HEARTBEAT', 25_000),
    abuseLimits: env.ABUSE_LIMITS !== 'off',
    trustedProxies: env.TRUST_PROXY === 'true' ? 1 : wholeNumber(env, 'TRUST_PROXY', 0),
    innerNetworks: readInnerNetworks(env.OUTBOUND_INNER_NETWORKS || ''),
    masterKey: readMasterKey(env),
    smsOrigins: {
      elks: env.SMS_46ELKS_ORIGIN || 'https://api.46elks.com',
      twilio: env.SMS_TWILIO_ORIGIN || 'https://api.twilio.com',
    },
  };
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set; see docs/operating.md`);
  return value;
}

function wholeNumber(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const raw = env[name];
  if (!raw) return fallback;
  const value = Number(raw);
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name} is not a whole number: ${raw}`);
  return value;
}
