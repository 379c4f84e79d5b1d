import { randomUUID } from 'node:crypto';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import pg from 'pg';
import { referenceSchema } from './reference-schema.js';

export interface ReferenceBooking {
  readonly staffId: string;
  readonly serviceId: string;
  readonly start: string;
  readonly client: { readonly name: string; readonly phone: string; readonly email: string };
}

const lengthMilliseconds = 30 * 60_000;

const LOCK = `SELECT id FROM ${referenceSchema}.staff WHERE id = $1 FOR NO KEY UPDATE`;
const ADD_CLIENT = `INSERT INTO ${referenceSchema}.client (id, name, phone, email) VALUES ($1, $2, $3, $4)`;
const ADD_BOOKING = `INSERT INTO ${referenceSchema}.booking (id, client_id, staff_id, service_id, during)
  VALUES ($1, $2, $3, $4, tstzrange($5, $6))`;

/** What a booking costs when nothing is checked but that the time is free: one transaction with three statements. */
@Controller('bookings')
export class ReferenceController {
  constructor(@Inject(pg.Pool) private readonly pool: pg.Pool) {}

  @Post()
  async book(@Body() { staffId, serviceId, start, client }: ReferenceBooking): Promise<object> {
    const [id, clientId] = [randomUUID(), randomUUID()];
    const end = new Date(Date.parse(start) + lengthMilliseconds).toISOString();
    const connection = await this.pool.connect();
    try {
      await connection.query('BEGIN');
      await connection.query(LOCK, [staffId]);
      await connection.query(ADD_CLIENT, [clientId, client.name, client.phone, client.email]);
      await connection.query(ADD_BOOKING, [id, clientId, staffId, serviceId, start, end]);
      await connection.query('COMMIT');
    } catch (error) {
      await connection.query('ROLLBACK');
      throw error;
    } finally {
      connection.release();
    }
    return { id, clientId, staffId, start, end };
  }
}
