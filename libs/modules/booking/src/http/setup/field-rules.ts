import { Transform } from 'class-transformer';
import { applyDecorators } from '@nestjs/common';
import {
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  type ValidationOptions,
} from 'class-validator';
import { isLocalDay } from '../../domain/local-day.js';

/** A name: some visible text on one line. */
export const IsName = (most = 120, options?: ValidationOptions) =>
  applyDecorators(IsString(options), Length(1, most, options), Matches(/^[^\r\n]*[^\s][^\r\n]*$/, options));

/** Free text, which may have several lines. */
export const IsText = (most = 2000) => applyDecorators(IsString(), MaxLength(most));

/** `#rrggbb` */
export const IsColor = () => Matches(/^#[0-9a-fA-F]{6}$/);

/** A whole number from `least` to `most`. */
export const IsWhole = (least: number, most: number) => applyDecorators(IsInt(), Min(least), Max(most));

/** A day of the calendar, `YYYY-MM-DD`. */
export const IsLocalDay = () =>
  ValidateBy({
    name: 'isLocalDay',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isLocalDay(value),
      defaultMessage: () => 'must be a day of the calendar, YYYY-MM-DD',
    },
  });

const instant = /^(19|20|21)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** An instant with its offset, RFC 3339. */
export const IsInstant = () =>
  ValidateBy({
    name: 'isInstant',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' && instant.test(value) && !Number.isNaN(Date.parse(value)),
      defaultMessage: () => 'must be an instant such as 2026-03-29T08:00:00Z',
    },
  });

/** A local time, `HH:MM`; `24:00` is the end of the day. */
export const IsClock = () => Matches(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);

/** Several values in one query parameter, as `style: form, explode: false` writes them. */
export const CommaSeparated = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value));
