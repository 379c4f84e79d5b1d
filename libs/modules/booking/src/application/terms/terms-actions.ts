import { Injectable } from '@nestjs/common';
import { AcceptProposal } from './accept-proposal.js';
import { AnswerRequest } from './answer-request.js';
import { SettleTerms } from './settle-terms.js';

/** What can be decided about a booking's terms. */
@Injectable()
export class TermsActions {
  constructor(
    readonly answer: AnswerRequest,
    readonly acceptProposal: AcceptProposal,
    readonly settle: SettleTerms,
  ) {}
}
