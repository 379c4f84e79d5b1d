import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  PathId,
  Permission,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { BookingQuestions } from '../../application/questions/booking-questions.js';
import { questionProblems } from '../../domain/questions/question-problems.js';
import { ArchivableQuery } from '../setup/setup-query.js';
import {
  ArrangeBookingQuestionsRequest,
  ArrangedQuestionsResponse,
  BookingQuestionPage,
  BookingQuestionResponse,
  ChangeBookingQuestionRequest,
  CreateBookingQuestionRequest,
} from './question.dto.js';

@ApiTags('set-up')
@Controller('v1/booking-questions')
export class BookingQuestionController {
  constructor(
    private readonly requests: RequestScope,
    private readonly questions: BookingQuestions,
  ) {}

  @Get()
  @Permission('setup:read')
  @ApiOperation({ operationId: 'listBookingQuestions', summary: 'Own questions of the booking form, in their order' })
  @ApiOkResponse({ type: BookingQuestionPage })
  list(@FromRequest() caller: Caller, @Query() query: ArchivableQuery): Promise<BookingQuestionPage> {
    return this.requests.run(caller, (tx) => this.questions.list(tx, query));
  }

  @Post()
  @Permission('setup:write')
  @ApiOperation({ operationId: 'createBookingQuestion', summary: 'Ask something when somebody books' })
  @ApiCreatedResponse({ type: BookingQuestionResponse })
  create(@FromRequest() caller: Caller, @Body() body: CreateBookingQuestionRequest): Promise<BookingQuestionResponse> {
    return this.requests.run(caller, (tx) => this.questions.create(tx, body));
  }

  @Put('order')
  @Permission('setup:write')
  @ApiOperation({ operationId: 'arrangeBookingQuestions', summary: 'Put the questions in another order' })
  @ApiOkResponse({ type: ArrangedQuestionsResponse })
  @ApiProblems(questionProblems.questions_changed)
  async arrange(
    @FromRequest() caller: Caller,
    @Body() body: ArrangeBookingQuestionsRequest,
  ): Promise<ArrangedQuestionsResponse> {
    return { data: await this.requests.run(caller, (tx) => this.questions.arrange(tx, body.ids)) };
  }

  @Get(':id')
  @Permission('setup:read')
  @ApiOperation({ operationId: 'getBookingQuestion', summary: 'One question' })
  @ApiOkResponse({ type: BookingQuestionResponse })
  show(@FromRequest() caller: Caller, @PathId() id: string): Promise<BookingQuestionResponse> {
    return this.requests.run(caller, (tx) => this.questions.show(tx, id));
  }

  @Patch(':id')
  @Permission('setup:write')
  @ApiOperation({ operationId: 'changeBookingQuestion', summary: 'Change, archive or restore a question' })
  @ApiOkResponse({ type: BookingQuestionResponse })
  change(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
    @Body() body: ChangeBookingQuestionRequest,
  ): Promise<BookingQuestionResponse> {
    return this.requests.run(caller, (tx) => this.questions.change(tx, id, version, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permission('setup:write')
  @ApiOperation({
    operationId: 'archiveBookingQuestion',
    summary: 'Ask it no more; answers stay, and it can be restored',
  })
  @ApiNoContentResponse()
  async archive(
    @FromRequest() caller: Caller,
    @PathId() id: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    await this.requests.run(caller, (tx) => this.questions.change(tx, id, version, { archived: true }));
  }
}
