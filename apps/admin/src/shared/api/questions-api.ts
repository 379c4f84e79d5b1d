import { dataOf } from '@stamgast/api-client';
import { api, ifMatch } from './api.js';
import type {
  BookingQuestion,
  NewQuestion,
  QuestionChange,
  SentQuestionChange,
  WrittenAnswer,
} from './types/questions.js';
import type { Uuid } from './types/shared-words.js';

type Ref = Pick<BookingQuestion, 'id' | 'version'>;

const at = (id: Uuid) => ({ params: { path: { id } } });

/** The business's own questions, and what was answered to them. */
export const questionsApi = {
  list: () => api.GET('/v1/booking-questions', { params: { query: { limit: 200 } } }).then(dataOf),
  create: (body: NewQuestion) => api.POST('/v1/booking-questions', { body }).then(dataOf),
  change: ({ id, version }: Ref, body: QuestionChange) =>
    api
      .PATCH('/v1/booking-questions/{id}', {
        params: { path: { id }, header: ifMatch(version) },
        body: body as SentQuestionChange,
      })
      .then(dataOf),
  arrange: (ids: Uuid[]) => api.PUT('/v1/booking-questions/order', { body: { ids } }).then(dataOf),
  ofBooking: (id: Uuid) => api.GET('/v1/bookings/{id}/answers', at(id)).then(dataOf),
  write: (id: Uuid, answers: WrittenAnswer[]) =>
    api.PUT('/v1/bookings/{id}/answers', { ...at(id), body: { answers } }).then(dataOf),
  ofClient: (id: Uuid) => api.GET('/v1/clients/{id}/answers', at(id)).then(dataOf),
};
