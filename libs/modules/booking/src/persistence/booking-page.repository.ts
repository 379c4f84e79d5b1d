import { Injectable } from '@nestjs/common';
import type { Tx } from '@stamgast/platform/database';
import { defaultBookingPage, type BookingPage } from '../domain/booking-page.js';
import { BookingPageEntity } from './setup.entities.js';

@Injectable()
export class BookingPageRepository {
  /** The defaults until the business has decided otherwise. */
  async load(tx: Tx): Promise<BookingPage> {
    const row = await tx.manager.findOneBy(BookingPageEntity, { businessId: tx.businessId });
    if (!row) return defaultBookingPage;
    const { businessId: _business, ...page } = row;
    return page as BookingPage;
  }

  /** False when the version is no longer the newest. */
  async update(tx: Tx, version: number, change: Partial<Omit<BookingPage, 'version'>>): Promise<boolean> {
    const first = { ...stored(defaultBookingPage), businessId: tx.businessId };
    await tx.manager.createQueryBuilder().insert().into(BookingPageEntity).orIgnore().values(first).execute();
    const result = await tx.manager
      .createQueryBuilder()
      .update(BookingPageEntity)
      .set({ ...stored(change), version: () => 'version + 1' })
      .where({ businessId: tx.businessId, version })
      .execute();
    return result.affected === 1;
  }
}

function stored<Change extends Partial<BookingPage>>(page: Change) {
  const { allowedOrigins, locales, ...rest } = page;
  return {
    ...rest,
    ...(allowedOrigins && { allowedOrigins: [...allowedOrigins] }),
    ...(locales && { locales: [...locales] }),
  };
}
