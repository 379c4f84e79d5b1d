import { ValidateBy } from 'class-validator';

const mostFields = 30;

/** A property that maps names of fields to names of columns. */
export const IsMapping = (): PropertyDecorator =>
  ValidateBy({
    name: 'isMapping',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.keys(value).length <= mostFields &&
        Object.values(value).every((column) => typeof column === 'string' && column.length <= 100),
      defaultMessage: () => '$property must map fields to columns',
    },
  });
