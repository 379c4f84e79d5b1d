import type { ReactNode } from 'react';
import { Chair } from './icons.js';

interface EmptyProps {
  title: string;
  text?: string;
  children?: ReactNode;
}

/** One drawing, one sentence, one action. */
export function Empty({ title, text, children }: EmptyProps) {
  return (
    <div className="empty">
      <Chair />
      <p className="empty-title">{title}</p>
      {text && <p className="muted">{text}</p>}
      {children}
    </div>
  );
}
