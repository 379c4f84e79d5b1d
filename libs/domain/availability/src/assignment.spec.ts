import { assignmentOrder, type AssignmentCandidate } from './index.js';

const anna: AssignmentCandidate = { staffId: 'anna', bookedThatDay: 3, lastAssignedAt: 100, priority: 2 };
const bo: AssignmentCandidate = { staffId: 'bo', bookedThatDay: 1, lastAssignedAt: 300, priority: 3 };
const cai: AssignmentCandidate = { staffId: 'cai', bookedThatDay: 1, lastAssignedAt: 200, priority: 1 };
const dag: AssignmentCandidate = { staffId: 'dag', bookedThatDay: 5 };

describe('D19 assignment', () => {
  it('gives the visit to the least booked of the day, ties by id', () => {
    expect(assignmentOrder('least_booked', [dag, cai, bo, anna])).toEqual(['bo', 'cai', 'anna', 'dag']);
  });
  it('goes round by who was given a visit longest ago, never before everyone', () => {
    expect(assignmentOrder('round_robin', [bo, cai, dag, anna])).toEqual(['dag', 'anna', 'cai', 'bo']);
  });
  it('follows the order of priority, those without one last', () => {
    expect(assignmentOrder('priority', [anna, dag, bo, cai])).toEqual(['cai', 'anna', 'bo', 'dag']);
  });
  it('breaks ties by id in every policy, and leaves the list it was given alone', () => {
    const twins = ['z', 'm', 'a'].map((staffId): AssignmentCandidate => ({ staffId, bookedThatDay: 0 }));
    for (const policy of ['least_booked', 'round_robin', 'priority'] as const) {
      expect(assignmentOrder(policy, twins)).toEqual(['a', 'm', 'z']);
    }
    expect(twins.map(({ staffId }) => staffId)).toEqual(['z', 'm', 'a']);
  });
  it('has nobody to choose from nobody', () => expect(assignmentOrder('least_booked', [])).toEqual([]));
});
