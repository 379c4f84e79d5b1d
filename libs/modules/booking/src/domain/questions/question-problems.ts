import { problems } from '@stamgast/kernel';

export const questionProblems = problems('booking', {
  questions_changed: {
    kind: 'conflict',
    title: 'There are other questions by now; look again before you put them in order',
  },
});
