import type { ReactNode } from 'react';
import { Chair } from './icons.js';

interface EmptyProps {
  /** True where nothing else on the page says what it is. */
  isPage?: boolean;
  title: string;
  text?: string;
  children?: ReactNode;
}

/** One drawing, one sentence, one action. */
export function Empty({ isPage = false, title, text, children }: EmptyProps) {
  return (
    <div className="empty">
      <Chair />
      {isPage ? <h1 className="empty-title">{title}</h1> : <p className="empty-title">{title}</p>}
      {text && <p className="muted">{text}</p>}
      {children}
    </div>
  );
}
