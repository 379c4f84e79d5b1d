import { useEffect, useRef } from 'react';
import { tellHost } from '../embed/host-page.js';

/** A step's heading; it takes the focus when the step appears, so that keyboards and screen readers follow. */
export function StepHeading({ text, focus = true }: { text: string; focus?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Once, when the step appears: what the visitor does on it must not move the focus.
  const wanted = useRef(focus);
  useEffect(() => {
    if (!wanted.current) return;
    heading.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
    tellHost({ type: 'stamgast:top' });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {text}
    </h1>
  );
}
