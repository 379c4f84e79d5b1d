import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

interface Service {
  readonly image?: string;
  readonly build?: { context: string; dockerfile: string };
  readonly healthcheck?: { test?: string[]; disable?: boolean };
  readonly volumes?: string[];
  readonly environment?: Record<string, string>;
  readonly depends_on?: Record<string, { condition: string }>;
  readonly ports?: string[];
}

interface Compose {
  readonly services: Record<string, Service>;
  readonly volumes: Record<string, unknown>;
}

const root = path.join(__dirname, '../../..');
const text = readFileSync(path.join(root, 'docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true }) as Compose;
const services = Object.entries(compose.services);
/** What runs to its end once, and is waited for. */
const isTask = (name: string) =>
  services.some(([, { depends_on: needs }]) => needs?.[name]?.condition === 'service_completed_successfully');

describe('docker-compose.yml', () => {
  it('runs the database, the queue store, both processes and a proxy', () => {
    expect(services.map(([name]) => name).toSorted()).toEqual([
      'api',
      'migrate',
      'postgres',
      'proxy',
      'redis',
      'worker',
    ]);
    expect(compose.services.postgres?.image).toBe('postgres:18');
  });

  it.each(services.filter(([name]) => !isTask(name)))('asks %s whether it is well', (_name, { healthcheck }) => {
    expect(['CMD', 'CMD-SHELL']).toContain(healthcheck?.test?.[0]);
    expect(healthcheck?.test?.length).toBeGreaterThan(1);
  });

  it('starts each only when what it needs is well or done', () => {
    for (const [name, { depends_on: needs = {} }] of services)
      for (const [needed, { condition }] of Object.entries(needs)) {
        expect(Object.keys(compose.services)).toContain(needed);
        expect([name, needed, condition]).toEqual([
          name,
          needed,
          isTask(needed) ? 'service_completed_successfully' : 'service_healthy',
        ]);
      }
  });

  it('keeps data in named volumes alone', () => {
    const sources = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0] as string));
    const named = sources.filter((source) => !source.startsWith('.'));
    expect(new Set(named)).toEqual(new Set(Object.keys(compose.volumes)));
    for (const file of sources.filter((source) => source.startsWith('.')))
      expect(existsSync(path.join(root, file))).toBe(true);
  });

  it('opens no port but the proxy', () => {
    expect(services.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['proxy']);
  });

  it('takes every secret from the environment, and .env.example names each', () => {
    const example = readFileSync(path.join(root, '.env.example'), 'utf8');
    const offered = new Set([...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name));
    const wanted = new Set([...text.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name));
    expect([...wanted].toSorted()).toEqual([...offered].toSorted());
    for (const [, { environment = {} }] of services)
      for (const [name, value] of Object.entries(environment))
        if (/PASSWORD|AUTH|URL$/.test(name))
          expect([name, value]).toEqual([name, expect.stringMatching(/\$\{[A-Z_]+:[?-]/)]);
  });

  it('gives the processes that serve the app role and not the owner', () => {
    for (const name of ['api', 'worker']) {
      expect(compose.services[name]?.environment?.DATABASE_URL).toContain('stamgast_app:');
      expect(compose.services[name]?.environment).not.toHaveProperty('DATABASE_OWNER_URL');
    }
  });

  it('builds an image on a maintained Node that does not run as root', () => {
    const file = compose.services.api?.build?.dockerfile as string;
    const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
    const [build, final] = lines.filter((line) => line.startsWith('FROM '));
    expect(build).toMatch(/^FROM node:24-\S+ AS build$/);
    expect(final).toMatch(/^FROM node:24-\S+-slim$/);
    expect(lines.findLast((line) => line.startsWith('USER '))).toBe('USER node');
    expect(statSync(path.join(root, 'deploy/postgres-roles.sh')).mode & 0o111).not.toBe(0);
  });
});
