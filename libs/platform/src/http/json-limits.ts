import { DomainError } from '@stamgast/kernel';
import { platformProblems } from '../requests/platform-problems.js';

const maxDepth = 12;

/** Parses JSON and refuses what would trouble those behind it: deep nesting, NUL characters, prototype keys. */
export function parseJson(text: string): unknown {
  if (text.length === 0) return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new DomainError(platformProblems.malformed_request, { detail: 'The body is not JSON' });
  }
  refuseUnsafe(value, 0);
  return value;
}

function refuseUnsafe(value: unknown, depth: number): void {
  if (depth > maxDepth)
    throw new DomainError(platformProblems.malformed_request, { detail: 'The body is nested too deeply' });
  if (typeof value === 'string') return refuseUnsafeText(value);
  if (typeof value !== 'object' || value === null) return;
  // class-validator takes a list for a valid item of any list of objects; nothing here is a list of lists.
  if (Array.isArray(value) && value.some(Array.isArray))
    throw new DomainError(platformProblems.malformed_request, { detail: 'The body holds a list of lists' });
  for (const [key, inner] of Object.entries(value)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype')
      throw new DomainError(platformProblems.malformed_request, {
        detail: `${key} is not a property of anything here`,
      });
    refuseUnsafe(inner, depth + 1);
  }
}

// PostgreSQL cannot store NUL, and a lone surrogate is no text.
function refuseUnsafeText(text: string): void {
  if (text.includes('\u0000') || /\p{Surrogate}/u.test(text))
    throw new DomainError(platformProblems.malformed_request, { detail: 'The body holds characters that are no text' });
}
