import type { ReactNode } from 'react';

/** A 20 px line drawing in the text's colour; always beside a word, so hidden from screen readers. */
function icon(drawing: ReactNode) {
  return function Icon() {
    return (
      <svg
        className="icon"
        viewBox="0 0 24 24"
        width="20"
        height="20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {drawing}
      </svg>
    );
  };
}

export const ArrowLeft = icon(<path d="m15 5-7 7 7 7" />);
export const ArrowRight = icon(<path d="m9 5 7 7-7 7" />);
export const Check = icon(<path d="m5 12.5 4.5 4.5L19 7.5" />);
export const Plus = icon(<path d="M12 5v14M5 12h14" />);
export const Search = icon(
  <>
    <circle cx="11" cy="11" r="6.5" />
    <path d="m20 20-4.2-4.2" />
  </>,
);
export const Calendar = icon(
  <>
    <rect x="4" y="5.5" width="16" height="14.5" rx="2" />
    <path d="M8 3v4M16 3v4M4 10.5h16" />
  </>,
);
export const Pin = icon(
  <>
    <path d="M12 21c4-4.6 6.5-7.6 6.5-11a6.5 6.5 0 1 0-13 0c0 3.4 2.5 6.4 6.5 11Z" />
    <circle cx="12" cy="10" r="2.3" />
  </>,
);
export const Alert = icon(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 8v5M12 16.2v.1" />
  </>,
);
export const People = icon(
  <>
    <circle cx="9" cy="8.5" r="3.3" />
    <path d="M3 19.5c.5-3.5 2.8-5.3 6-5.3s5.5 1.8 6 5.3M15.5 5.5a3.3 3.3 0 0 1 0 6.1M17.5 14.7c2 .7 3.1 2.3 3.5 4.8" />
  </>,
);
export const Star = icon(<path d="m12 3.8 2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8Z" />);
export const Globe = icon(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M3.5 12h17M12 3.5c2.6 2.6 3.6 5.4 3.6 8.5s-1 5.9-3.6 8.5c-2.6-2.6-3.6-5.4-3.6-8.5s1-5.9 3.6-8.5Z" />
  </>,
);

/** The house's mark: the kept chair's back. */
export function ChairMark() {
  return (
    <svg
      viewBox="0 0 16 16"
      width="14"
      height="14"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M3.5 15V5.5a4.5 4.5 0 0 1 9 0V15M3.5 11h9M8 4v4" />
    </svg>
  );
}

/** The kept chair: the house's line drawing for empty and finished states. */
export function Chair() {
  return (
    <svg
      className="chair"
      viewBox="0 0 96 96"
      width="96"
      height="96"
      fill="none"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path className="chair-floor" d="M14 84h68" />
      <path d="M33 14c0-4 3-6 7-6h16c4 0 7 2 7 6v32H33Z" />
      <path d="M40 18v20M48 18v20M56 18v20" />
      <path d="M27 46h42c2.5 0 4 1.5 4 4v5H23v-5c0-2.5 1.5-4 4-4Z" />
      <path d="M29 55 26 84M67 55l3 29M38 55l-1 15M58 55l1 15M30.5 70h35" />
    </svg>
  );
}
