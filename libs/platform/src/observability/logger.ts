import { pino, type Logger } from 'pino';

export type { Logger };

export const LOGGER = Symbol('Logger');

/**
 * One JSON line per entry. Bodies, query strings and headers are never logged, so names, addresses and link tokens cannot
 * end up there; an error's message and stack may, its SQL parameters not.
 */
export function createLogger(name: string, level: string): Logger {
  return pino({
    name,
    level,
    serializers: {
      err: (error: Error & { code?: string }) => ({
        type: error.name,
        message: error.message,
        code: error.code,
        stack: error.stack,
      }),
    },
  });
}
