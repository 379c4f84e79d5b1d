import { Body, Controller, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Tx } from '@stamgast/platform';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  PathId,
  Permission,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { CancelClassSession } from '../../application/classes/cancel-class-session.js';
import { ChangeClassSession } from '../../application/classes/change-class-session.js';
import { CloseClassSession } from '../../application/classes/close-class-session.js';
import { ShowClassSessions } from '../../application/classes/show-class-sessions.js';
import { classProblems } from '../../domain/classes/class-problems.js';
import type { ClassSession } from '../../domain/classes/class-session.js';
import { visitProblems } from '../../domain/visit-problems.js';
import { wholeMinute } from '../availability/requested-visit.js';
import {
  CancelClassSessionRequest,
  ChangeClassSessionRequest,
  ClassSessionDetailResponse,
} from './class-session.dto.js';

/** What can become of a session: another time, called off, everybody there, over. */
@ApiTags('classes')
@Controller('v1/class-sessions/:id')
export class ChangeClassSessionController {
  constructor(
    private readonly requests: RequestScope,
    private readonly sessions: ShowClassSessions,
    private readonly changeSession: ChangeClassSession,
    private readonly cancelSession: CancelClassSession,
    private readonly closeSession: CloseClassSession,
  ) {}

  @Patch()
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'changeClassSession', summary: 'Another time, teacher or number of seats' })
  @ApiOkResponse({ type: ClassSessionDetailResponse })
  @ApiProblems(
    visitProblems.slot_unavailable,
    visitProblems.start_too_long_ago,
    classProblems.class_outside_hours,
    classProblems.class_seats_taken,
    classProblems.class_not_open,
  )
  change(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeClassSessionRequest,
  ): Promise<ClassSessionDetailResponse> {
    const { start, override = false, overrideReason = null, notify = true, ...rest } = body;
    const moved = start === undefined ? {} : { start: wholeMinute('start', start) };
    const patch = { ...rest, ...moved, override, overrideReason, notify };
    return this.act(caller, (tx) => this.changeSession.execute(tx, id, version, patch));
  }

  @Post('cancel')
  @HttpCode(200)
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'cancelClassSession', summary: 'Call a session off and cancel every booking in it' })
  @ApiOkResponse({ type: ClassSessionDetailResponse })
  @ApiProblems(classProblems.class_not_open)
  cancel(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: CancelClassSessionRequest,
  ): Promise<ClassSessionDetailResponse> {
    const cancellation = { because: 'business', reason: body.reason ?? null, notify: body.notify ?? true } as const;
    return this.act(caller, (tx) => this.cancelSession.execute(tx, id, version, cancellation));
  }

  @Post('check-in')
  @HttpCode(200)
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'checkInClassSession', summary: 'Everybody who is expected has arrived' })
  @ApiOkResponse({ type: ClassSessionDetailResponse })
  @ApiProblems(classProblems.class_not_open)
  checkIn(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
  ): Promise<ClassSessionDetailResponse> {
    return this.act(caller, (tx) => this.closeSession.checkIn(tx, id, version));
  }

  @Post('complete')
  @HttpCode(200)
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'completeClassSession', summary: 'The class is over for everybody who came' })
  @ApiOkResponse({ type: ClassSessionDetailResponse })
  @ApiProblems(classProblems.class_not_open)
  complete(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
  ): Promise<ClassSessionDetailResponse> {
    return this.act(caller, (tx) => this.closeSession.complete(tx, id, version));
  }

  private act(caller: Caller, action: (tx: Tx) => Promise<ClassSession>): Promise<ClassSessionDetailResponse> {
    return this.requests.run(caller, async (tx) => this.sessions.withAttendees(tx, await action(tx)));
  }
}
