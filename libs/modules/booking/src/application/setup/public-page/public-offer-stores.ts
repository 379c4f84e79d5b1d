import { Injectable } from '@nestjs/common';
import { BookingQuestionRepository } from '../../../persistence/questions/booking-question.repository.js';
import { LocationRepository } from '../../../persistence/location.repository.js';
import { ServiceCategoryRepository } from '../../../persistence/service-category.repository.js';
import { ServiceRepository } from '../../../persistence/service.repository.js';
import { StaffRepository } from '../../../persistence/staff.repository.js';

/** Where the parts of the public page lie. */
@Injectable()
export class PublicOfferStores {
  constructor(
    readonly locations: LocationRepository,
    readonly categories: ServiceCategoryRepository,
    readonly services: ServiceRepository,
    readonly staff: StaffRepository,
    readonly questions: BookingQuestionRepository,
  ) {}
}
