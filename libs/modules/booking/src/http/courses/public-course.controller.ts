import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { platformProblems } from '@stamgast/platform';
import {
  ApiProblems,
  FromRequest,
  Public,
  RateLimit,
  RateLimits,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { CreatePublicPlace } from '../../application/courses/create-public-place.js';
import { ShowCourses } from '../../application/courses/show-courses.js';
import { courseProblems } from '../../domain/courses/course-problems.js';
import { setupProblems } from '../../domain/setup-problems.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { PublicBookingCreatedResponse } from '../public-bookings/public-booking.dto.js';
import { CreatePublicPlaceRequest, OpenCoursesResponse } from './course.dto.js';

/** The same budget as for single bookings: a course is one try. */
const perContact = { name: 'public-booking-contact', points: 10, seconds: 3600 };

export class OpenCourseQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only of this class' })
  @IsOptional()
  @IsUUID()
  serviceId?: string;
}

@ApiTags('public')
@Controller('v1/public/:slug')
export class PublicCourseController {
  constructor(
    private readonly requests: RequestScope,
    private readonly limits: RateLimits,
    private readonly courses: ShowCourses,
    private readonly createPlace: CreatePublicPlace,
  ) {}

  @Get('courses')
  @Public()
  @RateLimit({ name: 'public-class-sessions', points: 240, seconds: 60 })
  @ApiOperation({ operationId: 'listOpenCourses', summary: 'Courses that can be joined now' })
  @ApiParam({ name: 'slug', description: 'Public address of the business', type: String })
  @ApiOkResponse({ type: OpenCoursesResponse })
  @ApiProblems(setupProblems.booking_page_off)
  list(
    @FromRequest() caller: Caller,
    @Param('slug') slug: string,
    @Query() { serviceId }: OpenCourseQuery,
  ): Promise<OpenCoursesResponse> {
    return this.requests.runForSlug(caller, slug, async (tx) => ({
      courses: await this.courses.open(tx, serviceId ?? null),
    }));
  }

  @Post('course-places')
  @Public()
  @RateLimit({ name: 'public-booking', points: 30, seconds: 3600, puzzlesUpTo: 4 })
  @ApiOperation({ operationId: 'createPublicCoursePlace', summary: 'Book a course without signing in' })
  @ApiParam({ name: 'slug', description: 'Public address of the business', type: String })
  @ApiCreatedResponse({ type: PublicBookingCreatedResponse })
  @ApiProblems(
    platformProblems.not_found,
    setupProblems.booking_page_off,
    courseProblems.course_full,
    courseProblems.course_not_open,
    visitProblems.slot_unavailable,
    visitProblems.active_limit,
  )
  async create(
    @FromRequest() caller: Caller,
    @Param('slug') slug: string,
    @Body() body: CreatePublicPlaceRequest,
  ): Promise<PublicBookingCreatedResponse> {
    const { courseId, seats = 1, client, marketingConsent = {}, answers = [] } = body;
    for (const contact of [client.phone?.replace(/[^\d+]/g, ''), client.email?.trim().toLowerCase()])
      if (contact) await this.limits.spend(perContact, `${slug}:${contact}`);
    const input = { courseId, seats, client, marketingConsent, answers };
    return this.requests.runForSlug(caller, slug, (tx) => this.createPlace.execute(tx, input));
  }
}
