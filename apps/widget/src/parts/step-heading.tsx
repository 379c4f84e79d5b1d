import { useEffect, useRef } from 'react';
import { tellHost } from '../embed/host-page.js';

/** A step's heading; it takes the focus when the step appears, so that keyboards and screen readers follow. */
export function StepHeading({ text, focus = true }: { text: string; focus?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!focus) return;
    heading.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
    tellHost({ type: 'stamgast:top' });
  }, [focus]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {text}
    </h1>
  );
}
