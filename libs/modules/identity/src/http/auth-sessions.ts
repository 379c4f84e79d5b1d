import { Injectable } from '@nestjs/common';
import { DescribeSession } from '../application/describe-session.js';
import { EndSession } from '../application/end-session.js';
import { StartSession } from '../application/start-session.js';
import { SwitchBusiness } from '../application/switch-business.js';

/** What can be done with a session that exists. */
@Injectable()
export class AuthSessions {
  constructor(
    readonly describe: DescribeSession,
    readonly end: EndSession,
    readonly change: SwitchBusiness,
    readonly start: StartSession,
  ) {}
}
