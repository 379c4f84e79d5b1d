import { readAnswers } from './answers.js';
import type { AskedQuestion, QuestionKind } from './booking-question.js';

const question = (kind: QuestionKind, more: Partial<AskedQuestion> = {}): AskedQuestion => ({
  id: kind,
  wording: `A ${kind}?`,
  help: null,
  kind,
  options: kind.startsWith('choice') ? ['Window', 'Mirror'] : [],
  required: false,
  serviceIds: [],
  asked: 'every_booking',
  place: 'both',
  ...more,
});

describe('answers', () => {
  it.each([
    ['short_text', 'Nuts', 7],
    ['long_text', 'A long\nstory', true],
    ['choice', 'Mirror', 'Door'],
    ['choices', ['Window', 'Mirror'], ['Door']],
    ['yes_no', false, 'no'],
    ['number', 0, '0'],
    ['date', '2026-02-28', '2026-02-30'],
  ] as const)('of a %s are such as the question asks for', (kind, right, wrong) => {
    const asked = [question(kind)];
    const kept = readAnswers(asked, [{ questionId: kind, value: right }], 'online');
    expect(kept).toEqual({ answers: [{ questionId: kind, wording: `A ${kind}?`, kind, value: right }], faults: [] });
    const refused = readAnswers(asked, [{ questionId: kind, value: wrong }], 'desk');
    expect(refused.answers).toEqual([]);
    expect(refused.faults.map((fault) => fault.path)).toEqual([`answers.${kind}`]);
  });

  it('are needed of visitors where they are required, and never of the desk', () => {
    const asked = [question('short_text', { required: true })];
    const blank = [{ questionId: 'short_text', value: '  ' }];
    expect(readAnswers(asked, blank, 'online').faults).toEqual([
      { path: 'answers.short_text', message: 'needs an answer' },
    ]);
    expect(readAnswers(asked, blank, 'desk')).toEqual({ answers: [], faults: [] });
  });

  it('may be left out by who says that they answered before, if the question is asked once', () => {
    const said = [{ questionId: 'short_text', answeredBefore: true }];
    const once = question('short_text', { required: true, asked: 'once_per_client' });
    expect(readAnswers([once], said, 'online').answers).toMatchObject([{ value: null }]);
    expect(readAnswers([{ ...once, asked: 'every_booking' }], said, 'online').faults).toHaveLength(1);
  });

  it('to what is not asked there are dropped for a visitor and refused at the desk', () => {
    const old = [{ questionId: 'gone', value: 'x' }];
    expect(readAnswers([], old, 'online')).toEqual({ answers: [], faults: [] });
    expect(readAnswers([], old, 'desk').faults).toHaveLength(1);
    const deskOnly = question('short_text', { place: 'desk', required: true });
    expect(readAnswers([deskOnly], [], 'online').faults).toEqual([]);
  });
});
