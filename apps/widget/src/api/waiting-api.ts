import { request } from './request.js';
import type { ClaimedOffer, JoinedList, SessionWish, WaitingPlace, WaitingWish } from './types.js';

/** Asks to be told when a time comes free. */
export function joinWaitlist(slug: string, body: WaitingWish, idempotencyKey: string): Promise<JoinedList> {
  return request('post', '/v1/public/{slug}/waitlist-entries', { path: { slug }, body, idempotencyKey });
}

/** Gets in line for a full session of a class. */
export function joinSession(slug: string, id: string, body: SessionWish, idempotencyKey: string): Promise<JoinedList> {
  return request('post', '/v1/public/{slug}/class-sessions/{id}/waitlist-entries', {
    path: { slug, id },
    body,
    idempotencyKey,
  });
}

export function getPlace(token: string): Promise<WaitingPlace> {
  return request('get', '/v1/public/waitlist-entries/{token}', { path: { token } });
}

/** Books the time that is kept. */
export function claimOffer(token: string, idempotencyKey: string): Promise<ClaimedOffer> {
  return request('post', '/v1/public/waitlist-entries/{token}/claim', { path: { token }, idempotencyKey });
}

/** Lets the time go on to the next in line, and waits for another. */
export function declineOffer(token: string, idempotencyKey: string): Promise<WaitingPlace> {
  const body = { keepWaiting: true };
  return request('post', '/v1/public/waitlist-entries/{token}/decline', { path: { token }, body, idempotencyKey });
}

export function leaveWaitlist(token: string, idempotencyKey: string): Promise<WaitingPlace> {
  return request('post', '/v1/public/waitlist-entries/{token}/leave', { path: { token }, idempotencyKey });
}
