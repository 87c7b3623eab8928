import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What was done and cannot be seen any more; it takes the focus, because the button that did it is gone. */
export function Done({ children }: { children: ComponentChildren }) {
  const here = useRef<HTMLElement>(null);
  useEffect(() => here.current?.focus(), [children]);
  return (
    <section ref={here} class="card consents-done" role="status" tabIndex={-1}>
      {children}
    </section>
  );
}
