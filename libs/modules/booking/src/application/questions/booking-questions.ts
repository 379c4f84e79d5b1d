import { Injectable } from '@nestjs/common';
import { DomainError } from '@stamgast/kernel';
import { invalidField, newId, pageOf, type Page } from '@stamgast/platform';
import type { Tx } from '@stamgast/platform/database';
import { isChoice, type BookingQuestion, type QuestionKind } from '../../domain/questions/booking-question.js';
import { questionProblems } from '../../domain/questions/question-problems.js';
import { BookingQuestionRepository } from '../../persistence/questions/booking-question.repository.js';
import { expectChanged, found } from '../setup/found.js';
import { listOf, type ListQuery } from '../setup/list-query.js';
import { RecordChange } from '../setup/record-change.js';

type Own = Omit<BookingQuestion, 'id' | 'position' | 'archived' | 'version'>;

/** What was left out has its default: an optional question, asked everywhere with every booking. */
export type NewQuestion = Pick<Own, 'wording' | 'kind'> & Partial<Own>;
/** The kind stays: answers of before were given to it. */
export type QuestionPatch = Partial<Omit<Own, 'kind'>> & { readonly archived?: boolean };

/** The questions that the business asks of its own when somebody books. */
@Injectable()
export class BookingQuestions {
  constructor(
    private readonly questions: BookingQuestionRepository,
    private readonly recordChange: RecordChange,
  ) {}

  async list(tx: Tx, query: ListQuery): Promise<Page<BookingQuestion>> {
    const rows = await this.questions.list(tx, listOf(query, 'integer', 'uuid'));
    return pageOf(
      rows,
      query.limit,
      (one) => one,
      (one) => [one.position, one.id],
    );
  }

  async show(tx: Tx, id: string): Promise<BookingQuestion> {
    return found(await this.questions.byId(tx, id));
  }

  /** Puts a question after the others. 400 for options that do not suit the kind, or a service that does not exist. */
  async create(tx: Tx, asked: NewQuestion): Promise<BookingQuestion> {
    const { wording, kind, help = null, options = [], required = false, serviceIds = [] } = asked;
    const { asked: when = 'every_booking', place = 'both' } = asked;
    const own = { wording: wording.trim(), kind, help, options, required, serviceIds, asked: when, place };
    await this.refuseUnfit(tx, kind, own);
    const position = await this.questions.nextPosition(tx);
    const after: BookingQuestion = { id: newId(), ...own, position, archived: false, version: 1 };
    await this.questions.insert(tx, after);
    await this.record(tx, 'booking_question.created', after.id, null, after);
    return after;
  }

  /** Changes, archives or restores a question; what was answered keeps the wording that it was answered to. */
  async change(tx: Tx, id: string, version: number, patch: QuestionPatch): Promise<BookingQuestion> {
    const before = found(await this.questions.byId(tx, id));
    await this.refuseUnfit(tx, before.kind, { ...before, ...patch });
    const changed = await this.questions.update(tx, id, version, patch);
    const after = found(await this.questions.byId(tx, id));
    expectChanged(changed, after);
    await this.record(tx, 'booking_question.changed', id, before, after);
    return after;
  }

  /** Puts all questions that are asked in an order. 409 `questions_changed` unless it names each of them once. */
  async arrange(tx: Tx, ids: readonly string[]): Promise<readonly BookingQuestion[]> {
    const known = await this.questions.lockAsked(tx);
    const isWhole = new Set(ids).size === ids.length && ids.length === known.length;
    if (!isWhole || !ids.every((id) => known.includes(id))) throw new DomainError(questionProblems.questions_changed);
    const before = await this.questions.list(tx);
    await this.questions.arrange(tx, ids);
    const was = { order: before.map((one) => one.id) };
    if (ids.length > 0) await this.record(tx, 'booking_question.arranged', ids[0]!, was, { order: ids });
    return this.questions.list(tx);
  }

  private async refuseUnfit(tx: Tx, kind: QuestionKind, { options, serviceIds }: Pick<Own, 'options' | 'serviceIds'>) {
    if (isChoice(kind) && options.length < 2) throw invalidField('options', 'must be two at least');
    if (!isChoice(kind) && options.length > 0) throw invalidField('options', 'are for choices only');
    if (new Set(options).size < options.length) throw invalidField('options', 'must differ from one another');
    const services = [...new Set(serviceIds)];
    if (services.length > 0 && (await this.questions.countServices(tx, services)) < services.length)
      throw invalidField('serviceIds', 'names a service that does not exist');
  }

  private record(tx: Tx, action: string, id: string, before: object | null, after: object): Promise<void> {
    return this.recordChange.execute(tx, { action, type: 'booking_question', id, before, after });
  }
}
