import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import type { Cancellation } from '../changes/cancel-booking.js';
import { CancelCoursePlace } from './cancel-course-place.js';
import { CourseStores } from './course-stores.js';

/** Takes a member out of a course; what they came to stays theirs. */
@Injectable()
export class RemoveMember {
  constructor(
    private readonly stores: CourseStores,
    private readonly cancelPlace: CancelCoursePlace,
  ) {}

  /** 404 for a place of another course. */
  async execute(tx: Tx, courseId: string, placeId: string, cancellation: Cancellation): Promise<void> {
    const place = await this.stores.places.byId(tx, placeId);
    if (place?.courseId !== courseId) throw new DomainError(platformProblems.not_found);
    await this.cancelPlace.execute(tx, placeId, cancellation);
  }
}
