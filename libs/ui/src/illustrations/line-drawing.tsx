import type { ReactNode } from 'react';

export type DrawingName = 'chair' | 'calendar' | 'people' | 'door' | 'letter' | 'cup';

const drawings: Record<DrawingName, ReactNode> = {
  chair: (
    <>
      <path d="M32 76V34a16 16 0 0 1 32 0v42M32 54h32M42 28v26M54 28v26" />
      <path d="M64 54h18v22" />
    </>
  ),
  calendar: (
    <>
      <path d="M28 24h64a4 4 0 0 1 4 4v48H24V28a4 4 0 0 1 4-4zM24 40h72M40 18v12M80 18v12" />
      <path data-accent d="M62 58l6 6 12-12" />
    </>
  ),
  people: (
    <>
      <path d="M30 76c0-12 6-18 14-18s14 6 14 18M44 50a8 8 0 1 0 0-16 8 8 0 0 0 0 16z" />
      <path data-accent d="M64 76c0-12 6-18 14-18s14 6 14 18M78 50a8 8 0 1 0 0-16 8 8 0 0 0 0 16z" />
    </>
  ),
  door: (
    <>
      <path d="M44 76V26a2 2 0 0 1 2-2h30a2 2 0 0 1 2 2v50M66 50v4" />
      <path data-accent d="M56 36h12" />
    </>
  ),
  letter: (
    <>
      <path d="M26 32h68v42H26zM26 34l34 24 34-24" />
      <path data-accent d="M84 22a8 8 0 1 0 .1 0z" />
    </>
  ),
  cup: (
    <>
      <path d="M36 44h40v16a16 16 0 0 1-16 16h-8a16 16 0 0 1-16-16zM76 48h6a8 8 0 0 1 0 16h-7" />
      <path data-accent d="M48 34c0-6 4-6 4-12M60 34c0-6 4-6 4-12" />
    </>
  ),
};

/** One drawn line on a floor: decoration for an empty screen, hidden from assistive technology. */
export function LineDrawing({ name, width = 120 }: { readonly name: DrawingName; readonly width?: number }) {
  return (
    <svg
      width={width}
      viewBox="0 0 120 84"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d="M6 76h108" />
      {drawings[name]}
    </svg>
  );
}
