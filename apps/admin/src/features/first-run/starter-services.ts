/** What a place can be; each begins with services of its own. */
export const businessKinds = ['salon', 'clinic', 'studio', 'tutor'] as const;
export type BusinessKind = (typeof businessKinds)[number];

/** Typical lengths in minutes of the three services that each kind of place begins with. */
export const starterDurations: Readonly<Record<BusinessKind, Readonly<Record<'first' | 'second' | 'third', number>>>> =
  {
    salon: { first: 45, second: 90, third: 20 },
    clinic: { first: 30, second: 60, third: 20 },
    studio: { first: 60, second: 30, third: 45 },
    tutor: { first: 60, second: 30, third: 90 },
  };

export const starterKeys = ['first', 'second', 'third'] as const;
