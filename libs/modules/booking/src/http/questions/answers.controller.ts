import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FromRequest, PathId, Permission, RequestScope, type Caller } from '@stamgast/platform/http';
import { BookingAnswers } from '../../application/questions/booking-answers.js';
import { BookingAnswersResponse, ClientAnswersResponse, WriteAnswersRequest } from './answer.dto.js';

@ApiTags('booking')
@Controller('v1')
export class AnswersController {
  constructor(
    private readonly requests: RequestScope,
    private readonly answers: BookingAnswers,
  ) {}

  @Get('bookings/:id/answers')
  @Permission('bookings:read')
  @ApiOperation({ operationId: 'getBookingAnswers', summary: 'What was answered with a booking, and what was not' })
  @ApiOkResponse({ type: BookingAnswersResponse })
  ofBooking(@FromRequest() caller: Caller, @PathId() id: string): Promise<BookingAnswersResponse> {
    return this.requests.run(caller, (tx) => this.answers.ofBooking(tx, id));
  }

  @Put('bookings/:id/answers')
  @Permission('bookings:write')
  @ApiOperation({ operationId: 'writeBookingAnswers', summary: 'Write down what the client answers' })
  @ApiOkResponse({ type: BookingAnswersResponse })
  write(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @Body() body: WriteAnswersRequest,
  ): Promise<BookingAnswersResponse> {
    return this.requests.run(caller, (tx) => this.answers.write(tx, id, body.answers));
  }

  @Get('clients/:id/answers')
  @Permission('clients:read')
  @ApiOperation({ operationId: 'getClientAnswers', summary: 'What a client answered last to each question' })
  @ApiOkResponse({ type: ClientAnswersResponse })
  async ofClient(@FromRequest() caller: Caller, @PathId() id: string): Promise<ClientAnswersResponse> {
    return { data: await this.requests.run(caller, (tx) => this.answers.ofClient(tx, id)) };
  }
}
