import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { DomainError, type FieldError } from '@stamgast/kernel';
import { platformProblems } from '../requests/platform-problems.js';
import { forbiddenNulls } from './forbidden-nulls.js';
import { rememberRules } from './remember-rules.js';

class RequestValidation extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const dto: unknown = await super.transform(value, metadata);
    const errors = metadata.type === 'body' ? forbiddenNulls(dto) : [];
    if (errors.length > 0) throw new DomainError(platformProblems.validation_failed, { errors });
    return dto;
  }
}

/** Checks bodies, queries and path parameters by their DTO classes; what a DTO does not know is refused. */
export function requestValidation(): ValidationPipe {
  rememberRules();
  return new RequestValidation({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new DomainError(platformProblems.validation_failed, { errors: fieldErrors(errors) }),
  });
}

function fieldErrors(errors: readonly ValidationError[], prefix = ''): FieldError[] {
  return errors.flatMap((error) => {
    const path = prefix ? `${prefix}.${error.property}` : error.property;
    const own = Object.values(error.constraints ?? {}).map((message) => ({ path, message }));
    return [...own, ...fieldErrors(error.children ?? [], path)];
  });
}
