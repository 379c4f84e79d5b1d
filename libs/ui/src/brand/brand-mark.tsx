interface BrandMarkProps {
  /** Edge length in px. */
  readonly size?: number;
  /** A name for assistive technology; without one the mark is decoration. */
  readonly label?: string;
}

/** The kept chair: a rounded chair-back with two slats and a seat, in one colour, drawn on a 16-unit grid. */
export function BrandMark({ size = 28, label }: BrandMarkProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <path d="M3.5 15V5.5a4.5 4.5 0 0 1 9 0V15" strokeWidth="2" />
      <path d="M3.5 11h9" strokeWidth="2" />
      <path d="M8 4v4" strokeWidth="2" />
    </svg>
  );
}
