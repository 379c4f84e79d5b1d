import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { platformProblems } from '@stamgast/platform';
import { ApiProblems, FromRequest, PathId, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { CreateDeskPlace } from '../../application/courses/create-desk-place.js';
import { RemoveMember } from '../../application/courses/remove-member.js';
import { ShowCourses } from '../../application/courses/show-courses.js';
import { courseProblems } from '../../domain/courses/course-problems.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { CancelCourseRequest, CourseDetailResponse, CreateCoursePlaceRequest } from './course.dto.js';

/** The members of a course. */
@ApiTags('classes')
@Controller('v1/courses/:id/places')
export class CoursePlaceController {
  constructor(
    private readonly requests: RequestScope,
    private readonly courses: ShowCourses,
    private readonly createPlace: CreateDeskPlace,
    private readonly removeMember: RemoveMember,
  ) {}

  @Post()
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'addCourseMember', summary: 'Book a client into every session that is still ahead' })
  @ApiCreatedResponse({ type: CourseDetailResponse })
  @ApiProblems(courseProblems.course_full, courseProblems.course_not_open, visitProblems.client_busy)
  add(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @Body() body: CreateCoursePlaceRequest,
  ): Promise<CourseDetailResponse> {
    const { clientId = null, client = null, seats = 1, note = null, answers = [] } = body;
    const { override = false, overrideReason = null } = body;
    const input = { courseId: id, clientId, client, seats, note, answers, override, overrideReason };
    return this.requests.run(caller, async (tx) => {
      await this.createPlace.execute(tx, input);
      return this.courses.one(tx, id);
    });
  }

  @Post(':placeId/cancel')
  @HttpCode(200)
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'removeCourseMember', summary: 'Free every seat of a member that is still ahead' })
  @ApiOkResponse({ type: CourseDetailResponse })
  @ApiProblems(platformProblems.not_found, visitProblems.booking_not_ahead)
  remove(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @PathId('placeId') placeId: string,
    @Body() body: CancelCourseRequest,
  ): Promise<CourseDetailResponse> {
    const cancellation = { by: 'business', reason: body.reason ?? null, notify: body.notify ?? true } as const;
    return this.requests.run(caller, async (tx) => {
      await this.removeMember.execute(tx, id, placeId, cancellation);
      return this.courses.one(tx, id);
    });
  }
}
