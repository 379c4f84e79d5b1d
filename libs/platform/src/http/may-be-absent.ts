import { ValidateIf } from 'class-validator';

/** The property may be left out, but where it is sent it must hold a value; `@IsOptional()` would let null through. */
export const MayBeAbsent = (): PropertyDecorator => ValidateIf((_: unknown, value: unknown) => value !== undefined);
