import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import type { Course } from '../../domain/courses/course.js';

type CourseRow = Omit<Course, 'priceAmount'> & { readonly priceAmount: string };

const COURSE = `k.id, k.service_id AS "serviceId", v.name AS "serviceName", k.name, k.price_amount AS "priceAmount", k.currency,
  k.join_until AS "joinUntil", k.late_price AS "latePrice", k.single_seats AS "singleSeats",
  k.cancel_notice_hours AS "cancelNoticeHours", k.cancelled_at AS "cancelledAt", v.online AND NOT v.archived AS online,
  k.version, k.created_at AS "createdAt", k.updated_at AS "updatedAt"`;

const FROM = `booking.course k JOIN booking.service v ON v.business_id = k.business_id AND v.id = k.service_id`;

function courseOf(row: CourseRow): Course {
  return { ...row, priceAmount: Number(row.priceAmount) };
}

/** Courses, and which sessions are theirs. */
@Injectable()
export class CourseRepository {
  async byId(tx: Tx, id: string): Promise<Course | null> {
    const [row] = await tx.query<CourseRow>(`SELECT ${COURSE} FROM ${FROM} WHERE k.business_id = $1 AND k.id = $2`, [
      tx.businessId,
      id,
    ]);
    return row ? courseOf(row) : null;
  }

  /** Holds the row; comes before the locks of sessions. */
  async lock(tx: Tx, id: string): Promise<Course | null> {
    await tx.query(`SELECT 1 FROM booking.course WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE`, [
      tx.businessId,
      id,
    ]);
    return this.byId(tx, id);
  }

  /** Those with a session that ends after `from`, or with none, newest first; of one class where it is named. */
  async list(tx: Tx, { from, serviceId, limit }: { from: Date; serviceId: string | null; limit: number }) {
    const rows = await tx.query<CourseRow>(
      `SELECT ${COURSE} FROM ${FROM} WHERE k.business_id = $1 AND ($3::uuid IS NULL OR k.service_id = $3)
         AND EXISTS (SELECT 1 FROM booking.class_session c WHERE c.business_id = k.business_id AND c.course_id = k.id AND c.ends_at > $2)
       ORDER BY k.created_at DESC, k.id LIMIT $4`,
      [tx.businessId, from, serviceId, limit],
    );
    return rows.map(courseOf);
  }

  async insert(tx: Tx, course: Course, sessionIds: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO booking.course (business_id, id, service_id, name, price_amount, currency, join_until, late_price,
         single_seats, cancel_notice_hours, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
      [
        tx.businessId,
        course.id,
        course.serviceId,
        course.name,
        course.priceAmount,
        course.currency,
        course.joinUntil,
        course.latePrice,
        course.singleSeats,
        course.cancelNoticeHours,
        course.createdAt,
      ],
    );
    await tx.query(`UPDATE booking.class_session SET course_id = $2 WHERE business_id = $1 AND id = ANY ($3::uuid[])`, [
      tx.businessId,
      course.id,
      sessionIds,
    ]);
  }

  /** The row is locked; `version` is the new one. */
  async update(tx: Tx, course: Course): Promise<void> {
    await tx.query(
      `UPDATE booking.course SET name = $3, price_amount = $4, join_until = $5, late_price = $6, single_seats = $7,
         cancel_notice_hours = $8, cancelled_at = $9, version = $10, updated_at = $11 WHERE business_id = $1 AND id = $2`,
      [
        tx.businessId,
        course.id,
        course.name,
        course.priceAmount,
        course.joinUntil,
        course.latePrice,
        course.singleSeats,
        course.cancelNoticeHours,
        course.cancelledAt,
        course.version,
        course.updatedAt,
      ],
    );
  }

  /** Ids of the sessions of courses, in no order. */
  async sessionIds(tx: Tx, courseIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM booking.class_session WHERE business_id = $1 AND course_id = ANY ($2::uuid[])`,
      [tx.businessId, courseIds],
    );
    return rows.map((row) => row.id);
  }
}
