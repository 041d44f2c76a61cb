import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The heading of a step takes the focus, so that a screen reader says where one is now. */
export function StepHeading({ children, silent = false }: { children: ComponentChildren; silent?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!silent) heading.current?.focus({ preventScroll: true });
  }, [silent]);
  return (
    <h1 class="step-heading" tabIndex={-1} ref={heading}>
      {children}
    </h1>
  );
}
