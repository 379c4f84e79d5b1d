import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { platformProblems, type Tx } from '@stamgast/platform';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  PathId,
  Permission,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { ChangeCourse } from '../../application/courses/change-course.js';
import { CreateCourse } from '../../application/courses/create-course.js';
import { ShowCourses } from '../../application/courses/show-courses.js';
import { classProblems } from '../../domain/classes/class-problems.js';
import { courseProblems } from '../../domain/courses/course-problems.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { wholeMinute } from '../availability/requested-visit.js';
import { DryRunQuery } from '../classes/class-session.dto.js';
import {
  CancelCourseRequest,
  ChangeCourseRequest,
  CourseDetailResponse,
  CourseMadeResponse,
  CourseQuery,
  CoursesResponse,
  CreateCourseRequest,
} from './course.dto.js';

/** Courses: sessions of a class that are booked as one. */
@ApiTags('classes')
@Controller('v1/courses')
export class CourseController {
  constructor(
    private readonly requests: RequestScope,
    private readonly courses: ShowCourses,
    private readonly createCourse: CreateCourse,
    private readonly changeCourse: ChangeCourse,
  ) {}

  @Get()
  @Permission('bookings:read')
  @ApiOperation({ operationId: 'listCourses', summary: 'Courses that are not over' })
  @ApiOkResponse({ type: CoursesResponse })
  list(@FromRequest() caller: Caller, @Query() { past = false }: CourseQuery): Promise<CoursesResponse> {
    return this.requests.run(caller, async (tx) => ({ data: await this.courses.list(tx, past) }));
  }

  @Get(':id')
  @Permission('bookings:read')
  @ApiOperation({ operationId: 'getCourse', summary: 'A course with its sessions and its members' })
  @ApiOkResponse({ type: CourseDetailResponse })
  get(@FromRequest() caller: Caller, @PathId() id: string): Promise<CourseDetailResponse> {
    return this.requests.run(caller, (tx) => this.courses.one(tx, id));
  }

  @Post()
  @Permission('bookings:write')
  @ApiOperation({
    operationId: 'createCourse',
    summary: 'Make a course out of weekly sessions; by wish only to see what would be in the way',
  })
  @ApiCreatedResponse({ type: CourseMadeResponse })
  @ApiProblems(
    platformProblems.not_found,
    visitProblems.start_too_long_ago,
    visitProblems.slot_unavailable,
    classProblems.class_series_conflict,
  )
  create(
    @FromRequest() caller: Caller,
    @Query() { dryRun = false }: DryRunQuery,
    @Body() body: CreateCourseRequest,
  ): Promise<CourseMadeResponse> {
    const input = {
      serviceId: body.serviceId,
      staffId: body.staffId,
      locationId: body.locationId ?? null,
      start: wholeMinute('start', body.start),
      capacity: body.capacity ?? null,
      onlineCapacity: body.onlineCapacity ?? null,
      minimumSeats: body.minimumSeats ?? null,
      note: body.note ?? null,
      override: body.override ?? false,
      overrideReason: body.overrideReason ?? null,
      everyWeeks: body.everyWeeks ?? 1,
      until: body.until ?? null,
      count: body.count ?? null,
      policy: body.policy ?? ('all_or_nothing' as const),
      dryRun,
      name: body.name,
      price: body.price,
      joinUntil: body.joinUntil ?? ('first_session' as const),
      latePrice: body.latePrice ?? ('full' as const),
      singleSeats: body.singleSeats ?? false,
      cancelNoticeHours: body.cancelNoticeHours ?? null,
    };
    return this.requests.run(caller, (tx) => this.createCourse.execute(tx, input));
  }

  @Patch(':id')
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'changeCourse', summary: 'Another name, price or way to join' })
  @ApiOkResponse({ type: CourseDetailResponse })
  @ApiProblems(courseProblems.course_not_open)
  change(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeCourseRequest,
  ): Promise<CourseDetailResponse> {
    return this.act(caller, id, (tx) => this.changeCourse.execute(tx, id, version, body));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'cancelCourse', summary: 'Call off every session that has not begun' })
  @ApiOkResponse({ type: CourseDetailResponse })
  @ApiProblems(courseProblems.course_not_open, classProblems.class_not_open)
  cancel(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: CancelCourseRequest,
  ): Promise<CourseDetailResponse> {
    const cancellation = { because: 'business', reason: body.reason ?? null, notify: body.notify ?? true } as const;
    return this.act(caller, id, (tx) => this.changeCourse.cancel(tx, id, version, cancellation));
  }

  private act(caller: Caller, id: string, action: (tx: Tx) => Promise<void>): Promise<CourseDetailResponse> {
    return this.requests.run(caller, async (tx) => {
      await action(tx);
      return this.courses.one(tx, id);
    });
  }
}
