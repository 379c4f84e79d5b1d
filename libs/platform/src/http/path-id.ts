import { Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '../requests/platform-problems.js';

const parseId = new ParseUUIDPipe({ exceptionFactory: () => new DomainError(platformProblems.not_found) });

/** Handler parameter: an id in the path. What is no id names nothing: 404. */
export const PathId =
  (name = 'id', description = 'The id of the resource'): ParameterDecorator =>
  (target, method, index) => {
    Param(name, parseId)(target, method, index);
    const descriptor = method === undefined ? undefined : Object.getOwnPropertyDescriptor(target, method);
    if (descriptor && method !== undefined)
      ApiParam({ name, description, format: 'uuid', type: String })(target, method, descriptor);
  };
