import { ApiProblem } from '@stamgast/api-client';
import { useEffect } from 'react';

/** Puts what the server says of single fields beside them. */
export function useFieldErrors(error: unknown, setErrors: (errors: Record<string, string>) => void): void {
  useEffect(() => {
    if (error instanceof ApiProblem) setErrors(error.fieldErrors);
  }, [error, setErrors]);
}
