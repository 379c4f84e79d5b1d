import { ParseUUIDPipe } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '../requests/platform-problems.js';

/** For ids in paths: what is no id names nothing, so it is 404 like an id that is not yours. */
export const IdParam = new ParseUUIDPipe({ exceptionFactory: () => new DomainError(platformProblems.not_found) });
