import { ApiProblem } from '@stamgast/api-client';
import { notifications } from '@mantine/notifications';
import { ProblemText } from './problem-text.js';

/** Reports a failed change that has no better place on the screen. */
export function showProblem(error: unknown): void {
  // The session-expired dialog speaks for itself.
  if (error instanceof ApiProblem && error.status === 401) return;
  notifications.show({ color: 'red', withBorder: true, autoClose: 10_000, message: <ProblemText error={error} /> });
}
