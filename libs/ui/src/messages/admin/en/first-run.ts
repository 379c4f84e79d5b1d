export const firstRun = {
  welcome: {
    title: 'Welcome, {{name}}',
    text: '{{business}} is ready. How would you like to begin?',
  },
  kind: {
    label: 'What kind of place is it?',
    salon: 'Salon or barber',
    clinic: 'Clinic or treatment',
    studio: 'Studio or training',
    tutor: 'Lessons or tutoring',
  },
  demo: {
    title: 'See it alive',
    text: 'A full calendar, clients and figures to look around in. Removed with one click.',
    action: 'Load demo data',
    loading: 'Filling the calendar',
  },
  empty: {
    title: 'Start with your own',
    text: 'Add your services, hours and people. A short list shows the way.',
    action: 'Start empty',
  },
  check: {
    title: 'Getting ready',
    progress: '{{done}} of {{total}} done',
    dismiss: 'Hide this list',
    hidden: 'The list is hidden. You find it in the account menu.',
    reopen: 'Show the getting-ready list',
    item: {
      services: 'Add what you offer',
      hours: 'Set your working hours',
      team: 'Add the people you work with',
      booking_page: 'Look over your booking page',
      reminder: 'Choose when reminders go out',
      test_booking: 'Make a test booking',
    },
    done: 'done',
  },
  starter: {
    add: 'Put a few typical services in the list',
    hint: '{{names}}. Not bookable online until you set the price.',
    salon: {
      first: 'Haircut',
      second: 'Colour',
      third: 'Beard trim',
    },
    clinic: {
      first: 'Consultation',
      second: 'Treatment',
      third: 'Follow-up',
    },
    studio: {
      first: 'Personal training',
      second: 'First session',
      third: 'Stretching',
    },
    tutor: {
      first: 'Lesson',
      second: 'Trial lesson',
      third: 'Exam preparation',
    },
  },
};
