import { DataSource } from 'typeorm';
import { inOrderOfReference, SHAPES, type TableShape } from '@stamgast/platform';
import { joinTerms } from '@stamgast/platform/database';
import { cloneDatabase, type ClonedDatabase } from '@stamgast/platform/testing';
import { databaseParts } from '../../src/database-parts.js';

/** Columns that sound like a secret and are none, each with a reason. */
const harmless = new Map([
  ['integrations.calendar_feed.content_hash', 'tells whether a calendar has changed'],
  ['integrations.external_calendar.spans_hash', 'tells whether a calendar has changed'],
  ['booking.outside_calendar.spans_hash', 'tells whether a calendar has changed'],
  ['integrations.external_calendar.content_hash', 'tells whether a calendar has changed'],
  ['crm.erasure.hash', 'leads to nobody who does not know the random id already'],
]);

describe('what is copied when a business moves', () => {
  const terms = joinTerms(databaseParts.map((part) => part.archive));
  let database: ClonedDatabase;
  let source: DataSource;
  let shapes: TableShape[];
  beforeAll(async () => {
    database = await cloneDatabase();
    source = await new DataSource({ type: 'postgres', url: database.databaseUrl }).initialize();
    shapes = await source.query(SHAPES);
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('is every table of a business, but for those that a reason stands for', async () => {
    const rows: { name: string }[] = await source.query(
      `SELECT table_schema || '.' || table_name AS name FROM information_schema.columns
       WHERE column_name = 'business_id' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    const copied = new Set(shapes.map((shape) => shape.name));
    // Directories lead to a business and are no business's own; sessions are of accounts.
    const directories = ['business_directory', 'host_directory', 'credential'].map((name) => `platform.${name}`);
    const missed = rows.filter(({ name }) => ![...directories, 'identity.session'].includes(name) && !copied.has(name));
    expect(missed).toEqual([]);
    expect(copied.size).toBeGreaterThan(50);
  });

  it('has an order in which nothing refers to what is not there yet', () => {
    const ordered = inOrderOfReference(shapes).map((shape) => shape.name);
    for (const { name, references } of shapes)
      for (const other of references)
        expect([other, ordered.indexOf(other) < ordered.indexOf(name)]).toEqual([other, true]);
  });

  it('has no row that must be there before another one of its table', async () => {
    const rows = await source.query(
      `SELECT conrelid::regclass::text AS name FROM pg_constraint 
       WHERE contype = 'f' AND conrelid = confrelid AND NOT condeferrable`,
    );
    expect(rows).toEqual([]);
  });

  it('names only tables and columns that exist', () => {
    const columns = new Set(shapes.flatMap(({ name, columns: all }) => [name, ...all.map((one) => `${name}.${one}`)]));
    const { leftOut, withheld, kept, madeAnew, only, fromTheStart } = terms;
    const named = [leftOut, withheld, kept, madeAnew, only].flatMap((part) => Object.keys(part));
    expect([...named, ...fromTheStart].filter((name) => !columns.has(name))).toEqual([]);
  });

  it('is no secret: a column that sounds like one is withheld, or known to be none', () => {
    const suspicious = /hash|secret|token|sealed|password|cipher|encrypted|private_key/;
    const found = shapes
      .filter((shape) => !(shape.name in terms.leftOut))
      .flatMap(({ name, columns }) =>
        columns.map((column) => `${name}.${column}`).filter((one) => suspicious.test(one)),
      )
      .filter((one) => !(one in terms.withheld) && !harmless.has(one));
    expect(found).toEqual([]);
  });
});
