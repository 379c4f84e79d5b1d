import type { components } from '@stamgast/api-client';

type Schemas = components['schemas'];

export type BookingQuestion = Schemas['BookingQuestionResponse'];
export type QuestionKind = BookingQuestion['kind'];
export type NewQuestion = Schemas['CreateBookingQuestionRequest'];
/** Defaults of the document belong to what is new: a change may leave out anything. */
export type QuestionChange = Partial<Schemas['ChangeBookingQuestionRequest']>;
export type SentQuestionChange = Schemas['ChangeBookingQuestionRequest'];
export type WrittenAnswer = Schemas['AnswerRequest'];
export type GivenAnswer = Schemas['AnswerResponse'];
export type AnswerValue = NonNullable<GivenAnswer['value']>;
