import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { invalidField, platformProblems } from '@stamgast/platform';
import {
  ApiProblems,
  ExpectedVersion,
  FromRequest,
  IdParam,
  Permission,
  RequestScope,
  type Caller,
} from '@stamgast/platform/http';
import { BusinessCurrency } from '../application/business-currency.js';
import { ChangeProgram } from '../application/change-program.js';
import { loyaltyProblems } from '../domain/loyalty-problems.js';
import type { ProgramTerms } from '../domain/program.js';
import { ProgramPage, ProgramRequest, ProgramResponse } from './loyalty.dto.js';

@ApiTags('loyalty')
@Controller('v1/loyalty/programs')
export class ProgramsController {
  constructor(
    private readonly requests: RequestScope,
    private readonly currencies: BusinessCurrency,
    private readonly programs: ChangeProgram,
  ) {}

  @Get()
  @Permission('loyalty:read')
  @ApiOperation({ operationId: 'listLoyaltyPrograms', summary: 'The programme, if there is one' })
  @ApiOkResponse({ type: ProgramPage })
  list(@FromRequest() caller: Caller): Promise<ProgramPage> {
    return this.requests.run(caller, async (tx) => {
      const currency = await this.currencies.of(tx);
      const program = await this.programs.load(tx);
      return { data: program ? [ProgramResponse.from(program, currency)] : [], nextCursor: null };
    });
  }

  @Post()
  @Permission('setup:write')
  @ApiOperation({ operationId: 'createLoyaltyProgram', summary: 'Start the programme' })
  @ApiCreatedResponse({ type: ProgramResponse })
  @ApiProblems(loyaltyProblems.program_exists)
  create(@FromRequest() caller: Caller, @Body() body: ProgramRequest): Promise<ProgramResponse> {
    return this.requests.run(caller, async (tx) => {
      const currency = await this.currencies.of(tx);
      return ProgramResponse.from(await this.programs.create(tx, termsOf(body, currency)), currency);
    });
  }

  @Put(':id')
  @Permission('setup:write')
  @ApiOperation({ operationId: 'changeLoyaltyProgram', summary: 'Change the programme; what was earned stays' })
  @ApiOkResponse({ type: ProgramResponse })
  @ApiProblems(platformProblems.stale_version)
  change(
    @FromRequest() caller: Caller,
    @Param('id', IdParam) id: string,
    @ExpectedVersion() version: number,
    @Body() body: ProgramRequest,
  ): Promise<ProgramResponse> {
    return this.requests.run(caller, async (tx) => {
      const currency = await this.currencies.of(tx);
      return ProgramResponse.from(await this.programs.change(tx, id, version, termsOf(body, currency)), currency);
    });
  }
}

function termsOf(body: ProgramRequest, currency: string): ProgramTerms {
  const { name, enabled, unit, kind, points, base, perAmount } = body;
  if (kind === 'per_visit') return { name, enabled, unit, kind, points, base, perAmount: null };
  if (!perAmount || perAmount.amount <= 0) throw invalidField('perAmount', 'must be more than nothing');
  if (perAmount.currency !== currency) throw invalidField('perAmount.currency', `must be ${currency}`);
  return { name, enabled, unit, kind, points, base, perAmount: perAmount.amount };
}
