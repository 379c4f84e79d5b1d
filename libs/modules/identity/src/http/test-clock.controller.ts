import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { DomainError } from '@stamgast/kernel';
import { clockProblems, invalidField, TestClock } from '@stamgast/platform';
import { ApiProblems, FromRequest, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { BusinessFacade } from '../application/business-facade.js';
import { identityProblems } from '../domain/identity-problems.js';
import { durationMilliseconds } from '../domain/iso-duration.js';

export class AdvanceClockRequest {
  @ApiProperty({ description: 'ISO 8601 duration of weeks, days, hours, minutes and seconds', example: 'PT24H' })
  @Matches(/^P(?=.)(\d{1,4}W)?(\d{1,4}D)?(T(?=\d)(\d{1,5}H)?(\d{1,5}M)?(\d{1,6}S)?)?$/)
  advance!: string;
}

export class TestClockResponse {
  @ApiProperty({ format: 'date-time', description: "The business's present" }) now!: string;
  @ApiProperty({ type: 'integer', description: 'Whole seconds that the clock runs ahead of real time' })
  offsetSeconds!: number;
}

export class AdvancedClockResponse {
  @ApiProperty({ format: 'date-time', description: "The business's present" }) now!: string;
  @ApiProperty({ type: 'integer', description: 'How many pieces of due work were done on the way' }) ran!: number;
}

/** Only in a business created in test mode; elsewhere there is nothing here. */
@ApiTags('test clock')
@Controller('v1/test-clock')
@Permission('test-clock:write')
export class TestClockController {
  constructor(
    private readonly requests: RequestScope,
    private readonly businesses: BusinessFacade,
    private readonly clock: TestClock,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'readTestClock', summary: "The test-mode business's present" })
  @ApiOkResponse({ type: TestClockResponse })
  @ApiProblems(identityProblems.not_test_mode)
  async show(@FromRequest() caller: Caller): Promise<TestClockResponse> {
    const { now, offset } = await this.clock.read(await this.businessInTestMode(caller));
    return { now: now.toISOString(), offsetSeconds: Math.round(offset / 1000) };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'advanceTestClock',
    summary: 'Move the clock ahead and do all that falls due on the way',
  })
  @ApiOkResponse({ type: AdvancedClockResponse })
  @ApiProblems(identityProblems.not_test_mode, clockProblems.clock_still_busy)
  async advance(@FromRequest() caller: Caller, @Body() body: AdvanceClockRequest): Promise<AdvancedClockResponse> {
    const milliseconds = durationMilliseconds(body.advance);
    if (milliseconds > 5 * 366 * 86_400_000) throw invalidField('advance', 'is more than five years');
    const { now, ran } = await this.clock.advance(await this.businessInTestMode(caller), milliseconds);
    return { now: now.toISOString(), ran };
  }

  /** Advancing takes many transactions, so this one only says whether it may. */
  private businessInTestMode(caller: Caller): Promise<string> {
    return this.requests.read(caller, async (tx) => {
      const business = await this.businesses.current(tx);
      if (!business.testMode) throw new DomainError(identityProblems.not_test_mode);
      return business.id;
    });
  }
}
